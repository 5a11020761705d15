package countersign.tasking.schedule;

import java.util.List;
import java.util.stream.Collectors;

/** Input that has no schedule (S4.1): says by name what is wrong, and names the tasks; nothing was computed. The text is for developers, people are told by {@link #kind()}. */
public final class ScheduleRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Tasks that wait for each other; {@link ScheduleRefusal#tasks()} is the path, the first task repeated at its end. */
        LOOP,
        /** A link whose predecessor or successor does not exist; the tasks are predecessor and successor. */
        LINK_TO_NOTHING,
        /** A finish of a summary task cannot be driven by FF or SF: which of its tasks would have to move? The tasks are predecessor and successor. */
        FINISH_LINK_TO_SUMMARY,
        /** A summary task may only be held by ASAP, SNET and FNLT; the rest would say nothing about its tasks. */
        CONSTRAINT_ON_SUMMARY,
        /** Actual dates, progress or a buffer on a summary task: they belong to its tasks. */
        PROGRESS_ON_SUMMARY,
        PARENT_MISSING,
        /** The parents of a task lead back to itself. */
        PARENT_LOOP,
        DUPLICATE_TASK,
        CALENDAR_WITHOUT_WORKING_TIME,
        DATE_OUT_OF_RANGE,
        DURATION_OUT_OF_RANGE,
        PERCENT_OUT_OF_RANGE,
        /** A constraint other than ASAP and ALAP without its date, or a manual task without a start. */
        DATE_MISSING,
        /** A finish before its start. */
        FINISH_BEFORE_START
    }

    private final Kind kind;
    private final transient List<Long> tasks;

    ScheduleRefusal(Kind kind, String detail, long... tasks) {
        super(kind + " " + detail);
        this.kind = kind;
        this.tasks = java.util.Arrays.stream(tasks).boxed().collect(Collectors.toUnmodifiableList());
    }

    public Kind kind() {
        return kind;
    }

    /** The tasks concerned; for a loop its path in the order of the links. */
    public List<Long> tasks() {
        return tasks;
    }
}
