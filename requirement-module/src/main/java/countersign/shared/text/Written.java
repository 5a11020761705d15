package countersign.shared.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates and times as forms, mails and the API send them: {@code 2026-08-31}, {@code 14:30}, {@code 2026-08-31T14:30}; digits and colons of full width are
 * read too (SPEC 9). A year outside 1900–2199 is a slip of the hand and no date: no calendar here could count with it.
 */
public final class Written {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(:00(\\.0+)?)?");

    private Written() { }

    /** The day; empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        var parts = DAY.matcher(plain(typed));
        if (!parts.matches()) return Optional.empty();
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The time of day, in whole minutes; empty when it is none. */
    public static Optional<LocalTime> time(String typed) {
        var parts = TIME.matcher(plain(typed));
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Day and time, with a T or a space between them; empty when it is none. */
    public static Optional<LocalDateTime> moment(String typed) {
        var parts = plain(typed).split("[T ]+", 2);
        if (parts.length < 2) return Optional.empty();
        return day(parts[0]).flatMap(day -> time(parts[1]).map(day::atTime));
    }

    private static String plain(String typed) { return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip(); }
}
