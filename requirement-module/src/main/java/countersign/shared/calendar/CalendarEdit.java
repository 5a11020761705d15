package countersign.shared.calendar;

import java.time.Instant;

/**
 * One entry of a calendar's history: what was changed (a date, {@code hours}, a year), from what, to what (empty: nothing), by whom (null: the
 * product itself, when it loaded a shipped year) and when.
 */
public record CalendarEdit(String subject, String was, String became, Long by, Instant at) {

    static CalendarEdit of(String subject, String was, String became) { return new CalendarEdit(subject, was, became, null, null); }
}
