package countersign.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;

/** Calendars to test with: the shipped Chinese years, and one with everything odd in it. */
public final class CalendarFixture {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private CalendarFixture() {}

    /** The shipped years 2023 to 2026 on the standard week. */
    public static WorkingCalendar china() {
        var days = new ArrayList<DayException>();
        HolidayResources.shipped().forEach((year, json) -> days.addAll(HolidayFile.read(year, json)));
        return WorkingCalendar.of(SHANGHAI, WeeklyHours.STANDARD, days, HolidayResources.shipped().keySet());
    }

    public static Instant shanghai(String local) { return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant(); }

    public static Instant berlin(String local) { return LocalDateTime.parse(local).atZone(BERLIN).toInstant(); }
}
