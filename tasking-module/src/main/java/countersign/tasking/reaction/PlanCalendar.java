package countersign.tasking.reaction;

import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.PlanSheets;
import countersign.tasking.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A person's own tasks of a published plan as entries of their calendar (S4.6); the next version moves the same entries. */
@ApplicationScoped
@Transactional
public class PlanCalendar implements InviteSource {

    @Inject PlanStore plans;
    @Inject Projects projects;
    @Inject Directory directory;

    /** Tasks are no meetings: see {@link #entries}. */
    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) { return Optional.empty(); }

    @Override public List<CalendarInvite> entries(String reference, Texts texts) {
        if (!reference.startsWith(PersonParts.CALENDAR)) return List.of();
        var parts = reference.substring(PersonParts.CALENDAR.length()).split(":");
        var person = Long.valueOf(parts[2]);
        return plans.version(Long.parseLong(parts[0]), Integer.parseInt(parts[1])).stream().flatMap(plan -> plan.rows().stream()
                .filter(row -> !row.summary() && Objects.equals(row.ownerId(), person)).map(row -> entry(plan, row))).toList();
    }

    private CalendarInvite entry(PlanView plan, PlannedTask row) {
        var project = projects.view(plan.projectId());
        var initiator = directory.person(project.initiatorId());
        return new CalendarInvite("task-" + row.taskId() + "-p" + plan.projectId() + "@countersign", plan.version() - 1, CalendarInvite.Method.PUBLISH, row.start(),
                row.finish(), plan.zone(), PlanSheets.label(row) + " · " + (project.number() + " " + project.title()).strip(), row.acceptanceStandard(), "",
                new CalendarInvite.Party(initiator.name(), initiator.email()), List.of(), "");
    }
}
