package countersign.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date as it stands in a text: {@code year} is 0 where none is written, {@code day} is 0 for a part of a month ({@code part} then says which).
 *
 * @param swappable day and month could also be meant the other way round
 */
record WrittenDate(int year, int month, int day, String part, boolean swappable, int start, int end) {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern ANY = Pattern.compile(
            "(?<roc>\u6c11\u56fd|\u6c11\u570b)?(?<y1>\\d{4}|\\d{2,3}(?=[\u5e74/.-]\\s*\\d{1,2}\\s*[\u6708/.-]\\s*\\d))\\s*[\u5e74/.-]\\s*(?<m1>\\d{1,2})\\s*[\u6708/.-]\\s*(?<d1>\\d{1,2})\\s*[\u65e5\u53f7\u865f]?"
            + "|(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<y2>\\d{4})"
            + "|(?:(?<y3>\\d{4})\\s*\u5e74\\s*)?(?<m3>\\d{1,2})\\s*\u6708\\s*(?<part>\u4e0a\u65ec|\u4e2d\u65ec|\u4e0b\u65ec|\u521d|\u4e2d|\u5e95|\u672b)"
            + "|(?<m4>\\d{1,2})\\s*\u6708\\s*(?<d4>\\d{1,2})\\s*[\u65e5\u53f7\u865f]?"
            + "|(?<![\\d.])(?<m5>\\d{1,2})[/.-](?<d5>\\d{1,2})(?![\\d.%])"
            + "|(?<d6>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<n6>" + MONTHS + ")[a-z]*\\.?,?(?:\\s+(?<y6>\\d{4}))?"
            + "|(?<n7>" + MONTHS + ")[a-z]*\\.?\\s+(?<d7>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<y7>\\d{4}))?", Pattern.CASE_INSENSITIVE);

    /** All dates written in a text, in their order. The text must be plain (see {@link Tokens#plain}). */
    static List<WrittenDate> in(String text) {
        var found = new ArrayList<WrittenDate>();
        var m = ANY.matcher(text);
        while (m.find()) {
            var at = m.toMatchResult();
            if (m.group("m1") != null) found.add(date(year(m.group("y1"), m.group("roc") != null), m.group("m1"), m.group("d1"), false, at));
            else if (m.group("a") != null) found.add(slashed(m.group("y2"), m.group("a"), m.group("b"), at));
            else if (m.group("m3") != null) found.add(new WrittenDate(number(m.group("y3")), number(m.group("m3")), 0, m.group("part"), false, at.start(), at.end()));
            else if (m.group("m4") != null) found.add(date(0, m.group("m4"), m.group("d4"), false, at));
            else if (m.group("m5") != null) found.add(slashed(null, m.group("m5"), m.group("d5"), at));
            else if (m.group("n6") != null) found.add(named(m.group("y6"), m.group("n6"), m.group("d6"), at));
            else found.add(named(m.group("y7"), m.group("n7"), m.group("d7"), at));
        }
        return found;
    }

    private static WrittenDate date(int year, String month, String day, boolean swappable, MatchResult at) {
        return new WrittenDate(year, number(month), number(day), "", swappable, at.start(), at.end());
    }

    private static WrittenDate slashed(String year, String first, String second, MatchResult at) {
        var dayFirst = number(first) > 12;
        var both = year != null && !dayFirst && number(second) <= 12 && number(first) != number(second);
        return date(number(year), dayFirst ? second : first, dayFirst ? first : second, both, at);
    }

    private static WrittenDate named(String year, String month, String day, MatchResult at) {
        int index = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) / 4 + 1;
        return new WrittenDate(number(year), index, number(day), "", false, at.start(), at.end());
    }

    private static int year(String written, boolean roc) {
        int year = number(written);
        if (roc || written.length() == 3) return 1911 + year;
        return year < 100 ? 2000 + year : year;
    }

    private static int number(String digits) { return digits == null ? 0 : Integer.parseInt(digits); }
}
