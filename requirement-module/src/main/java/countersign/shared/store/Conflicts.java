package countersign.shared.store;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a lost race from a defect: a version conflict surfaces directly at a flush, and wrapped twice at the commit; a database has words of its own. */
public final class Conflicts {

    /** A key that somebody else wrote first; a row that stayed locked too long (H2, PostgreSQL). Class 40 are deadlocks and the like. */
    private static final Set<String> LOST = Set.of("23505", "HYT00", "90131", "55P03");

    private Conflicts() {}

    /** Whether somebody else was first, wherever in the causes that stands. */
    public static boolean isConflict(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLException refused && lost(refused.getSQLState())) return true;
        }
        return false;
    }

    private static boolean lost(String state) { return state != null && (state.startsWith("40") || LOST.contains(state)); }
}
