package countersign.web.exchange;

import countersign.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads departments and people for the directory from Excel: a sheet each, either may be missing. A proposal; saves nothing. */
public final class PeopleSheetReader {

    /** The most bytes of a file; a larger one is refused. */
    public static final int LARGEST = Workbooks.MOST_BYTES;
    private final PeopleContext context;
    private final List<KnownDepartment> departments;
    private final Names names;
    private final Map<String, Integer> logins = new HashMap<>();
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();

    private PeopleSheetReader(PeopleContext context, List<DepartmentRow> fromFile) {
        this.context = context;
        departments = new ArrayList<>(context.departments());
        long none = 0;
        for (var row : fromFile)
            if (row.departmentId() == null && row.name().value() != null) departments.add(new KnownDepartment(--none, row.name().value(), aliases(row)));
        var today = LocalDate.EPOCH;
        names = new Names(new Form1Context(departments, List.of(), List.of(), today, today, d -> Optional.empty(), Map.of()));
    }

    private static List<String> aliases(DepartmentRow row) { return Stream.concat(row.aliases().values().stream(), row.code().values().stream()).toList(); }

    /** @throws RuleViolation of the field {@code file} when it is no usable .xlsx or has neither table */
    public static PeopleProposal read(InputStream in, PeopleContext context) {
        try (var book = Workbooks.open(in)) {
            var findings = new ArrayList<Finding>();
            var d = new TableFinder<>(DepartmentColumn.values(), DepartmentColumn.NAME).search(book);
            var finder = new TableFinder<>(PersonColumn.values(), PersonColumn.LOGIN);
            var p = d.isEmpty() ? Optional.of(finder.find(book)) : finder.search(book);
            d.ifPresent(t -> findings.addAll(t.findings()));
            p.ifPresent(t -> findings.addAll(t.findings()));
            if (d.isPresent() && p.isPresent()) findings.removeIf(f -> f.kind() == FindingKind.SHEET_IGNORED);
            var departments = d.map(t -> departments(t.rows(), context)).orElse(List.of());
            var reader = new PeopleSheetReader(context, departments);
            return new PeopleProposal(departments, p.map(t -> t.rows().stream().map(reader::person).toList()).orElse(List.of()), List.copyOf(findings));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<DepartmentRow> departments(List<RawRow<DepartmentColumn>> rows, PeopleContext context) {
        var today = LocalDate.EPOCH;
        var known = new Names(new Form1Context(context.departments(), List.of(), List.of(), today, today, d -> Optional.empty(), Map.of()));
        var first = new HashMap<String, Integer>();
        return rows.stream().map(r -> department(r, known, first)).toList();
    }

    private static DepartmentRow department(RawRow<DepartmentColumn> raw, Names known, Map<String, Integer> first) {
        var findings = new ArrayList<Finding>();
        var name = ValueCells.line(raw.cell(DepartmentColumn.NAME), 100, true, DepartmentColumn.NAME);
        var same = name.value() == null ? null : known.departments(name.value());
        var there = same == null || !same.byName() ? null : same.only();
        if (name.value() != null) {
            var earlier = first.putIfAbsent(Tokens.key(name.value()), raw.number());
            if (earlier != null) findings.add(Finding.of(FindingKind.NAME_TWICE, name.value(), earlier));
            findings.add(Finding.of(there == null ? FindingKind.DEPARTMENT_NEW : FindingKind.DEPARTMENT_KNOWN, name.value()));
        }
        return new DepartmentRow(raw.number(), there == null ? null : there.id(), name, ValueCells.line(raw.cell(DepartmentColumn.CODE), 40, false, DepartmentColumn.CODE),
                ValueCells.list(raw.cell(DepartmentColumn.ALIASES)), ValueCells.line(raw.cell(DepartmentColumn.PARENT), 100, false, DepartmentColumn.PARENT),
                ValueCells.line(raw.cell(DepartmentColumn.EXECUTIVE), 100, false, DepartmentColumn.EXECUTIVE),
                ValueCells.email(raw.cell(DepartmentColumn.MAILBOX), false, DepartmentColumn.MAILBOX), TextCells.number(raw.cell(DepartmentColumn.RANK)), findings);
    }

    private PersonRow person(RawRow<PersonColumn> raw) {
        var findings = new ArrayList<Finding>();
        var login = ValueCells.line(raw.cell(PersonColumn.LOGIN), 100, true, PersonColumn.LOGIN);
        var email = ValueCells.email(raw.cell(PersonColumn.EMAIL), true, PersonColumn.EMAIL);
        var department = department(raw.cell(PersonColumn.DEPARTMENT));
        var head = ValueCells.flag(raw.cell(PersonColumn.HEAD));
        twice(login, logins, FindingKind.LOGIN_TWICE, raw.number(), findings);
        twice(email, emails, FindingKind.EMAIL_TWICE, raw.number(), findings);
        if (Boolean.TRUE.equals(head.value()) && department.value() != null) {
            var other = heads.putIfAbsent(department.value().name(), raw.number());
            if (other != null) findings.add(Finding.of(FindingKind.HEADS_SEVERAL, department.value().name(), other));
        }
        var known = login.value() == null ? null : context.logins().get(login.value().toLowerCase(Locale.ROOT));
        if (known != null) findings.add(Finding.of(FindingKind.LOGIN_KNOWN, login.value()));
        return new PersonRow(raw.number(), known, ValueCells.line(raw.cell(PersonColumn.NAME), 100, true, PersonColumn.NAME), login, email, department,
                ValueCells.line(raw.cell(PersonColumn.TITLE), 100, false, PersonColumn.TITLE), head, ValueCells.flag(raw.cell(PersonColumn.ACTING_HEAD)),
                ValueCells.flag(raw.cell(PersonColumn.LIAISON)), ValueCells.flag(raw.cell(PersonColumn.ON_CALL)), ValueCells.flag(raw.cell(PersonColumn.ADMINISTRATOR)),
                TextCells.number(raw.cell(PersonColumn.RANK)), ValueCells.language(raw.cell(PersonColumn.LANGUAGE)), ValueCells.zone(raw.cell(PersonColumn.ZONE)),
                ValueCells.email(raw.cell(PersonColumn.SECOND), false, PersonColumn.SECOND), findings);
    }

    private static void twice(ProposedCell<String> cell, Map<String, Integer> seen, FindingKind kind, int row, List<Finding> findings) {
        if (cell.value() == null) return;
        var earlier = seen.putIfAbsent(cell.value().toLowerCase(Locale.ROOT), row);
        if (earlier != null) findings.add(Finding.of(kind, cell.value(), earlier));
    }

    /** A person's home department is no matter of leading: the same reading as in form 1, without its roles. */
    private ProposedCell<ProposedDepartment> department(RawCell cell) {
        var text = cell.text().strip();
        if (text.isEmpty()) return new ProposedCell<>(cell.text(), List.of(), cell.findings());
        var found = names.departments(text);
        var only = found.only();
        var findings = new ArrayList<>(cell.findings());
        if (only == null) findings.add(Finding.choose(found.fitting().isEmpty() ? FindingKind.DEPARTMENT_UNKNOWN : FindingKind.DEPARTMENT_AMBIGUOUS, 0,
                (found.fitting().isEmpty() ? names.similar(text) : found.fitting()).stream().filter(d -> d.id() > 0).map(Names::alternative).toList(), text));
        else if (!found.byName()) findings.add(Finding.of(FindingKind.DEPARTMENT_BY_ALIAS, text, only.name()));
        var value = new ProposedDepartment(only == null || only.id() < 0 ? null : only.id(), only == null ? text : only.name(), false);
        return new ProposedCell<>(cell.text(), List.of(value), findings);
    }

    /** Everything remarked about a row and its cells. */
    public static List<Finding> findings(DepartmentRow d) {
        return Stream.of(d.findings(), d.name().findings(), d.code().findings(), d.aliases().findings(), d.parent().findings(), d.executive().findings(),
                d.mailbox().findings(), d.rank().findings()).flatMap(List::stream).toList();
    }

    /** Everything remarked about a row and its cells. */
    public static List<Finding> findings(PersonRow p) {
        return Stream.of(p.findings(), p.name().findings(), p.login().findings(), p.email().findings(), p.department().findings(), p.title().findings(),
                p.head().findings(), p.actingHead().findings(), p.liaison().findings(), p.onCall().findings(), p.administrator().findings(), p.rank().findings(),
                p.language().findings(), p.zone().findings(), p.second().findings()).flatMap(List::stream).toList();
    }
}
