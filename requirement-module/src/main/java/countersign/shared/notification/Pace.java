package countersign.shared.notification;

import java.time.Instant;

/**
 * How soon a notice has to reach its reader, and whether they can do without it (A5, M3). Said by the {@link MailContent} of its kind.
 *
 * @param by when it would come too late: the due time of an ask, the beginning of a meeting; null where there is no such moment
 */
public record Pace(Kind kind, Instant by) {

    /** What the reader loses if they read it later, or never. */
    public enum Kind {
        /** The answer to what the reader did a moment ago, such as a receipt that offers to take it back: they sit there and wait for it. */
        OWN,
        /** A meeting is called, moved or cancelled: calendars take it up by themselves, and one mail can hold one. */
        MEETING,
        /** Something is wanted of the reader by a time. */
        ASK,
        /** Nothing to answer, but somebody waits for the reader or relies on their knowing it: the plan in force, a remark, a clock that runs against them. */
        DUTY,
        /** News that the reader can do without. */
        NEWS
    }

    /** {@link Kind#OWN}. */
    public static Pace own() { return new Pace(Kind.OWN, null); }

    /** {@link Kind#MEETING}. */
    public static Pace meeting(Instant starts) { return new Pace(Kind.MEETING, starts); }

    /** {@link Kind#ASK}. */
    public static Pace ask(Instant due) { return new Pace(Kind.ASK, due); }

    /** {@link Kind#DUTY}. */
    public static Pace duty() { return new Pace(Kind.DUTY, null); }

    /** {@link Kind#NEWS}. */
    public static Pace news() { return new Pace(Kind.NEWS, null); }
}
