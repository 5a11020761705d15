package countersign.tracking.domain;

import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day fixed by contract, by the owner's calendar (P6). It never rolls forward: what ends on a day off has to be done on the last working day before.
 * Pure.
 *
 * @param on   the day in the contract
 * @param last the last day on which the owner works for it
 */
public record ContractDay(LocalDate on, LocalDate last, WorkingCalendar calendar) {

    public static ContractDay of(LocalDate on, WorkingCalendar calendar) {
        return new ContractDay(on, calendar.isWorkingDay(on) ? on : calendar.previousWorkingDay(on), calendar);
    }

    /** When to warn ahead: so much before the end of the last working day. */
    public Instant ahead(PolicyTime before, boolean roundTheClock) {
        var end = calendar.endOfWork(last).orElseThrow().atZone(calendar.zone()).toInstant();
        return Deadlines.before(end, before, calendar, roundTheClock);
    }

    /** Whether a task that is expected to be finished on that day misses it. */
    public boolean missedBy(LocalDate expected) { return expected.isAfter(on); }
}
