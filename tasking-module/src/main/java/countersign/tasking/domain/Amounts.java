package countersign.tasking.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Working time as people write it: {@code 5d}, {@code 1.5d}, {@code 4h}, {@code 2w}, 5天, 4小时, 2周. */
public final class Amounts {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?)(\\d{1,7}(?:[.,]\\d{1,2})?)\\s*([a-z%\\p{IsHan}]*)");
    private static final int LONGEST = 5_000_000;

    private Amounts() {}

    /** Working minutes. A bare number is days. @throws Refused when it is no amount of working time */
    static int minutes(String typed, int dayMinutes) {
        var match = WRITTEN.matcher(typed.strip().toLowerCase(Locale.ROOT).replace('＋', '+').replace('－', '-'));
        if (!match.matches()) throw new Refused("tasking.refused.amount", typed);
        var unit = unit(match.group(3), dayMinutes);
        if (unit < 0) throw new Refused("tasking.refused.amount", typed);
        var minutes = new BigDecimal(match.group(2).replace(',', '.')).multiply(BigDecimal.valueOf(unit)).setScale(0, java.math.RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(LONGEST)) > 0) throw new Refused("tasking.refused.amountTooLong", typed);
        return match.group(1).equals("-") ? -minutes.intValueExact() : minutes.intValueExact();
    }

    /** The same, empty where it is none. */
    public static Optional<Integer> read(String typed, int dayMinutes) {
        try {
            return Optional.of(minutes(typed, dayMinutes));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    private static int unit(String written, int dayMinutes) {
        return switch (written) {
            case "", "d", "wd", "day", "days", "天", "日", "工作日", "个工作日", "個工作日" -> dayMinutes;
            case "h", "hour", "hours", "小时", "小時", "个小时", "個小時", "时", "時" -> 60;
            case "w", "week", "weeks", "周", "週", "星期", "个星期" -> 5 * dayMinutes;
            case "m", "min", "分钟", "分鐘", "分" -> 1;
            default -> -1;
        };
    }

    /** Written as {@link #minutes} reads it: whole or half days, else hours, else minutes. */
    public static String written(int minutes, int dayMinutes) {
        if (minutes % (dayMinutes / 2 == 0 ? 1 : dayMinutes / 2) == 0) return plain(minutes, dayMinutes) + "d";
        return minutes % 30 == 0 ? plain(minutes, 60) + "h" : minutes + "min";
    }

    /** The same for readers: “4 天”, “2.5 小时”, “20 分钟”. */
    public static countersign.shared.text.Text text(int minutes, int dayMinutes) { return text(written(minutes, dayMinutes)); }

    /** What {@link #written} wrote, for readers. */
    static countersign.shared.text.Text text(String written) {
        var unit = written.replaceAll("[0-9.]", "");
        return countersign.shared.text.Text.of("tasking.time." + unit, written.substring(0, written.length() - unit.length()));
    }

    private static String plain(int minutes, int unit) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(unit), 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
