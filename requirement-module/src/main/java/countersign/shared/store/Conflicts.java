package countersign.shared.store;

import jakarta.persistence.OptimisticLockException;

/** Tells a lost race from a defect: a version conflict surfaces directly at a flush, and wrapped twice at the commit. */
public final class Conflicts {

    private Conflicts() {}

    /** Whether somebody else changed the row first, wherever in the causes that stands. */
    public static boolean isConflict(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof OptimisticLockException) return true;
        }
        return false;
    }
}
