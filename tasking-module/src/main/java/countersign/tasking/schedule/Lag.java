package countersign.tasking.schedule;

/**
 * The time between the two ends of a link, negative for an overlap.
 *
 * @param kind   how it runs
 * @param amount minutes; for {@link Kind#PERCENT} hundredths of a percent of the predecessor's duration
 */
public record Lag(Kind kind, int amount) {

    /** How the time runs. */
    public enum Kind {
        /** Working minutes of the successor's calendar (a summary's: the project's). */
        WORKING,
        /** A share of the predecessor's duration, then as {@link #WORKING}. */
        PERCENT,
        /** Minutes by the wall clock, days off included. */
        ELAPSED
    }

    public static final Lag NONE = working(0);

    public static Lag working(int minutes) {
        return new Lag(Kind.WORKING, minutes);
    }

    public static Lag elapsed(int minutes) {
        return new Lag(Kind.ELAPSED, minutes);
    }

    public static Lag percent(double percent) {
        return new Lag(Kind.PERCENT, Math.toIntExact(Math.round(percent * 100)));
    }
}
