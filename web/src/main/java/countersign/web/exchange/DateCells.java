package countersign.web.exchange;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads dates. A year that is not written is proposed from the project's range; a day off is kept as written, with the next working day to choose.
 * Nothing is shifted, and what else stood in the cell is remarked.
 */
final class DateCells {

    private static final Pattern WEEKDAY = Pattern.compile("(?:\u661f\u671f|\u5468|\u9031|\u793c\u62dc|\u79ae\u62dc)([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929])|\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("\u4e4b?\u524d|\u622a\u81f3|\u622a\u6b62|\\bby\\b|\\bbefore\\b|\\buntil\\b", Pattern.CASE_INSENSITIVE);
    private static final String HAN_DAYS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5";
    private static final String DAYS = "montuewedthufrisatsun";

    private final Form1Context context;

    DateCells(Form1Context context) { this.context = context; }

    /** @param notBefore for a finish without a year, its start; else null @param last whether the end of a period is meant and not its beginning */
    ProposedCell<LocalDate> read(RawCell cell, LocalDate notBefore, boolean last) {
        var findings = new ArrayList<>(cell.findings());
        if (cell.moment() != null) return real(cell, findings);
        if (cell.blank()) return new ProposedCell<>(cell.text(), List.of(), findings);
        var text = Tokens.plain(cell.text());
        var written = WrittenDate.in(text);
        if (written.isEmpty()) {
            findings.add(Finding.of(FindingKind.DATE_UNREADABLE, cell.text()));
            return new ProposedCell<>(cell.text(), List.of(), findings);
        }
        return written(cell, text, written, notBefore, last, findings);
    }

    private ProposedCell<LocalDate> real(RawCell cell, List<Finding> findings) {
        var date = cell.moment().toLocalDate();
        var time = cell.moment().toLocalTime();
        if (!time.equals(LocalTime.MIDNIGHT)) findings.add(Finding.of(FindingKind.TIME_LEFT, time.toString()));
        checkPlace(date, findings);
        return new ProposedCell<>(cell.text(), List.of(date), findings);
    }

    private ProposedCell<LocalDate> written(RawCell cell, String text, List<WrittenDate> written, LocalDate notBefore, boolean last, List<Finding> findings) {
        var dates = new ArrayList<LocalDate>();
        for (var w : written) dates.addAll(possible(w, notBefore, last));
        if (dates.isEmpty()) {
            findings.add(Finding.of(FindingKind.DATE_IMPOSSIBLE, cell.text()));
            return new ProposedCell<>(cell.text(), List.of(), findings);
        }
        var chosen = last && written.size() > 1 ? written.get(written.size() - 1) : written.get(0);
        var candidates = possible(chosen, notBefore, last);
        var date = candidates.isEmpty() ? dates.get(0) : candidates.get(0);
        if (written.size() > 1) findings.add(Finding.choose(FindingKind.DATES_SEVERAL, -1, dates.stream().distinct().map(Alternative::date).toList(), cell.text()));
        remarkChoice(chosen, date, candidates, last, findings);
        remarkRest(text, written, date, findings);
        checkPlace(date, findings);
        return new ProposedCell<>(cell.text(), List.of(date), findings);
    }

    private void remarkChoice(WrittenDate w, LocalDate date, List<LocalDate> candidates, boolean last, List<Finding> findings) {
        var inRange = candidates.stream().filter(this::inRange).toList();
        var choices = candidates.stream().map(Alternative::date).toList();
        if (w.day() == 0) findings.add(Finding.choose(FindingKind.DAY_PROPOSED, -1, choices, w.month() + "/" + w.part(), date));
        if (w.swappable()) findings.add(Finding.choose(FindingKind.DAY_OR_MONTH, -1, List.of(Alternative.date(date), Alternative.date(LocalDate.of(w.year(), w.day(), w.month()))), date));
        if (w.year() == 0 && inRange.size() > 1) findings.add(Finding.choose(FindingKind.YEAR_ASKED, -1, choices, date));
        else if (w.year() == 0) findings.add(Finding.choose(FindingKind.YEAR_PROPOSED, -1, choices, date.getYear() + ""));
    }

    /** The dates it can mean, those within the range first and then by nearness to it. */
    private List<LocalDate> possible(WrittenDate w, LocalDate notBefore, boolean last) {
        if (w.year() != 0) return one(w, w.year(), last);
        var all = new ArrayList<LocalDate>();
        for (int y = context.from().getYear() - 1; y <= context.to().getYear() + 1; y++) all.addAll(one(w, y, last));
        all.sort(java.util.Comparator.<LocalDate>comparingInt(d -> notBefore != null && d.isBefore(notBefore) ? 1 : 0)
                .thenComparingLong(this::distance).thenComparing(d -> d));
        return all;
    }

    private static List<LocalDate> one(WrittenDate w, int year, boolean last) {
        try {
            return List.of(w.day() != 0 ? LocalDate.of(year, w.month(), w.day()) : part(YearMonth.of(year, w.month()), w.part(), last));
        } catch (DateTimeException impossible) {
            return List.of();
        }
    }

    private static LocalDate part(YearMonth month, String part, boolean last) {
        return switch (part) {
            case "\u4e0a\u65ec", "\u521d" -> month.atDay(last ? 10 : 1);
            case "\u4e2d\u65ec", "\u4e2d" -> month.atDay(last ? 20 : 11);
            case "\u4e0b\u65ec" -> last ? month.atEndOfMonth() : month.atDay(21);
            default -> month.atEndOfMonth();
        };
    }

    private boolean inRange(LocalDate date) { return distance(date) == 0; }

    private long distance(LocalDate date) {
        if (date.isBefore(context.from())) return context.from().toEpochDay() - date.toEpochDay();
        return Math.max(0, date.toEpochDay() - context.to().toEpochDay());
    }

    private void remarkRest(String text, List<WrittenDate> written, LocalDate date, List<Finding> findings) {
        var rest = new StringBuilder(text);
        for (int i = written.size() - 1; i >= 0; i--) rest.replace(written.get(i).start(), written.get(i).end(), " ");
        var weekday = WEEKDAY.matcher(rest);
        if (weekday.find()) {
            if (day(weekday.group(1), weekday.group(2)) != date.getDayOfWeek()) findings.add(Finding.of(FindingKind.WEEKDAY_DIFFERS, weekday.group(), date));
            rest.replace(weekday.start(), weekday.end(), " ");
        }
        var left = rest.toString();
        if (BEFORE.matcher(left).find()) findings.add(Finding.of(FindingKind.DAY_INCLUDED, date));
        left = BEFORE.matcher(left).replaceAll(" ").replaceAll("[\\s()~\u2014\u2013-]+|\u81f3|\u5230", " ").strip();
        if (!left.isEmpty()) findings.add(Finding.of(FindingKind.DATE_TEXT_LEFT, left));
    }

    private static DayOfWeek day(String han, String english) {
        if (han != null) return DayOfWeek.of(han.equals("\u5929") ? 7 : HAN_DAYS.indexOf(han) + 1);
        return DayOfWeek.of(DAYS.indexOf(english.toLowerCase(java.util.Locale.ROOT)) / 3 + 1);
    }

    private void checkPlace(LocalDate date, List<Finding> findings) {
        if (!inRange(date)) findings.add(Finding.of(FindingKind.OUT_OF_RANGE, date, context.from(), context.to()));
        context.dayOff().apply(date).ifPresent(name -> {
            var next = nextWorkingDay(date);
            findings.add(Finding.choose(FindingKind.DAY_OFF, -1, List.of(Alternative.date(date), Alternative.date(next)), date, name, next));
        });
    }

    private LocalDate nextWorkingDay(LocalDate date) {
        var next = date.plusDays(1);
        for (int i = 0; i < 60 && context.dayOff().apply(next).isPresent(); i++) next = next.plusDays(1);
        return next;
    }
}
