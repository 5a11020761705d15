package countersign.shared.calendar;

import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a calendar accepts; every refusal names its field. */
final class CalendarRules {

    private CalendarRules() {}

    static DayException day(ChangeDay change) {
        var name = Input.line("name", change.name(), CalendarException.NAME_LENGTH);
        var hours = hours("hours", change.hours());
        boolean holiday = change.kind() == DayException.Kind.HOLIDAY;
        boolean halfDay = change.kind() == DayException.Kind.HALF_DAY;
        new Problems()
                .when(change.date() == null, "date", "shared.calendar.dateMissing")
                .when(change.kind() == null, "kind", "shared.input.missing")
                .when(holiday && !hours.none(), "hours", "shared.calendar.hoursOnHoliday")
                .when(halfDay && hours.none(), "hours", "shared.calendar.hoursMissing")
                .refuse();
        year("date", change.date().getYear());
        return new DayException(change.date(), change.kind(), name, hours);
    }

    /** @throws RuleViolation when the date is not any more what the form showed, saying what it is now */
    static void unchanged(LocalDate date, Optional<DayException> shown, Optional<DayException> now) {
        if (shown.equals(now)) return;
        throw RuleViolation.of("date", "shared.calendar.staleDay", date, present(now));
    }

    /** @throws Overtaken when a day of that year is not any more what was shown, saying what it is now */
    static void unchanged(int year, Collection<DayException> shown, Collection<DayException> now) {
        var before = byDate(year, shown);
        var after = byDate(year, now);
        var dates = new TreeSet<>(before.keySet());
        dates.addAll(after.keySet());
        dates.removeIf(date -> Objects.equals(before.get(date), after.get(date)));
        if (dates.isEmpty()) return;
        throw Overtaken.said("shared.calendar.overtaken", dates.first(), present(Optional.ofNullable(after.get(dates.first()))), dates.size());
    }

    private static Map<LocalDate, DayException> byDate(int year, Collection<DayException> days) {
        return days.stream().filter(day -> day.date().getYear() == year).collect(Collectors.toMap(DayException::date, Function.identity()));
    }

    private static Text present(Optional<DayException> day) { return day.map(CalendarRules::text).orElse(Text.of("shared.calendar.day.ordinary")); }

    static int year(String field, int year) {
        if (year < 2000 || year > 2100) throw RuleViolation.of(field, "shared.calendar.yearWrong");
        return year;
    }

    /** The zone as typed; null for the one of the layer below. */
    static ZoneId zone(ChangeHours change) {
        boolean none = change.zone() == null || change.zone().isBlank();
        if (none && change.owner().equals(CalendarOwner.COMPANY)) throw RuleViolation.of("zone", "shared.calendar.zoneMissing");
        try {
            return none ? null : ZoneId.of(change.zone().strip());
        } catch (DateTimeException unknown) {
            throw RuleViolation.of("zone", "shared.calendar.zoneWrong", change.zone());
        }
    }

    /** The week as typed; null for the one of the layer below. */
    static WeeklyHours week(ChangeHours change) {
        if (change.week().values().stream().allMatch(hours -> hours == null || hours.isBlank())) {
            if (change.week().isEmpty()) return null;
            throw RuleViolation.of("week", "shared.calendar.weekEmpty");
        }
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        change.week().forEach((day, typed) -> week.put(day, hours("week/" + day, typed)));
        return WeeklyHours.of(week);
    }

    private static Hours hours(String field, String typed) {
        try {
            var hours = Hours.parse(typed == null ? "" : typed);
            if (hours.toString().length() <= CalendarException.HOURS_LENGTH) return hours;
        } catch (IllegalArgumentException unreadable) {
            // refused below, like hours of more spans than a day needs
        }
        throw RuleViolation.of(field, "shared.calendar.hoursWrong", typed);
    }

    private static Text text(DayException day) {
        return Text.of("shared.calendar.day." + day.kind(), day.name(), day.hours().toString());
    }
}
