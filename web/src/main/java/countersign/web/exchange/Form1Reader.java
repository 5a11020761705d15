package countersign.web.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads form 1 from Excel (S3.4) into a proposal; saves nothing. */
public final class Form1Reader {

    private final Form1Context context;
    private final Names names;
    private final DateCells dates;
    private final Set<Long> taken = new HashSet<>();
    private Set<Long> inFile = Set.of();

    private Form1Reader(Form1Context context) {
        this.context = context;
        this.names = new Names(context);
        this.dates = new DateCells(context);
    }

    /** @throws countersign.shared.RuleViolation of the field {@code file} when it is no usable .xlsx or has no such table */
    public static Form1Proposal read(InputStream in, Form1Context context) {
        try (var book = Workbooks.open(in)) {
            return new Form1Reader(context).read(new TableFinder<>(Form1Column.values(), Form1Column.NAME).find(book));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Reads a table that comes from elsewhere than a workbook; there two tasks of one name are no remark. */
    static Form1Proposal read(RawTable<Form1Column> table, Form1Context context) {
        var proposal = new Form1Reader(context).read(table);
        proposal.rows().forEach(row -> row.findings().removeIf(finding -> finding.kind() == FindingKind.NAME_TWICE));
        return proposal;
    }

    private Form1Proposal read(RawTable<Form1Column> table) {
        inFile = table.rows().stream().map(r -> id(r.cell(Form1Column.ID))).filter(id -> id != null).collect(Collectors.toSet());
        var rows = new ArrayList<Form1Row>();
        var level = 0;
        for (var raw : table.rows()) {
            var row = row(raw, level);
            level = row.level().value() == null ? level : row.level().value();
            rows.add(row);
        }
        var findings = new ArrayList<>(table.findings());
        findings.addAll(absent(table));
        return new Form1Proposal(table.title(), table.columns(), table.extraColumns(), remarkSameNames(rows), findings);
    }

    private Form1Row row(RawRow<Form1Column> raw, int levelBefore) {
        var findings = new ArrayList<Finding>();
        var name = TextCells.line(raw.cell(Form1Column.NAME));
        var departments = DepartmentCells.read(raw.cell(Form1Column.DEPARTMENTS), names);
        var lead = departments.values().stream().filter(ProposedDepartment::lead).map(ProposedDepartment::id).filter(id -> id != null).findFirst().orElse(null);
        var owner = owner(PeopleCells.read(raw.cell(Form1Column.OWNER), names, lead), lead, departments);
        var collaborators = PeopleCells.read(raw.cell(Form1Column.COLLABORATORS), names, null);
        var start = dates.read(raw.cell(Form1Column.START), null, false);
        var finish = dates.read(raw.cell(Form1Column.FINISH), start.value(), true);
        if (start.value() != null && finish.value() != null && finish.value().isBefore(start.value()))
            findings.add(Finding.of(FindingKind.FINISH_BEFORE_START, start.value(), finish.value()));
        if (name.value() == null && !name.has(FindingKind.TEXT_REFUSED)) findings.add(Finding.of(FindingKind.NAME_MISSING, raw.number()));
        var level = TextCells.number(raw.cell(Form1Column.LEVEL));
        if (level.value() != null && level.value() > levelBefore + 1) findings.add(Finding.of(FindingKind.LEVEL_JUMP, level.value(), levelBefore));
        return new Form1Row(raw.number(), task(raw, name.value(), findings), name, departments, owner, collaborators, start, finish,
                TextCells.lines(raw.cell(Form1Column.STANDARD)), TextCells.lines(raw.cell(Form1Column.NEEDS)), TextCells.lines(raw.cell(Form1Column.CONTINGENCY)),
                TextCells.line(raw.cell(Form1Column.NUMBER)), level, TextCells.lines(raw.cell(Form1Column.LINKS)), TextCells.line(raw.cell(Form1Column.DELIVERABLE)),
                dates.read(raw.cell(Form1Column.CONTRACT), start.value(), true), ShareCells.read(raw.cell(Form1Column.SHARES), people(owner, collaborators)),
                NeedCells.read(raw.cell(Form1Column.NEED_LINES)), PlanCells.read(raw, names, dates, start.value()), raw.extra(), findings);
    }

    private static List<ProposedParty> people(ProposedCell<ProposedParty> owner, ProposedCell<ProposedParty> collaborators) {
        return Stream.concat(owner.values().stream(), collaborators.values().stream()).toList();
    }

    private ProposedCell<ProposedParty> owner(ProposedCell<ProposedParty> read, Long lead, ProposedCell<ProposedDepartment> departments) {
        var cell = read;
        if (cell.values().size() > 1) {
            var choices = cell.values().stream().filter(p -> p.id() != null).map(p -> Alternative.named(p.id(), p.name())).toList();
            return cell.with(Finding.choose(FindingKind.OWNERS_SEVERAL, -1, choices, cell.values().size()));
        }
        var owner = cell.value();
        if (owner == null) return cell;
        if (owner.kind() == ProposedParty.Kind.GROUP) return cell.with(Finding.of(FindingKind.OWNER_IS_GROUP, owner.name()));
        if (lead != null && owner.departmentId() != null && !owner.departmentId().equals(lead))
            return cell.with(Finding.of(FindingKind.OWNER_NOT_OF_LEAD, owner.name(), names.departmentName(owner.departmentId()), names.departmentName(lead)));
        return cell;
    }

    private static Long id(RawCell cell) {
        var text = Tokens.plain(cell.text());
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private Long task(RawRow<Form1Column> raw, String name, List<Finding> findings) {
        var cell = raw.cell(Form1Column.ID);
        var id = id(cell);
        if (id != null && context.tasks().containsKey(id) && taken.add(id)) {
            if (name != null && !name.equals(context.tasks().get(id))) findings.add(Finding.of(FindingKind.RENAMED, context.tasks().get(id), name));
            return id;
        }
        if (id != null && context.tasks().containsKey(id)) findings.add(Finding.of(FindingKind.ID_TWICE, context.tasks().get(id)));
        else if (!cell.blank()) findings.add(Finding.of(FindingKind.ID_FOREIGN, cell.text()));
        else sameName(name, findings);
        return null;
    }

    private void sameName(String name, List<Finding> findings) {
        var same = context.tasks().entrySet().stream().filter(t -> !inFile.contains(t.getKey()) && t.getValue().equals(name)).map(Map.Entry::getKey).sorted().toList();
        if (!same.isEmpty()) findings.add(Finding.choose(FindingKind.SAME_NAME, -1, same.stream().map(id -> Alternative.named(id, name)).toList(), name));
    }

    private List<Finding> absent(RawTable<Form1Column> table) {
        if (!table.columns().contains(Form1Column.ID)) return List.of();
        return context.tasks().entrySet().stream().filter(t -> !inFile.contains(t.getKey())).sorted(Map.Entry.comparingByKey())
                .map(t -> Finding.choose(FindingKind.TASK_ABSENT, -1, List.of(Alternative.named(t.getKey(), t.getValue())), t.getValue())).toList();
    }

    private static List<Form1Row> remarkSameNames(List<Form1Row> rows) {
        var first = new HashMap<String, Integer>();
        for (var row : rows) {
            if (row.name().value() == null) continue;
            var earlier = first.putIfAbsent(Tokens.key(row.name().value()), row.number());
            if (earlier != null) row.findings().add(Finding.of(FindingKind.NAME_TWICE, row.name().value(), earlier));
        }
        return List.copyOf(rows);
    }
}
