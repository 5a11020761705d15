/**
 * Working time: who works when, to the minute (S4.1). {@link countersign.shared.calendar.WorkingCalendar} is pure and immutable; calendars of
 * company, department and person are layered by {@link countersign.shared.calendar.Calendars}. Tasks run on the owner's calendar, clocks on the
 * addressee's, baselines on the frozen version. {@link countersign.shared.calendar.Deadlines} turns policy times into due times (SPEC section 4, P6).
 */
package countersign.shared.calendar;
