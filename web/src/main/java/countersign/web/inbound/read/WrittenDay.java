package countersign.web.inbound.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as it is written in a sentence: 2026年8月6日, 8月6号, 8/6, 8.6前, Aug 6, 下周五, 明天. Without a year it is the one nearest to the day it is read. Pure.
 *
 * @param written the words that were it
 */
record WrittenDay(LocalDate day, String written) {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern FULL = Pattern.compile("(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号號]?");
    private static final Pattern CHINESE = Pattern.compile("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号號]?");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d./-])(\\d{1,2})[/](\\d{1,2})(?![\\d/%])");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![a-z])(" + MONTHS + ")[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(" + MONTHS + ")[a-z]*");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(?![\\d.%％])(?=\\s*(?:日|号|號|前|之前|完成|可|能))");
    private static final Pattern WEEKDAY = Pattern.compile("(本|这|這|下下|下)(?:个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])");
    private static final Map<String, Integer> NEAR = Map.of("今天", 0, "明天", 1, "后天", 2, "後天", 2, "大后天", 3, "today", 0, "tomorrow", 1);
    private static final int HALF_A_YEAR = 182;

    /** The first day in a text of lower case; empty when there is none. */
    static Optional<WrittenDay> find(String text, LocalDate today) {
        var full = FULL.matcher(text);
        if (full.find()) return day(number(full, 1), number(full, 2), number(full, 3)).map(day -> new WrittenDay(day, full.group()));
        for (var pattern : List.of(CHINESE, SLASHED)) {
            var found = pattern.matcher(text);
            if (found.find()) return near(number(found, 1), number(found, 2), found.group(), today);
        }
        var named = MONTH_DAY.matcher(text);
        if (named.find()) return near(month(named.group(1)), number(named, 2), named.group(), today);
        var turned = DAY_MONTH.matcher(text);
        if (turned.find()) return near(month(turned.group(2)), number(turned, 1), turned.group(), today);
        var dotted = DOTTED.matcher(text);
        if (dotted.find()) return near(number(dotted, 1), number(dotted, 2), dotted.group(), today);
        var weekday = WEEKDAY.matcher(text);
        if (weekday.find()) return Optional.of(new WrittenDay(weekday(weekday.group(1), weekday.group(2), today), weekday.group()));
        return NEAR.keySet().stream().filter(text::contains).max(Comparator.comparingInt(String::length))
                .map(word -> new WrittenDay(today.plusDays(NEAR.get(word)), word));
    }

    /** 本周五, 下周三, 下下周一: weeks begin on Monday. */
    private static LocalDate weekday(String week, String day, LocalDate today) {
        var weeks = week.startsWith("下下") ? 2 : week.startsWith("下") ? 1 : 0;
        return today.with(DayOfWeek.MONDAY).plusWeeks(weeks).plusDays("一二三四五六日".indexOf(day.replace('天', '日')));
    }

    /** Within half a year before or after today. */
    private static Optional<WrittenDay> near(int month, int dayOfMonth, String written, LocalDate today) {
        return day(today.getYear(), month, dayOfMonth).or(() -> day(today.getYear() + 1, month, dayOfMonth)).map(day -> {
            if (day.isBefore(today.minusDays(HALF_A_YEAR))) return day.plusYears(1);
            return day.isAfter(today.plusDays(HALF_A_YEAR)) ? day.minusYears(1) : day;
        }).map(day -> new WrittenDay(day, written));
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) { return List.of(MONTHS.split("\\|")).indexOf(name.toLowerCase(Locale.ROOT)) + 1; }

    private static int number(Matcher found, int group) { return Integer.parseInt(found.group(group)); }
}
