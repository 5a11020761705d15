package countersign.shared.ask;

import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.Due;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments of one ask's clock (A5, P6) and what moves them. Pure: it reads and sets the ask's times and nothing else.
 *
 * @param calendar      the addressee's
 * @param roundTheClock whether elapsed hours run on through days off (emergency)
 * @param notice        the policy's notice before anything climbs
 * @param climbs        whether silence climbs at all
 * @param head          whether the addressee has a head above them
 * @param executive     whether there is an executive above them who is not that head
 */
record AskTimes(WorkingCalendar calendar, boolean roundTheClock, PolicyTime notice, boolean climbs, boolean head, boolean executive) {

    /** The ask is asked now and has so much time. */
    void wind(Ask ask, Instant now, PolicyTime within) {
        ask.askedAt = ask.clockFrom = now;
        ask.dueBy = within.toString();
        due(ask, counted(ask, within));
        ask.nextStepAt = wake(ask);
    }

    /** The ask is asked now and due at a moment that was agreed otherwise. */
    void agree(Ask ask, Instant now, Instant due) {
        ask.askedAt = ask.clockFrom = now;
        ask.dueAt = due;
        ask.nextStepAt = wake(ask);
    }

    /** The ask takes over another one's clock; whoever gets it has the notice at least, however late it comes, and is due on none of their own days off (P6). */
    void succeed(Ask ask, Ask earlier, Instant now) {
        ask.clockFrom = earlier.clockFrom;
        ask.dueBy = earlier.dueBy;
        ask.extended = earlier.extended;
        ask.extendedAt = earlier.extendedAt;
        ask.extendedBy = earlier.extendedBy;
        ask.rolledFrom = earlier.rolledFrom;
        ask.rolledWhy = earlier.rolledWhy;
        ask.dueAt = later(earlier.dueAt, after(now, notice));
        if (!roundTheClock && calendar.rollForward(ask.dueAt) != ask.dueAt) due(ask, Deadlines.set(ask.dueAt, calendar));
        ask.nextStepAt = wake(ask);
    }

    /** So much more time, from the due time or, if that is over, from now; the reminders come again. */
    void extend(Ask ask, Instant now, PolicyTime by) {
        ask.extended = true;
        ask.extendedAt = now;
        ask.extendedBy = by.toString();
        due(ask, rolled(Deadlines.due(later(ask.dueAt, now), by, calendar, roundTheClock), by));
        moved(ask, now, true);
    }

    /**
     * The policy or a calendar changed: the due time follows, never to a moment before {@code now} plus the notice. What is overdue by either count
     * stays as it is.
     *
     * @param within the policy's time now; null for an agreed due time, which only leaves days off
     * @return whether the due time moved
     */
    boolean retime(Ask ask, Instant now, PolicyTime within) {
        if (within == null && roundTheClock) return rewound(ask);
        var was = ask.dueAt;
        var counted = within == null ? Deadlines.set(was, calendar) : counted(ask, within);
        var at = Deadlines.recounted(was, counted.at(), now, notice, calendar, roundTheClock);
        if (at.equals(was)) return rewound(ask);
        due(ask, counted);
        if (!at.equals(counted.at())) ask.rolledFrom = null;
        ask.dueAt = at;
        if (within != null) ask.dueBy = within.toString();
        moved(ask, now, at.isAfter(was));
        return true;
    }

    /** The clock that it is due by moved. @return whether its due time did */
    boolean follow(Ask ask, Instant now, Instant due) {
        if (due.equals(ask.dueAt)) return rewound(ask);
        var later = due.isAfter(ask.dueAt);
        ask.dueAt = due;
        ask.rolledFrom = null;
        moved(ask, now, later);
        return true;
    }

    private boolean rewound(Ask ask) {
        ask.nextStepAt = wake(ask);
        return false;
    }

    /**
     * Its due time is another one. Of a later one the addressee is reminded again, early only if that is still to come: the mail that says so is reminder
     * enough. Head and executive are told once and for all.
     */
    private void moved(Ask ask, Instant now, boolean later) {
        if (later) {
            ask.remindedEarlyAt = ask.remindedDueAt = null;
            ask.movedTimes++;
        }
        if (ask.remindedEarlyAt == null && !early(ask).isAfter(now)) ask.remindedEarlyAt = now;
        ask.nextStepAt = wake(ask);
    }

    private Instant early(Ask ask) { return Deadlines.before(ask.dueAt, notice, calendar, roundTheClock); }

    private Due counted(Ask ask, PolicyTime within) {
        var due = rolled(Deadlines.due(ask.clockFrom, within, calendar, roundTheClock), within);
        if (ask.extendedBy == null) return due;
        var by = PolicyTime.parse(ask.extendedBy);
        return rolled(Deadlines.due(later(due.at(), ask.extendedAt), by, calendar, roundTheClock), by);
    }

    /** Calendar days do not pause, but nobody is due on a day off (P6). */
    private Due rolled(Due due, PolicyTime by) {
        return by.unit() == PolicyTime.Unit.D && !roundTheClock ? Deadlines.set(due.at(), calendar) : due;
    }

    private static void due(Ask ask, Due due) {
        ask.dueAt = due.at();
        ask.rolledFrom = due.rolled().moved() ? due.original() : null;
        ask.rolledWhy = due.rolled().moved() ? due.rolledBecause() : null;
    }

    /** The ask's steps as they stand. The early reminder comes one notice before the due time, or not at all when the ask is shorter than that. */
    Ladder ladder(Ask ask) {
        var before = early(ask);
        var early = before.isAfter(ask.askedAt) ? before : null;
        if (!climbs) return new Ladder(early, ask.dueAt, null, null);
        var first = after(later(ask.dueAt, ask.remindedDueAt), notice);
        var second = head ? after(later(first, ask.headToldAt), notice) : first;
        return new Ladder(early, ask.dueAt, head ? first : null, executive ? second : null);
    }

    /** Takes the step that is due now, and only that one; empty when none is. */
    Optional<Ladder.Step> take(Ask ask, Instant now) {
        var ladder = ladder(ask);
        var step = ladder.after(ask.taken()).filter(s -> !ladder.at(s).isAfter(now)).map(s -> merged(ask, s, now));
        step.ifPresent(s -> ask.took(s, now));
        ask.nextStepAt = wake(ask);
        return step;
    }

    /** After an outage that swallowed the due time, one reminder stands for both. */
    private static Ladder.Step merged(Ask ask, Ladder.Step step, Instant now) {
        return step == Ladder.Step.REMIND_EARLY && !ask.dueAt.isAfter(now) ? Ladder.Step.REMIND_DUE : step;
    }

    /** When the sweep has to look again; null when nothing is left to do. */
    Instant wake(Ask ask) {
        var ladder = ladder(ask);
        return ladder.after(ask.taken()).map(ladder::at).orElse(null);
    }

    private Instant after(Instant from, PolicyTime time) { return Deadlines.due(from, time, calendar, roundTheClock).at(); }

    private static Instant later(Instant one, Instant other) { return other != null && other.isAfter(one) ? other : one; }
}
