package countersign.shared.calendar;

import java.time.DayOfWeek;
import java.util.Map;

/**
 * The wish to set an owner's zone and ordinary week. {@code zone} empty: that of the layer below; {@code week} empty: its week, else the hours as
 * typed for each day that has any. {@code version} is that of the {@link CalendarView} which the form showed.
 */
public record ChangeHours(CalendarOwner owner, String zone, Map<DayOfWeek, String> week, boolean inherits, long version) {}
