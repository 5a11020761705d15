package countersign.web.admin;

import java.time.LocalDate;

/**
 * A day on the page of a year.
 *
 * @param date null for the empty cells before the first and after the last of a month
 * @param kind what kind of day it is
 * @param name what people call it; empty if nothing
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** How a day is worked. */
    public enum Kind { NONE, WORK, OFF, HOLIDAY, MAKE_UP, HALF_DAY }

    static final CalendarDay EMPTY = new CalendarDay(null, Kind.NONE, "");

    /** Whether it is other than its weekday, and therefore marked by a letter beside the colour. */
    public boolean special() { return kind.ordinal() >= Kind.HOLIDAY.ordinal(); }
}
