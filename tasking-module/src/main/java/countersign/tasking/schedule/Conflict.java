package countersign.tasking.schedule;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A promise about a task that its schedule does not keep (S4.1). The dates stand all the same.
 *
 * @param kind    which promise
 * @param task    whose
 * @param wanted  the promised date
 * @param got     the date in the schedule, or for a held constraint the one that links would need
 * @param minutes how far apart, in working minutes of the task
 * @param cause   what stands against it, and what caused that, back to something that no other task causes
 */
public record Conflict(Kind kind, long task, LocalDateTime wanted, LocalDateTime got, int minutes, List<Driver> cause) {

    /** Which promise. The first four are constraints that come too early for the links. */
    public enum Kind {
        START_NO_LATER, FINISH_NO_LATER, MUST_START, MUST_FINISH,
        /** The task starts before its window opens, or finishes after it closes. */
        WINDOW_START, WINDOW_FINISH,
        DEADLINE,
        /** A manual start before the links allow it. */
        MANUAL_START,
        /** Begun before the links allowed it. */
        STARTED_EARLY
    }
}
