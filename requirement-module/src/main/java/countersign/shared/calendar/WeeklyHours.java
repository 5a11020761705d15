package countersign.shared.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hours of an ordinary week. At least one day has hours, so that working time never runs out. Written as {@code MONDAY 09:00-18:00;…}. */
public final class WeeklyHours {

    /** Monday to Friday, eight hours. */
    public static final WeeklyHours STANDARD = fiveDays(Hours.STANDARD);

    private final Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);

    private WeeklyHours(Map<DayOfWeek, Hours> given) {
        for (var day : DayOfWeek.values()) days.put(day, given.getOrDefault(day, Hours.NONE));
        if (days.values().stream().allMatch(Hours::none)) throw new IllegalArgumentException("a week without working hours");
    }

    /** The week in which the given days have the given hours and all others none. @throws IllegalArgumentException for a week without hours */
    public static WeeklyHours of(Map<DayOfWeek, Hours> days) { return new WeeklyHours(days); }

    /** The same hours from Monday to Friday. */
    public static WeeklyHours fiveDays(Hours hours) {
        return of(Arrays.stream(DayOfWeek.values()).filter(day -> day.getValue() <= 5).collect(Collectors.toMap(day -> day, day -> hours)));
    }

    /** Reads what {@link #toString} writes. @throws IllegalArgumentException for anything else */
    public static WeeklyHours parse(String text) {
        var days = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : text.split(";")) {
            var parts = day.strip().split(" ", 2);
            days.put(DayOfWeek.valueOf(parts[0]), Hours.parse(parts.length > 1 ? parts[1] : ""));
        }
        return of(days);
    }

    /** The hours of that day of the week; {@link Hours#NONE} for a day off. */
    public Hours on(DayOfWeek day) { return days.get(day); }

    /**
     * The hours of a normal working day, which a make-up working day has when its own weekday is off: those that most days of the week have,
     * the earlier day's where two are as frequent.
     */
    public Hours normal() {
        var counts = new LinkedHashMap<Hours, Integer>();
        days.values().stream().filter(hours -> !hours.none()).forEach(hours -> counts.merge(hours, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return counts.entrySet().stream().filter(entry -> entry.getValue() == most).findFirst().orElseThrow().getKey();
    }

    /** The seven days from Monday on. */
    public List<Hours> fromMonday() { return List.copyOf(days.values()); }

    @Override public boolean equals(Object other) { return other instanceof WeeklyHours week && days.equals(week.days); }

    @Override public int hashCode() { return days.hashCode(); }

    @Override public String toString() {
        return days.entrySet().stream().filter(entry -> !entry.getValue().none())
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(";"));
    }
}
