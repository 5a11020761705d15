package countersign.web.frame;

import countersign.shared.party.Directory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and times for pages as this reader writes them (A8); null reads as a dash. */
@Named("dates")
@RequestScoped
public class PageDates {

    private static final Duration SOON = Duration.ofHours(24);
    private static final String NONE = "—";

    @Inject Me me;
    @Inject Clock clock;

    /** “2026年8月6日(周四) 10:00”, in the reader's zone. */
    public String moment(Instant at) { return at == null ? NONE : me.texts().dates().moment(at); }

    /** “2026年8月6日(周四) 10:00–11:30”, in the reader's zone. */
    public String span(Instant from, Instant to) { return me.texts().dates().span(from, to); }

    /** “2026年8月6日(周四)”. */
    public String day(LocalDate date) { return date == null ? NONE : me.texts().dates().day(date); }

    /** “8月6日”. */
    public String shortDay(LocalDate date) { return date == null ? NONE : me.texts().dates().shortDay(date); }

    /** A plan's date and time, which has no zone of its own. */
    public String dayAndTime(LocalDateTime at) { return at == null ? NONE : me.texts().dates().dayAndTime(at); }

    /** “还剩 5 小时”, “已逾期 2 天”. */
    public String left(Instant due) { return due == null ? "" : me.texts().dates().left(clock.instant(), due); }

    /** Today, the first day that can be picked of what is to come; as a field of a form takes it. */
    public String getToday() { return LocalDate.now(clock.withZone(Directory.COMPANY_ZONE)).toString(); }

    /** Whether a due time is over. */
    public boolean over(Instant due) { return due != null && due.isBefore(clock.instant()); }

    /** The style of a due time: over, within a day, or later. The words beside it say the same. */
    public String dueStyle(Instant due) {
        if (due == null) return "cs-due";
        if (over(due)) return "cs-due cs-due-over";
        return due.isBefore(clock.instant().plus(SOON)) ? "cs-due cs-due-soon" : "cs-due";
    }
}
