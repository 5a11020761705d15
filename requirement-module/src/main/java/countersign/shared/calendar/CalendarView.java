package countersign.shared.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One owner's own calendar as the administrator edits it. {@code version} goes back with the edit of hours (-1: there is no calendar yet);
 * {@code inherits} says whether it builds on the layer below; zone and week are empty where they come from there.
 */
public record CalendarView(CalendarOwner owner, long version, Optional<ZoneId> zone, Optional<WeeklyHours> week, boolean inherits,
                           List<DayException> days, List<Integer> announcedYears) {}
