package countersign.shared.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The wish to make a date of one owner's calendar special, or other than it was. {@code hours} as typed ({@code 09:00-12:00}), needed for a half
 * day; {@code shown} is what the form showed for that date, so that nobody overwrites what they have not seen.
 */
public record ChangeDay(CalendarOwner owner, LocalDate date, DayException.Kind kind, String name, String hours, Optional<DayException> shown) {}
