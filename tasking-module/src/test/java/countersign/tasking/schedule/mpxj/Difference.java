package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.Schedule;
import countersign.tasking.schedule.ScheduleRefusal;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDateTime;
import java.util.List;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;

/**
 * The first task for which the engine and MPXJ say something else about one plan: an instant is the same when the task's calendar has no working time between.
 *
 * @param what  the date that differs
 * @param row   the task
 * @param ours  the date as the engine has it
 * @param mpxj  the date as MPXJ has it
 * @param minutes the working time between the two
 */
record Difference(What what, Plan.Row row, Object ours, Object mpxj, int minutes) {

    /** The dates that are compared. */
    enum What { REFUSED, START, FINISH, LATE_START, LATE_FINISH }

    /** Null when both agree. Early dates of all tasks go before late dates. */
    static Difference in(Plan plan) {
        MpxjPlan file = new MpxjPlan(plan);
        List<WorkCalendar> calendars = plan.engineCalendars();
        Schedule ours;
        try {
            ours = Schedule.compute(plan.network(calendars));
        } catch (ScheduleRefusal refusal) {
            return new Difference(What.REFUSED, plan.rows().get(0), refusal, null, 0);
        }
        try {
            Oracle.schedule(file.file);
        } catch (CpmException | RuntimeException refused) {
            return new Difference(What.REFUSED, plan.rows().get(0), null, refused, 0);
        }
        Difference early = first(plan, calendars, ours, file, What.START, What.FINISH);
        return early != null ? early : first(plan, calendars, ours, file, What.LATE_FINISH, What.LATE_START);
    }

    /** The cause lies where MPXJ's dates begin to differ. */
    private static Difference first(Plan plan, List<WorkCalendar> calendars, Schedule ours, MpxjPlan file, What... dates) {
        Difference first = null;
        for (What what : dates) {
            for (Plan.Row row : plan.rows()) {
                LocalDateTime a = ours(ours, row.id(), what);
                LocalDateTime b = mpxj(file.tasks.get(row.id()), what);
                int minutes = calendars.get(row.calendar()).minutesBetween(a, b);
                if (minutes != 0 && (first == null || b.isBefore((LocalDateTime) first.mpxj))) {
                    first = new Difference(what, row, a, b, Math.abs(minutes));
                }
            }
        }
        return first;
    }

    private static LocalDateTime ours(Schedule s, long id, What what) {
        return switch (what) {
            case START -> s.start(id);
            case FINISH -> s.finish(id);
            case LATE_START -> s.lateStart(id);
            default -> s.lateFinish(id);
        };
    }

    private static LocalDateTime mpxj(Task task, What what) {
        return switch (what) {
            case START -> task.getStart();
            case FINISH -> task.getFinish();
            case LATE_START -> task.getLateStart();
            default -> task.getLateFinish();
        };
    }

    boolean isEarly() {
        return what == What.START || what == What.FINISH;
    }

    @Override
    public String toString() {
        return what + " of task " + row.id() + ": ours " + ours + ", MPXJ " + mpxj;
    }
}
