package countersign.shared.ask;

import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Deadlines;
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
        ask.askedAt = now();
        if (agreed != null) ask.dueAt = agreed;
        else {
            var due = Deadlines.due(ask.askedAt, within, calendar(ask.personId), roundTheClock(ask.projectId));
            ask.dueAt = due.at();
            ask.dueBy = within.toString();
            ask.rolledFrom = due.rolled().moved() ? due.original() : null;
            ask.rolledWhy = due.rolled().moved() ? due.rolledBecause() : null;
        }
        ask.nextStepAt = ladder(ask, climbs).wake(null);
    }

    /** One extension by the policy's time, from the due time. @throws RuleViolation where the policy allows none */
    void extend(Ask ask, boolean climbs) {
        var by = policy(ask.projectId).extension().orElseThrow(() -> RuleViolation.whole("shared.ask.extended.never"));
        ask.dueAt = Deadlines.due(ask.dueAt, by, calendar(ask.personId), roundTheClock(ask.projectId)).at();
        ask.extended = true;
        ask.nextStepAt = ladder(ask, climbs).wake(null);
    }

    /** The ask's ladder. The early reminder comes one notice before the due time, or not at all when the ask is shorter than that. */
    Ladder ladder(Ask ask, boolean climbs) {
        var notice = policy(ask.projectId).notice();
        var calendar = calendar(ask.personId);
        var allDay = roundTheClock(ask.projectId);
        var early = Deadlines.before(ask.dueAt, notice, calendar, allDay);
        if (!early.isAfter(ask.askedAt)) early = null;
        if (!climbs) return new Ladder(early, ask.dueAt, null, null);
        var first = Deadlines.due(ask.dueAt, notice, calendar, allDay).at();
        var head = head(ask).isPresent() ? first : null;
        var second = head == null ? first : Deadlines.due(first, notice, calendar, allDay).at();
        return new Ladder(early, ask.dueAt, head, executive(ask).isPresent() ? second : null);
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
