package countersign.web.outbox;

import countersign.shared.calendar.Calendars;
import countersign.shared.notification.Outbox;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/** Moves the product's time on, where the installation allows it (demo and tests). */
@ApplicationScoped
class OutboxClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    @Inject Clocks clocks;
    @Inject Calendars calendars;
    @Inject Outbox outbox;
    @Inject Clock clock;

    /**
     * Moves on by an ISO 8601 duration such as {@code PT10M}, to nine o'clock of the next working day ({@code morning}), or to when the next mail leaves
     * that waits ({@code mail}; not at all when none does). Returns whether it understood.
     */
    boolean move(String step) {
        try {
            clocks.move("morning".equals(step) ? untilMorning() : "mail".equals(step) ? untilMail() : Duration.parse(step == null ? "" : step));
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private Duration untilMail() {
        var now = clock.instant();
        return outbox.nextLeaving().filter(now::isBefore).map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
    }

    private Duration untilMorning() {
        var now = clock.instant();
        var today = now.atZone(Directory.COMPANY_ZONE).toLocalDate();
        var company = calendars.company();
        var morning = today.atTime(MORNING).atZone(Directory.COMPANY_ZONE).toInstant();
        if (!company.isWorkingDay(today) || !morning.isAfter(now)) {
            morning = company.nextWorkingDay(today).atTime(MORNING).atZone(Directory.COMPANY_ZONE).toInstant();
        }
        return Duration.between(now, morning);
    }
}
