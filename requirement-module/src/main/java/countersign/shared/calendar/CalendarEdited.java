package countersign.shared.calendar;

import java.time.Instant;

/**
 * A working calendar was changed: clocks that run by it follow (A5).
 *
 * @param subject the date, {@code hours}, or a year as a number
 * @param was     what the owner's own calendar said before
 */
public record CalendarEdited(CalendarOwner owner, String subject, Instant at, CalendarView was) {}
