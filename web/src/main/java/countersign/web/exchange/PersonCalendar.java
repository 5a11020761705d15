package countersign.web.exchange;

import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.PersonView;
import countersign.tasking.Plans;
import countersign.web.inbound.EntryNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody's tasks and milestones in all running projects as one calendar to subscribe to (D3), with the regular meetings of those projects: the same
 * entries as mails bring, under the same names. Confidential projects have no feed (P5).
 */
@ApplicationScoped
public class PersonCalendar {

    @Inject Plans plans;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject @Any Instance<InviteSource> sources;
    @Inject EntryNames names;
    @Inject Clock clock;

    /** The calendar as a file, in the person's language. */
    public byte[] of(PersonView person) {
        var texts = person.texts();
        var running = projects.views(plans.projectsWithTasksOf(person.id())).values().stream().filter(project -> shown(project, person.id()))
                .sorted(Comparator.comparingLong(ProjectView::id)).toList();
        var entries = running.stream().flatMap(project -> plans.calendar(project.id(), person.id()).stream()).flatMap(reference -> entries(reference, person)).toList();
        return IcsWriter.feed(texts.get("web.exchange.feed.name", person.name()), entries.isEmpty() ? person.zone() : entries.get(0).zone(), entries, clock.instant());
    }

    private boolean shown(ProjectView project, long person) {
        return project.state() == ProjectState.RUNNING && !project.confidential() && access.canSee(project.id(), person);
    }

    private Stream<CalendarInvite> entries(String reference, PersonView person) {
        var found = sources.stream().map(source -> source.entries(reference, person.texts())).filter(entries -> !entries.isEmpty()).findFirst().orElse(List.of());
        return names.named(found, person.id()).stream();
    }
}
