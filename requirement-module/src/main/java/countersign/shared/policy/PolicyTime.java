package countersign.shared.policy;

import countersign.shared.text.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A length of time with the unit it is counted in, such as {@code 2 WD} (SPEC section 4). Whole numbers, not negative. */
public record PolicyTime(int amount, Unit unit) {

    /** How time is counted. */
    public enum Unit {
        /** Minutes on the clock; never pause. */
        MIN(1),
        /** Elapsed hours; pause on days off unless the scenario is emergency. */
        H(60),
        /** Working hours of the addressee's calendar. */
        WH(180),
        /** Working days: the same clock time so many working days later, by the addressee's calendar. */
        WD(1440),
        /** Calendar days; never pause. */
        D(1440);

        private final int weight;

        Unit(int weight) { this.weight = weight; }

        /** How much it pauses: not at all, on days off, whenever nobody works. */
        int pauses() { return this == MIN || this == D ? 0 : this == H ? 1 : 2; }

        /** How the unit counts, in a sentence for the page (A8). */
        public Text text() { return Text.of("shared.policy.unit." + name()); }
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})\\s*(MIN|H|WH|WD|D)");

    /** @throws IllegalArgumentException for a negative amount */
    public PolicyTime {
        if (amount < 0) throw new IllegalArgumentException("a time is not negative");
    }

    /** So many of that unit. */
    public static PolicyTime of(int amount, Unit unit) { return new PolicyTime(amount, unit); }

    /** Reads {@code 2 WD}, in either case, with or without the space. @throws IllegalArgumentException for anything else */
    public static PolicyTime parse(String text) {
        var match = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) throw new IllegalArgumentException("not a policy time: " + text);
        return new PolicyTime(Integer.parseInt(match.group(1)), Unit.valueOf(match.group(2)));
    }

    /** Elapsed time of units that are a fixed length on the clock. @throws IllegalStateException for working and calendar days */
    public Duration duration() {
        return switch (unit) {
            case MIN -> Duration.ofMinutes(amount);
            case H, WH -> Duration.ofHours(amount);
            case WD, D -> throw new IllegalStateException("a day has no fixed length");
        };
    }

    /** Calendar days that a period of this length has at least one of; a working day counts as one. */
    public int days() { return (int) Math.max(1, comparable() / Unit.D.weight); }

    /** “2 个工作日”. */
    public Text text() { return Text.of("shared.policy.time." + unit, amount); }

    /** “2 个工作日:…”, with how it is counted (A8). */
    public Text explained() { return explained(false); }

    /** The same where the clock runs on through days off if {@code roundTheClock} (emergency). */
    public Text explained(boolean roundTheClock) { return Text.of("shared.policy.time.explained", text(), roundTheClock && unit == Unit.H ? Text.of("shared.policy.unit.H.round") : unit.text()); }

    /** As {@link #parse} reads it. */
    @Override public String toString() { return amount + " " + unit; }

    /**
     * Length for comparing settings only: elapsed hours pause on days off, so that 24 h are one working day; a working hour is an eighth of one.
     */
    long comparable() { return (long) amount * unit.weight; }
}
