package countersign.requirement.domain;

import countersign.shared.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How projects are numbered, such as {@code {year}-{seq:4}} (SPEC 2). {@code {year}} and {@code {yy}} are the year, {@code {seq}} or {@code {seq:4}} the
 * running number, filled up with zeros; everything else stands as it is. With a year in it the count begins anew each year.
 */
public record NumberPattern(String pattern) {

    /** What a new installation starts with. */
    public static final String STANDARD = "{year}-{seq:4}";

    private static final Pattern SEQUENCE = Pattern.compile("\\{seq(?::([1-9]))?}");
    private static final Pattern TOKEN = Pattern.compile("\\{(year|yy|seq(:[1-9])?)}");
    private static final Pattern PLAIN = Pattern.compile("[^{}\\p{Cntrl}]*");

    /** @throws RuleViolation of the field {@code pattern} when it has no or several running numbers, an unknown token, or is too long */
    public NumberPattern {
        var running = SEQUENCE.matcher(pattern).results().count();
        var plain = TOKEN.matcher(pattern).replaceAll("");
        if (running != 1 || !PLAIN.matcher(plain).matches() || plain.length() > 20 || pattern.length() > 60)
            throw RuleViolation.of("pattern", "requirement.number.pattern", STANDARD, "{seq}", "{seq:4}", "{year}", "{yy}");
    }

    /** The run in which numbers are counted: the year where the pattern has one, else one run for ever. */
    public String run(int year) { return pattern.contains("{year}") || pattern.contains("{yy}") ? Integer.toString(year) : "all"; }

    /** The number of the {@code count}th project of that year. */
    public String format(int year, long count) {
        var filled = pattern.replace("{year}", "%04d".formatted(year)).replace("{yy}", "%02d".formatted(year % 100));
        return SEQUENCE.matcher(filled).replaceAll(m -> String.format(Locale.ROOT, "%0" + (m.group(1) == null ? "1" : m.group(1)) + "d", count));
    }
}
