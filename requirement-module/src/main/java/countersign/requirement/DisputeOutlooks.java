package countersign.requirement;

import countersign.shared.access.PlannedEnd;
import countersign.shared.access.PlannedEnd.End;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Computes what each option of a dispute does to the end of the project, from its plan where one exists (S2.4). */
@ApplicationScoped
class DisputeOutlooks {

    private static final String TASK = "task:";
    @Inject Instance<PlannedEnd> plans;
    @Inject ProjectCalendars calendars;
    @Inject Projects projects;

    /** One for each option whose delay is known; none where no end is known. @param subject what the dispute is about */
    List<DisputeOutlook> of(long projectId, String subject, List<DisputeOption> options) {
        var known = options.stream().filter(option -> option.delay() != null).toList();
        if (known.isEmpty()) return List.of();
        var planned = plans.stream().flatMap(plan -> plan.of(projectId, task(subject)).stream()).findFirst();
        var end = planned.or(() -> Optional.ofNullable(projects.view(projectId).finish()).map(finish -> new End(finish, 0)));
        var calendar = calendars.of(projectId);
        return end.stream().flatMap(e -> known.stream().map(option -> new DisputeOutlook(option.code(), option.delay(), Math.min(e.slack(), option.delay()), e.finish(),
                calendar.plusWorkingDays(e.finish(), Math.max(0, option.delay() - e.slack())), planned.isPresent()))).toList();
    }

    private static Long task(String subject) { return subject.startsWith(TASK) ? Long.valueOf(subject.substring(TASK.length())) : null; }
}
