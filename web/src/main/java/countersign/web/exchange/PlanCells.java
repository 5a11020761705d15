package countersign.web.exchange;

import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.TaskPriority;
import countersign.tasking.Written;
import countersign.tasking.schedule.ConstraintType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what only the sheet of the whole table has (D3): working times, words in any of the product's languages, and moments to the minute. */
final class PlanCells {

    private static final int ANY_DAY = 480;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-M-d H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, TaskPriority> PRIORITIES = words(TaskPriority.values(), "tasking.priority.");
    private static final Map<String, ConstraintType> CONSTRAINTS = words(ConstraintType.values(), "web.exchange.constraint.");

    private final RawRow<Form1Column> raw;
    private final Names names;
    private final DateCells dates;

    private PlanCells(RawRow<Form1Column> raw, Names names, DateCells dates) {
        this.raw = raw;
        this.names = names;
        this.dates = dates;
    }

    /** @param start of the task's window, for a deadline without a year */
    static PlanRow read(RawRow<Form1Column> raw, Names names, DateCells dates, LocalDate start) { return new PlanCells(raw, names, dates).row(start); }

    private PlanRow row(LocalDate start) {
        var constraint = word(Form1Column.CONSTRAINT, CONSTRAINTS, ConstraintType.values(), "web.exchange.constraint.");
        return new PlanRow(ValueCells.flag(raw.cell(Form1Column.MILESTONE)), amount(Form1Column.ESTIMATE), department(raw.cell(Form1Column.ACCEPTED_BY)),
                word(Form1Column.PRIORITY, PRIORITIES, TaskPriority.values(), "tasking.priority."), constraint, constraintDate(constraint),
                moment(raw.cell(Form1Column.MANUAL_START)), moment(raw.cell(Form1Column.MANUAL_FINISH)), dates.read(raw.cell(Form1Column.DEADLINE), start, true),
                amount(Form1Column.BUFFER));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] all, String keys) {
        var words = new HashMap<String, E>();
        for (var one : all) words.put(Tokens.key(one.name()), one);
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneOffset.UTC);
            for (var one : all) words.put(Tokens.key(texts.get(keys + one)), one);
        }
        return words;
    }

    private <E extends Enum<E>> ProposedCell<E> word(Form1Column column, Map<String, E> words, E[] all, String keys) {
        var cell = raw.cell(column);
        if (cell.blank()) return ValueCells.none(cell);
        var meant = words.get(Tokens.key(cell.text()));
        if (meant != null) return ValueCells.some(cell, meant);
        var choices = Arrays.stream(all).map(one -> new Alternative(one.name(), Text.of(keys + one))).toList();
        return ValueCells.remarked(cell, Finding.choose(FindingKind.WORD_UNKNOWN, -1, choices, cell.text()));
    }

    private ProposedCell<String> amount(Form1Column column) {
        var cell = raw.cell(column);
        if (cell.blank()) return ValueCells.none(cell);
        var minutes = Written.minutes(cell.text(), ANY_DAY);
        return minutes.isPresent() && minutes.get() >= 0 ? ValueCells.some(cell, cell.text().strip()) : ValueCells.remarked(cell, Finding.of(FindingKind.AMOUNT_UNREADABLE, cell.text()));
    }

    private ProposedCell<ProposedDepartment> department(RawCell cell) {
        if (cell.blank()) return ValueCells.none(cell);
        var found = names.departments(cell.text());
        var only = found.only();
        if (only != null && found.byName()) return ValueCells.some(cell, new ProposedDepartment(only.id(), only.name(), false));
        if (only != null) return ValueCells.some(cell, new ProposedDepartment(only.id(), only.name(), false)).with(Finding.choose(FindingKind.DEPARTMENT_BY_ALIAS, -1, List.of(), cell.text(), only.name()));
        var fitting = found.fitting().isEmpty() ? names.similar(cell.text()) : found.fitting();
        return ValueCells.remarked(cell, Finding.choose(found.fitting().isEmpty() ? FindingKind.DEPARTMENT_UNKNOWN : FindingKind.DEPARTMENT_AMBIGUOUS, -1,
                fitting.stream().map(Names::alternative).toList(), cell.text()));
    }

    /** A kind that wants a date and has none says nothing. */
    private ProposedCell<LocalDateTime> constraintDate(ProposedCell<ConstraintType> constraint) {
        var date = moment(raw.cell(Form1Column.CONSTRAINT_DATE));
        var wanted = constraint.value() != null && constraint.value().needsDate();
        return wanted && date.value() == null && date.findings().isEmpty() ? date.with(Finding.of(FindingKind.CONSTRAINT_UNDATED, constraint.raw())) : date;
    }

    /** A real date cell, or written like {@code 2026-08-28 18:00}. */
    private static ProposedCell<LocalDateTime> moment(RawCell cell) {
        if (cell.moment() != null) return ValueCells.some(cell, cell.moment().plusSeconds(30).truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
        if (cell.blank()) return ValueCells.none(cell);
        try {
            return ValueCells.some(cell, LocalDateTime.parse(Tokens.plain(cell.text()).replace('/', '-').replace('T', ' ').toUpperCase(Locale.ROOT), MOMENT));
        } catch (DateTimeException unreadable) {
            return ValueCells.remarked(cell, Finding.of(FindingKind.MOMENT_UNREADABLE, cell.text()));
        }
    }
}
