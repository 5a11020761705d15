package countersign.shared.notification;

import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.notification.Pace.Kind;
import countersign.shared.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a mail to one person leaves (A5, M3). Pure. What can wait leaves with the morning mail; what cannot leaves within minutes, outside quiet hours;
 * emergencies and answers to the reader's own act leave at once, whatever the hour.
 *
 * @param calendar the reader's, with the zone they live by
 * @param policy   of the project that the notice is about
 * @param window   how long a mail waits for what else there is to say
 */
record Departure(WorkingCalendar calendar, Policy policy, MailChoice choice, Duration window) {

    /** When a notice written now leaves; empty when the reader wants no such mails. */
    Optional<Leaving> of(Pace pace, Instant now) {
        if (pace.kind() == Kind.NEWS && choice.news() == MailChoice.News.NONE) return Optional.empty();
        return Optional.of(leaving(pace, now));
    }

    private Leaving leaving(Pace pace, Instant now) {
        if (pace.kind() == Kind.OWN || policy.roundTheClock()) return new Leaving(now, Waits.NOT);
        if (pace.kind() == Kind.MEETING && !pace.by().isAfter(morning(now))) return new Leaving(now, Waits.NOT);
        if (pace.kind() == Kind.NEWS && choice.news() == MailChoice.News.DIGEST) return new Leaving(digest(now), Waits.DIGEST);
        if (pace.kind() == Kind.ASK && choice.asks() == MailChoice.Asks.MORNING && canWait(pace.by(), now)) return new Leaving(morning(now), Waits.MORNING);
        return soon(pace, now);
    }

    /** An ask waits for the morning mail if it is not due within a working day, and at least half of its working time is left then. */
    private boolean canWait(Instant due, Instant now) {
        var morning = morning(now);
        if (!due.isAfter(morning) || !due.isAfter(calendar.plusWorkingDays(now, 1))) return false;
        var left = calendar.workingTimeBetween(morning, due);
        return left.multipliedBy(2).compareTo(calendar.workingTimeBetween(now, due)) >= 0;
    }

    private Leaving soon(Pace pace, Instant now) {
        if (quiet(now)) return new Leaving(afterQuiet(pace, now), Waits.QUIET);
        var later = now.plus(window);
        return new Leaving(quiet(later) ? now : later, Waits.WINDOW);
    }

    /** The next morning mail, or the end of the quiet hours where the morning mail would come too late. */
    private Instant afterQuiet(Pace pace, Instant now) {
        var morning = morning(now);
        if (pace.kind() != Kind.ASK || pace.by().isAfter(morning)) return morning;
        var end = Deadlines.afterQuietHours(now, calendar, policy);
        return end.isBefore(morning) ? end : morning;
    }

    /** Whether nothing may leave at that moment but emergencies: quiet hours and days off of the reader. */
    boolean quiet(Instant moment) { return Deadlines.withinQuietHours(moment, calendar, policy); }

    /** The first morning mail at that moment or after it: on a working day of the reader, not before the end of the quiet hours. */
    Instant morning(Instant now) {
        var today = now.atZone(calendar.zone()).toLocalDate();
        if (calendar.isWorkingDay(today) && !morningOf(today).isBefore(now)) return morningOf(today);
        return morningOf(calendar.nextWorkingDay(today));
    }

    private Instant morningOf(LocalDate day) {
        var time = policy.morningMail();
        if (policy.quietFrom().isPresent() && time.isBefore(policy.quietTo())) time = policy.quietTo();
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private Instant digest(Instant now) {
        var local = now.atZone(calendar.zone());
        for (var day = local.toLocalDate(); ; day = day.plusDays(1)) {
            var at = day.atTime(choice.at()).atZone(calendar.zone()).toInstant();
            if (choice.days().contains(day.getDayOfWeek()) && at.isAfter(now)) return at;
        }
    }
}
