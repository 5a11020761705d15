package countersign.tasking.schedule;

/**
 * Why a task lies where it does (S4.3).
 *
 * @param kind what holds it
 * @param task for {@link Kind#LINK} the predecessor, for {@link Kind#CHILD} the first or last task below; for the others the task whose fact it is: itself, or a summary task above it
 * @param link for {@link Kind#LINK} the link; it may end at a summary task above
 */
public record Driver(Kind kind, long task, Link link) {

    /** What holds a task. */
    public enum Kind { PROJECT_START, LINK, CONSTRAINT, WINDOW, ACTUAL, MANUAL, STATUS_DATE, AS_LATE_AS_POSSIBLE, CHILD }
}
