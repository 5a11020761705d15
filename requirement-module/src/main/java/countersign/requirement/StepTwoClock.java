package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Due times of step 2. Clocks that several departments share run by the company's calendar, a person's by their own (P6). */
@ApplicationScoped
class StepTwoClock {

    @Inject Clock clock;
    @Inject Projects projects;
    @Inject Policies policies;
    @Inject Calendars calendars;
    @Inject Directory directory;

    Instant now() { return clock.instant(); }

    Policy policy(long projectId) { return policies.ofProject(projectId, projects.view(projectId).scenario()); }

    /** The most buffer that may stand on an estimate, in percent: the end of the policy's range (S4.2). */
    BigDecimal mostBuffer(long projectId) {
        var row = policies.rows(projects.view(projectId).scenario()).stream().filter(r -> r.key() == PolicyKey.BUFFER).findFirst().orElseThrow();
        return policy(projectId).buffer().max(new BigDecimal(row.highest()));
    }

    /** So long from then by the company's calendar. */
    Instant shared(long projectId, Instant from, PolicyTime within) {
        return Deadlines.due(from, within, calendars.company(), policy(projectId).roundTheClock()).at();
    }

    /** The notice before a shared due time (A5). */
    Instant noticeBefore(long projectId, Instant due) {
        var policy = policy(projectId);
        return Deadlines.before(due, policy.notice(), calendars.company(), policy.roundTheClock());
    }

    /** The general clock of a dispute starts then (S2.4). */
    void wind(Dispute dispute, Instant from) {
        var policy = policy(dispute.projectId());
        var solution = shared(dispute.projectId(), from, policy.disputeSolution());
        dispute.wind(shared(dispute.projectId(), from, policy.disputeResponse()), solution, noticeBefore(dispute.projectId(), solution));
    }

    /** What was due while the clocks stood still: later by the working days lost, at the same time of day; round the clock by the time lost itself. */
    Instant later(long projectId, Instant due, Instant from, Instant to) {
        if (policy(projectId).roundTheClock()) return due.plus(Duration.between(from, to));
        var calendar = calendars.company();
        var lost = calendar.workingDaysBetween(LocalDate.ofInstant(from, calendar.zone()), LocalDate.ofInstant(to, calendar.zone()));
        return lost <= 0 ? due : calendar.plusWorkingDays(due, lost);
    }

    /** A running clock counted anew (A5), by that person's calendar, or the company's for null. */
    Instant recounted(long projectId, Long personId, Instant was, Instant from, PolicyTime within) {
        var policy = policy(projectId);
        var calendar = personId == null ? calendars.company() : calendar(personId);
        return Deadlines.recounted(was, from, within, now(), policy, calendar);
    }

    /** So long from now by that person's calendar. */
    Instant of(long projectId, long personId, PolicyTime within) {
        return Deadlines.due(now(), within, calendar(personId), policy(projectId).roundTheClock()).at();
    }

    /** The end of that person's working day of the date, which is included. */
    Instant promised(long personId, LocalDate date) { return Deadlines.promised(date, calendar(personId)).at(); }

    /** Whether the project's clocks run (S5.8). */
    boolean runs(long projectId) {
        var state = projects.view(projectId).state();
        return state != ProjectState.SUSPENDED && state != ProjectState.ENDED_EARLY && state != ProjectState.COMPLETED;
    }

    private WorkingCalendar calendar(long personId) {
        var person = directory.person(personId);
        return calendars.ofPerson(personId, person.departmentId(), person.zone());
    }
}
