package countersign.shared.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times as one reader writes them (A8, LOOK): “8月6日(周四) 10:00”, in the reader's zone. The patterns are in the bundle
 * {@code shared.date.*}, so that each language keeps its own order and marks. The year is written always: plans cross New Year.
 */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final Texts texts;

    Dates(Texts texts) { this.texts = texts; }

    /** A date with its day of the week: “2026年8月6日(周四)”. */
    public String day(LocalDate date) { return format("shared.date.day").format(date); }

    /** A date without its year, for places where the year is plain: “8月6日”. */
    public String shortDay(LocalDate date) { return format("shared.date.shortDay").format(date); }

    /** The month of a date with its year: “2026年8月”. */
    public String month(LocalDate date) { return format("shared.date.month").format(date); }

    /** A date and time without zone, such as a plan's: “2026年8月6日(周四) 10:00”. */
    public String dayAndTime(LocalDateTime dateTime) { return format("shared.date.dayAndTime").format(dateTime); }

    /** A moment in the reader's zone: “2026年8月6日(周四) 10:00”. */
    public String moment(Instant instant) { return dayAndTime(LocalDateTime.ofInstant(instant, texts.zone())); }

    /** From one moment to another in the reader's zone, the day said once where it is one: “2026年8月6日(周四) 10:00–11:30”. */
    public String span(Instant from, Instant to) {
        var begins = LocalDateTime.ofInstant(from, texts.zone());
        var ends = LocalDateTime.ofInstant(to, texts.zone());
        return dayAndTime(begins) + (begins.toLocalDate().equals(ends.toLocalDate()) ? "–" + TIME.format(ends) : " – " + dayAndTime(ends));
    }

    /** What is left until, or gone since, a due time: “还剩 5 小时”, “已逾期 2 天”. Rounded down to the largest of days, hours, minutes. */
    public String left(Instant now, Instant due) {
        var span = Duration.between(now, due).abs();
        var side = due.isBefore(now) ? "over" : "left";
        if (span.toDays() >= 2) return texts.get("shared.clock." + side + ".days", span.toDays());
        if (span.toHours() >= 1) return texts.get("shared.clock." + side + ".hours", span.toHours());
        return texts.get("shared.clock." + side + ".minutes", span.toMinutes());
    }

    private DateTimeFormatter format(String key) { return DateTimeFormatter.ofPattern(texts.get(key), texts.locale()); }
}
