package countersign.web.exchange;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import java.time.Duration;
import java.time.LocalDateTime;
import org.mpxj.ConstraintType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** Writes where a task lies and why (D3): dates, duration with its buffer, constraint, manual dates, deadline, baseline, and how far it is. */
final class ProjectPlacing {

    private final WorkingCalendar calendar;
    private final ProjectColumns columns;
    private final int dayMinutes;

    ProjectPlacing(WorkingCalendar calendar, ProjectColumns columns) {
        this.calendar = calendar;
        this.columns = columns;
        dayMinutes = calendar.week().normal().minutes();
    }

    void write(Task task, ProjectTask from) {
        if (from.planned() != null) place(task, from);
        facts(task, from);
    }

    private void place(Task task, ProjectTask from) {
        var planned = from.planned();
        var progress = from.progress();
        task.setStart(progress != null && progress.start() != null ? progress.start() : planned.start());
        task.setFinish(progress == null ? planned.finish() : progress.finish() != null ? progress.finish() : progress.forecast() != null ? progress.forecast() : planned.finish());
        if (!planned.summary()) {
            task.setMilestone(planned.milestone());
            task.setDuration(duration(planned.estimate() + planned.bufferMinutes()));
            task.set(columns.field(ProjectColumns.BUFFER), duration(planned.bufferMinutes()));
            task.setEstimated(from.row().estimate() == null && !planned.milestone());
        } else task.setDuration(duration((int) calendar.workingTimeBetween(planned.start(), planned.finish()).toMinutes()));
        if (from.published()) baseline(task, planned);
        if (progress != null) progress(task, progress);
    }

    /** Working time as MS Project shows it best. */
    org.mpxj.Duration duration(int minutes) {
        return minutes % (dayMinutes / 2) == 0 ? org.mpxj.Duration.getInstance((double) minutes / dayMinutes, TimeUnit.DAYS)
                : org.mpxj.Duration.getInstance(minutes / 60.0, TimeUnit.HOURS);
    }

    private void baseline(Task task, PlannedTask planned) {
        task.setBaselineStart(planned.start());
        task.setBaselineFinish(planned.finish());
        if (!planned.summary()) task.setBaselineDuration(duration(planned.estimate() + planned.bufferMinutes()));
    }

    private static void progress(Task task, ProjectTask.Progress progress) {
        task.setPercentageComplete(progress.percent());
        task.setActualStart(progress.start());
        task.setActualFinish(progress.finish());
    }

    private void facts(Task task, ProjectTask from) {
        var fact = from.fact();
        if (fact.deadline() != null) task.setDeadline(calendar.endOfWork(fact.deadline()).orElse(fact.deadline().atTime(23, 59)));
        if (fact.constraint() != null) {
            task.setConstraintType(ProjectTypes.of(fact.constraint()));
            task.setConstraintDate(fact.constraintDate());
        } else if (from.row().windowStart() != null && (from.planned() == null || !from.planned().summary())) {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(calendar.nextWork(from.row().windowStart().atStartOfDay()));
        }
        if (fact.manualStart() != null) manual(task, from);
    }

    private void manual(Task task, ProjectTask from) {
        var fact = from.fact();
        var length = from.planned() == null ? 0 : from.planned().estimate() + from.planned().bufferMinutes();
        LocalDateTime finish = fact.manualFinish() == null ? calendar.plusWorkingTime(fact.manualStart(), Duration.ofMinutes(length)) : fact.manualFinish();
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setStart(fact.manualStart());
        task.setFinish(finish);
    }
}
