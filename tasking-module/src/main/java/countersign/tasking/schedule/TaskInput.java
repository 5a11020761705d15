package countersign.tasking.schedule;

import static countersign.tasking.schedule.TimeAxis.minute;
import static countersign.tasking.schedule.TimeAxis.minuteOrNone;

import java.time.LocalDateTime;

/** The facts of one task, written one by one; what is left out is “not given”. Minutes are working minutes of the task's calendar. */
public final class TaskInput {

    private final Network.Builder builder;
    private final Facts facts;
    private final int row;
    private final long id;

    /** Without a builder the network stands, and only the facts can change. */
    TaskInput(Network.Builder builder, Facts facts, int row, long id) {
        this.builder = builder;
        this.facts = facts;
        this.row = row;
        this.id = id;
    }

    /** Puts the task under a summary task, which may be added later. */
    public TaskInput parent(long parentId) {
        structure().parents[row] = parentId;
        builder.hasParent[row] = true;
        return this;
    }

    /** The estimate; 0 makes a milestone. Of a summary task nothing is taken: it spans its tasks. */
    public TaskInput duration(int minutes) {
        return set(Facts.DURATION, length(minutes));
    }

    /** Time on top of the estimate (S4.2); it belongs to the bar but stands apart in the result. */
    public TaskInput buffer(int minutes) {
        return set(Facts.BUFFER, length(minutes));
    }

    /** The calendar of the work; without one the project's. */
    public TaskInput calendar(WorkCalendar calendar) {
        structure().calendars[row] = calendar;
        return this;
    }

    /** The duration runs by the wall clock, from a start in working time (so MS Project). */
    public TaskInput elapsed() {
        structure().elapsed[row] = true;
        return this;
    }

    /** Where the task wants to lie; ASAP and ALAP take no date (null). */
    public TaskInput constraint(ConstraintType type, LocalDateTime date) {
        if (type.needsDate() && date == null) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DATE_MISSING, type.name(), id);
        }
        set(Facts.CONSTRAINT, type.ordinal());
        return set(Facts.CONSTRAINT_DATE, type.needsDate() ? minute(date) : TimeAxis.NONE);
    }

    /** The window that was signed (S3.3): the task waits for its beginning, and a finish after its end is a conflict. Either end may be null. */
    public TaskInput window(LocalDateTime earliestStart, LocalDateTime latestFinish) {
        ordered(earliestStart, latestFinish);
        set(Facts.EARLIEST, minuteOrNone(earliestStart));
        return set(Facts.LATEST, minuteOrNone(latestFinish));
    }

    /** A date that moves nothing, but makes slack negative and a conflict when it is missed. */
    public TaskInput deadline(LocalDateTime date) {
        return set(Facts.DEADLINE, minuteOrNone(date));
    }

    /** Begun, whatever the links say. */
    public TaskInput actualStart(LocalDateTime date) {
        return set(Facts.ACTUAL_START, minuteOrNone(date));
    }

    /** Finished: nothing moves the task any more. */
    public TaskInput actualFinish(LocalDateTime date) {
        return set(Facts.ACTUAL_FINISH, minuteOrNone(date));
    }

    /** How much of the estimate is done, 0–100. */
    public TaskInput percent(int percent) {
        if (percent < 0 || percent > 100) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.PERCENT_OUT_OF_RANGE, percent + " %", id);
        }
        return set(Facts.PERCENT, percent);
    }

    /** How much is left as the owner sees it now; goes before the percentage. */
    public TaskInput remaining(int minutes) {
        return set(Facts.REMAINING, length(minutes));
    }

    /** Working minutes done, to the minute where a percentage is too coarse; goes before it. */
    public TaskInput done(int minutes) {
        return set(Facts.DONE, length(minutes));
    }

    /** What is left of a task begun does not go on before this date, although it could. */
    public TaskInput resume(LocalDateTime date) {
        return set(Facts.RESUME, minuteOrNone(date));
    }

    /** Minutes by the wall clock that the task keeps behind its links, as levelling leaves them. */
    public TaskInput delay(int elapsedMinutes) {
        return set(Facts.DELAY, length(elapsedMinutes));
    }

    /**
     * One person's part of the work, in that person's working time; the task ends with the last part. With parts the duration only says how much percent lags and reports are of.
     *
     * @param left minutes of it that are still to be done, {@code minutes} when nothing is
     */
    public TaskInput part(WorkCalendar calendar, int minutes, int left) {
        structure().parts.computeIfAbsent(row, r -> new java.util.ArrayList<>()).add(new Part(calendar, length(minutes), Math.min(length(left), minutes)));
        return this;
    }

    /** Dates set by hand: links do not move the task. Without a finish it follows from the duration. */
    public TaskInput manual(LocalDateTime start, LocalDateTime finish) {
        if (start == null) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DATE_MISSING, "manual start", id);
        }
        ordered(start, finish);
        set(Facts.MANUAL_START, minute(start));
        return set(Facts.MANUAL_FINISH, minuteOrNone(finish));
    }

    private Network.Builder structure() {
        if (builder == null) {
            throw new IllegalStateException("tree and calendars do not change in a live schedule: build a new network");
        }
        return builder;
    }

    private void ordered(LocalDateTime start, LocalDateTime finish) {
        if (start != null && finish != null && finish.isBefore(start)) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.FINISH_BEFORE_START, start + " " + finish, id);
        }
    }

    private TaskInput set(int fact, int value) {
        facts.set(fact, row, value);
        return this;
    }

    private int length(int minutes) {
        if (minutes < 0 || minutes > TimeAxis.END) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DURATION_OUT_OF_RANGE, minutes + " min", id);
        }
        return minutes;
    }
}
