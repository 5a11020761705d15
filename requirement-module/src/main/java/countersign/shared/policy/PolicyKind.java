package countersign.shared.policy;

import countersign.shared.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What a setting is made of: how it is read, written and compared. A setting that can be switched off is then {@code OFF}. */
public enum PolicyKind {
    TIME(PolicyTime::parse, set -> ((PolicyTime) set).comparable()),
    TIME_OR_OFF(PolicyTime::parse, set -> ((PolicyTime) set).comparable()),
    PERCENT(PolicyKind::percent, set -> ((BigDecimal) set).movePointRight(1).longValue()),
    POINTS(PolicyKind::percent, set -> ((BigDecimal) set).movePointRight(1).longValue()),
    YEARS(text -> number(text, 100), set -> (Integer) set),
    CLOCK(PolicyKind::clock, set -> ((LocalTime) set).toSecondOfDay()),
    CLOCK_OR_OFF(PolicyKind::clock, set -> ((LocalTime) set).toSecondOfDay()),
    WEEKDAY(DayOfWeek::valueOf, set -> ((DayOfWeek) set).getValue()),
    RHYTHM(Rhythm::valueOf, set -> ((Rhythm) set).ordinal()),
    MEASURE(Measure::valueOf, set -> ((Measure) set).ordinal());

    /** How a setting that is switched off is written. */
    public static final String OFF = "OFF";

    private final Function<String, Object> reader;
    private final ToLongFunction<Object> size;

    PolicyKind(Function<String, Object> reader, ToLongFunction<Object> size) {
        this.reader = reader;
        this.size = size;
    }

    /** Whether {@code OFF} is a setting of this kind. */
    public boolean canBeOff() { return this == TIME_OR_OFF || this == CLOCK_OR_OFF; }

    /** The setting in canonical writing. @throws IllegalArgumentException when it is none of this kind */
    String canonical(String text) {
        var set = read(text);
        return set == null ? OFF : set instanceof BigDecimal number ? number.toPlainString() : set.toString();
    }

    /** The setting as its Java type, null for off. @throws IllegalArgumentException when it is none of this kind */
    Object read(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        if (canBeOff() && plain.equals(OFF)) return null;
        try {
            return reader.apply(plain);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    /** Whether a readable setting lies from lowest to highest; off lies in every range. */
    boolean within(String setting, String lowest, String highest) {
        var set = read(setting);
        return set == null || sizeOf(lowest) <= size.applyAsLong(set) && size.applyAsLong(set) <= sizeOf(highest);
    }

    /** Negative, zero or positive as one setting is smaller, equal or larger; off is smaller than any other. */
    int compare(String one, String other) { return Long.compare(sizeOf(one), sizeOf(other)); }

    /** The setting in words. */
    public Text text(String setting) {
        var set = read(setting);
        if (set == null) return Text.of("shared.policy.off");
        if (set instanceof PolicyTime time) return time.text();
        if (set instanceof Rhythm rhythm) return rhythm.text();
        if (set instanceof Measure measure) return measure.text();
        return Text.of("shared.policy.kind." + name(), set instanceof DayOfWeek day ? day.getValue() : set instanceof LocalTime ? set.toString() : set);
    }

    private long sizeOf(String setting) {
        var set = read(setting);
        return set == null ? -1 : size.applyAsLong(set);
    }

    private static BigDecimal percent(String text) {
        var number = new BigDecimal(text.replaceFirst("\\s*[%％]$", "")).stripTrailingZeros();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0 || number.scale() > 1) throw new IllegalArgumentException(text);
        return number;
    }

    private static LocalTime clock(String text) {
        var plain = text.replace('：', ':');
        return LocalTime.parse(plain.length() == 4 ? "0" + plain : plain).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Integer number(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) throw new IllegalArgumentException(text);
        return number;
    }
}
