package countersign.shared.calendar;

import countersign.shared.text.Text;

/** Whose calendar: the company's, a department's or a person's. The company has no id (0). */
public record CalendarOwner(Kind kind, long id) {

    /** The layers, from the bottom up. */
    public enum Kind { COMPANY, DEPARTMENT, PERSON }

    /** The company. */
    public static final CalendarOwner COMPANY = new CalendarOwner(Kind.COMPANY, 0);

    /** A department, by its id. */
    public static CalendarOwner department(long id) { return new CalendarOwner(Kind.DEPARTMENT, id); }

    /** A person, by their id. */
    public static CalendarOwner person(long id) { return new CalendarOwner(Kind.PERSON, id); }

    /** What such a calendar is called. */
    public Text text() { return Text.of("shared.calendar.owner." + kind); }
}
