package countersign.acceptance;

import countersign.acceptance.domain.Measured;
import countersign.shared.ask.AskLists;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import countersign.tracking.WarningCause;
import countersign.tracking.Warnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what happened in a project from plan, progress, warnings and asks (S6.2). */
@ApplicationScoped
@Transactional
public class RetrospectiveFacts {

    @Inject Plans plans;
    @Inject Progress progress;
    @Inject Warnings warnings;
    @Inject AskLists asks;

    /** The facts as of now. Who may see the project is checked by who calls. */
    public ProjectFacts of(long projectId) {
        var last = plans.published(projectId);
        var first = last.filter(plan -> plan.version() == 1).or(() -> plans.baseline(projectId, 1));
        var done = new HashMap<Long, LocalDateTime>();
        var states = progress.of(projectId).stream().filter(TaskProgress::leaf).toList();
        states.stream().filter(t -> t.done() && t.actualFinish() != null).forEach(t -> done.put(t.taskId(), t.actualFinish()));
        var tasks = first.map(plan -> tasks(plan, done)).orElse(List.of());
        var allDone = !states.isEmpty() && states.stream().allMatch(TaskProgress::done);
        var finished = tasks.stream().filter(t -> t.actual() != null).toList();
        return new ProjectFacts(finish(first.orElse(null)), finish(last.orElse(null)),
                allDone ? done.values().stream().max(LocalDateTime::compareTo).map(LocalDateTime::toLocalDate).orElse(null) : null,
                last.map(plan -> plan.version() - 1).orElse(0), finished.size(), (int) finished.stream().filter(t -> t.late() > 0).count(),
                finished.stream().mapToLong(ProjectFacts.TaskDates::bufferMinutes).sum(), finished.stream().mapToLong(ProjectFacts.TaskDates::bufferUsed).sum(),
                causes(projectId), tasks, Measured.asks(asks.ofProject(projectId)));
    }

    private static LocalDate finish(PlanView plan) { return plan == null ? null : plan.finish().toLocalDate(); }

    private static List<ProjectFacts.TaskDates> tasks(PlanView first, Map<Long, LocalDateTime> done) {
        var calendar = WorkingCalendar.parse(first.calendar());
        return first.rows().stream().filter((PlannedTask t) -> !t.summary()).map(t -> Measured.task(t, done.get(t.taskId()), calendar)).toList();
    }

    private Map<WarningCause, Integer> causes(long projectId) {
        var causes = new EnumMap<WarningCause, Integer>(WarningCause.class);
        for (var warning : warnings.of(projectId)) {
            var cause = warning.answers().isEmpty() ? warning.analysis().proposed() : warning.answers().get(warning.answers().size() - 1).cause();
            if (cause != null) causes.merge(cause, 1, Integer::sum);
        }
        return causes;
    }
}
