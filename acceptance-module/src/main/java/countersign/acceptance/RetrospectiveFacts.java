package countersign.acceptance;

import countersign.acceptance.domain.Measured;
import countersign.acceptance.domain.RetrospectiveReport;
import countersign.shared.ask.AskLists;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.document.SealedDocuments;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.Progress;
import countersign.tracking.TaskFinish;
import countersign.tracking.WarningCause;
import countersign.tracking.Warnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what happened in a project from plan, progress, warnings and asks (S6.2). */
@ApplicationScoped
@Transactional
public class RetrospectiveFacts {

    @Inject Plans plans;
    @Inject Progress progress;
    @Inject Warnings warnings;
    @Inject AskLists asks;
    @Inject SealedDocuments documents;

    /** The facts of a retrospective: as they are on file, before that as of now. */
    public ProjectFacts of(RetrospectiveView retrospective) {
        if (retrospective.documentId() == null) return of(retrospective.projectId());
        return RetrospectiveReport.of(documents.content(retrospective.documentId())).header().facts();
    }

    /** The facts as of now. Who may see the project is checked by who calls. */
    public ProjectFacts of(long projectId) {
        var versions = plans.versions(projectId);
        var last = versions.stream().findFirst();
        var first = versions.stream().reduce((newer, older) -> older);
        var states = progress.finishes(projectId);
        var done = states.stream().filter(TaskFinish::done).collect(Collectors.toMap(TaskFinish::taskId, TaskFinish::at));
        var tasks = first.map(plan -> tasks(plan, done)).orElse(List.of());
        var allDone = !states.isEmpty() && states.stream().allMatch(TaskFinish::done);
        var finished = tasks.stream().filter(t -> t.actual() != null).toList();
        return new ProjectFacts(finish(first.orElse(null)), finish(last.orElse(null)),
                allDone ? done.values().stream().max(LocalDateTime::compareTo).map(LocalDateTime::toLocalDate).orElse(null) : null,
                last.map(plan -> plan.version() - 1).orElse(0), finished.size(), (int) finished.stream().filter(t -> t.late() > 0).count(),
                finished.stream().mapToLong(ProjectFacts.TaskDates::bufferMinutes).sum(), finished.stream().mapToLong(ProjectFacts.TaskDates::bufferUsed).sum(),
                causes(projectId), tasks, Measured.asks(asks.ofProject(projectId)));
    }

    private static LocalDate finish(PlanView plan) { return plan == null ? null : plan.finish().toLocalDate(); }

    private List<ProjectFacts.TaskDates> tasks(PlanView first, Map<Long, LocalDateTime> done) {
        var calendar = WorkingCalendar.parse(first.calendar());
        return plans.rows(first.projectId(), first.version()).stream().filter((PlannedTask t) -> !t.summary()).map(t -> Measured.task(t, done.get(t.taskId()), calendar)).toList();
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
