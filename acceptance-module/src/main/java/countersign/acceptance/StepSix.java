package countersign.acceptance;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.tasking.TaskingRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who, when and by which policy in step 6. */
@ApplicationScoped
class StepSix {

    private static final Set<AccessSource> TOOK_PART = EnumSet.of(AccessSource.INITIATOR, AccessSource.HEAD, AccessSource.LIAISON, AccessSource.OWNER,
            AccessSource.COLLABORATOR, AccessSource.PARTICIPANT);

    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Policies policies;
    @Inject TaskingRights rights;
    @Inject Clock clock;

    Projects projects() { return projects; }

    ProjectAccess access() { return access; }

    Directory directory() { return directory; }

    Instant now() { return clock.instant(); }

    LocalDate today() { return directory.today(); }

    ProjectView project(long projectId) { return projects.view(projectId); }

    Policy policy(long projectId) { return policies.ofProject(projectId, project(projectId).scenario()); }

    WorkingCalendar company() { return calendars.company(); }

    /** The end of that person's working day; of a day off, the day's end. */
    Instant endOf(LocalDate day, long personId) {
        var person = directory.person(personId);
        var calendar = calendars.ofPerson(personId, person.departmentId(), person.zone());
        return calendar.endOfWork(day).orElse(day.atTime(18, 0)).atZone(calendar.zone() == null ? ZoneOffset.UTC : calendar.zone()).toInstant();
    }

    String person(Long id) { return id == null ? "" : directory.person(id).name(); }

    String department(Long id) { return id == null ? "" : directory.department(id).name(); }

    boolean mayDrive(long projectId, long personId) { return rights.mayDrive(projectId, personId); }

    /** @throws RuleViolation when the actor does not drive the project, or it is archived */
    void requireDriver(Actor actor, long projectId) {
        projects.requireOpen(projectId);
        if (actor.way() == Actor.Way.SYSTEM || mayDrive(projectId, actor.personId()) || mayDrive(projectId, actor.principal())) return;
        throw RuleViolation.whole("acceptance.refused.driver");
    }

    /** Who took part in the project and is still with the company, by name. */
    List<PersonView> participants(long projectId) {
        return directory.people(access.people(projectId, TOOK_PART)).values().stream().filter(p -> p.presentOn(today()))
                .sorted(java.util.Comparator.comparing(PersonView::name)).toList();
    }

    /** @throws RuleViolation naming {@code field} when that person is nobody, or has left */
    long present(String field, Long personId) {
        if (personId == null) throw RuleViolation.of(field, "acceptance.refused.person");
        if (!directory.people(List.of(personId)).containsKey(personId) || !directory.person(personId).presentOn(today()))
            throw RuleViolation.of(field, "acceptance.refused.person");
        return personId;
    }
}
