package countersign.shared.calendar;

import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says of dates that they are provisional, because their year's public holidays are still to be announced (P6), wherever one stands. Pure.
 *
 * @param years the years awaited, as of when it is shown, or sealed
 */
public record Provisional(List<Integer> years) {

    /** Where nothing is: in an emergency every day is worked. */
    public static final Provisional NONE = new Provisional(List.of());

    public Provisional { years = years == null ? List.of() : List.copyOf(years); }

    /** The years of these dates that the calendar awaits; null is no date. */
    public static Provisional of(WorkingCalendar calendar, Stream<LocalDate> dates) {
        return new Provisional(dates.filter(Objects::nonNull).flatMap(date -> calendar.awaited(date, date).stream()).distinct().sorted().toList());
    }

    /** The words that follow dates; empty where none of them is provisional. Null is no date. */
    public String aside(Texts texts, LocalDate... dates) {
        var any = Arrays.stream(dates).anyMatch(date -> date != null && years.contains(date.getYear()));
        return any ? texts.get("shared.calendar.aside", texts.get("shared.calendar.provisional")) : "";
    }

    /** The date with what is to be said of it. */
    public String day(Texts texts, LocalDate date) { return texts.dates().day(date) + aside(texts, date); }
}
