package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** A plan as MPXJ wants it. */
final class MpxjPlan {

    final ProjectFile file = new ProjectFile();
    final Map<Integer, Task> tasks = new HashMap<>();
    private final List<ProjectCalendar> calendars = new ArrayList<>();

    MpxjPlan(Plan plan) {
        plan.calendars().forEach(days -> calendars.add(calendar(days)));
        file.setDefaultCalendar(calendars.get(0));
        file.getProjectProperties().setStartDate(plan.start());
        plan.rows().forEach(this::add);
        plan.links().forEach(this::link);
    }

    private ProjectCalendar calendar(Plan.Days days) {
        ProjectCalendar result = file.addCalendar();
        result.setName("calendar " + calendars.size());
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = day == DayOfWeek.SUNDAY ? List.of() : day == DayOfWeek.SATURDAY ? days.saturday() : days.week();
            result.setCalendarDayType(day, shifts.isEmpty() ? DayType.NON_WORKING : DayType.WORKING);
            fill(result.addCalendarHours(day), shifts);
        }
        days.exceptions().forEach((date, shifts) -> fill(result.addCalendarException(date), shifts));
        return result;
    }

    private static void fill(ProjectCalendarHours hours, List<Shift> shifts) {
        shifts.forEach(s -> hours.add(new LocalTimeRange(time(s.from()), time(s.to()))));
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }

    private void add(Plan.Row row) {
        Task task = row.parent() == 0 ? file.addTask() : tasks.get(row.parent()).addTask();
        tasks.put(row.id(), task);
        task.setName("task " + row.id());
        task.setSummary(row.summary());
        task.setMilestone(!row.summary() && row.minutes() == 0);
        Duration duration = Duration.getInstance(row.minutes(), row.elapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES);
        task.setDuration(duration);
        task.setActualDuration(Duration.getInstance(0, duration.getUnits()));
        task.setRemainingDuration(duration);
        task.setDeadline(row.deadline());
        task.setConstraintType(constraint(row.constraint()));
        task.setConstraintDate(row.date());
        if (row.fixed() != null) {
            fix(task, row);
        }
        if (row.calendar() != 0) {
            task.setCalendar(calendars.get(row.calendar()));
        }
    }

    private static void fix(Task task, Plan.Row row) {
        Plan.Fixed fixed = row.fixed();
        if (fixed.byHand()) {
            task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
            task.setStart(fixed.start());
            task.setFinish(fixed.finish());
        } else {
            task.setActualStart(fixed.start());
            task.setActualFinish(fixed.finish());
            task.setActualDuration(Duration.getInstance(fixed.done(), TimeUnit.MINUTES));
            task.setRemainingDuration(Duration.getInstance(row.minutes() - fixed.done(), TimeUnit.MINUTES));
        }
    }

    private static ConstraintType constraint(countersign.tasking.schedule.ConstraintType type) {
        return switch (type) {
            case ASAP -> ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> ConstraintType.START_NO_LATER_THAN;
            case FNET -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> ConstraintType.MUST_START_ON;
            case MFO -> ConstraintType.MUST_FINISH_ON;
        };
    }

    private void link(Link link) {
        RelationType type = switch (link.type()) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
        tasks.get((int) link.to()).addPredecessor(new Relation.Builder().predecessorTask(tasks.get((int) link.from())).type(type).lag(lag(link.lag())));
    }

    private static Duration lag(Lag lag) {
        return switch (lag.kind()) {
            case WORKING -> Duration.getInstance(lag.amount(), TimeUnit.MINUTES);
            case ELAPSED -> Duration.getInstance(lag.amount(), TimeUnit.ELAPSED_MINUTES);
            case PERCENT -> Duration.getInstance(lag.amount() / 100.0, TimeUnit.PERCENT);
        };
    }
}
