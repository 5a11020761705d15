package countersign.shared.ask;

import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Computes an ask's times by the addressee's calendar and the project's policy. */
@ApplicationScoped
class AskClock {

    @Inject Clock clock;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Policies policies;

    Instant now() { return clock.instant(); }

    Policy policy(long projectId) { return policies.ofProject(projectId, scenario(projectId)); }

    Duration takeBackWindow(long projectId) { return policy(projectId).takeBack().duration(); }

    /** Sets the ask's due time and its first wake-up. */
    void wind(Ask ask, PolicyTime within, Instant agreed, boolean climbs) {
        if (agreed != null) times(ask, climbs).agree(ask, now(), agreed);
        else times(ask, climbs).wind(ask, now(), within);
    }

    /** One extension by the policy's time, from the due time. @throws RuleViolation where the policy allows none */
    void extend(Ask ask, boolean climbs) {
        var by = policy(ask.projectId).extension().orElseThrow(() -> RuleViolation.whole("shared.ask.extended.never"));
        times(ask, climbs).extend(ask, now(), by);
    }

    /** What the ask's clock runs by at this moment. */
    AskTimes times(Ask ask, boolean climbs) {
        var head = climbs ? head(ask) : Optional.<Long>empty();
        var executive = climbs ? executive(ask).filter(id -> !head.equals(Optional.of(id))) : Optional.<Long>empty();
        return new AskTimes(calendar(ask.personId), roundTheClock(ask.projectId), policy(ask.projectId).notice(), climbs, head.isPresent(), executive.isPresent());
    }

    /** The addressee's head; empty when the addressee is a head, an executive, or the place is vacant. */
    Optional<Long> head(Ask ask) {
        var department = directory.person(ask.personId).departmentId();
        if (department == null) return Optional.empty();
        return directory.signatory(department).map(s -> s.personId()).filter(id -> id != ask.personId);
    }

    /** The executive above the addressee; empty when the addressee is the executive or there is none. */
    Optional<Long> executive(Ask ask) {
        var department = directory.person(ask.personId).departmentId();
        if (department == null) return Optional.empty();
        return directory.executive(department).filter(id -> id != ask.personId);
    }

    private boolean roundTheClock(long projectId) { return scenario(projectId) == Scenario.EMERGENCY_RESPONSE; }

    private Scenario scenario(long projectId) { return projects.view(projectId).scenario(); }

    private WorkingCalendar calendar(long personId) {
        PersonView person = directory.person(personId);
        return calendars.ofPerson(personId, person.departmentId(), person.zone());
    }
}
