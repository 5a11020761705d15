package countersign.web.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads form 2, the communication record, from Excel (S2.6) into a proposal; saves nothing. */
public final class Form2Reader {

    private final Names names;
    private final DateCells dates;

    private Form2Reader(Form1Context context) {
        names = new Names(context);
        dates = new DateCells(context);
    }

    /** @throws countersign.shared.RuleViolation of the field {@code file} when it is no usable .xlsx or has no such table */
    public static Form2Proposal read(InputStream in, Form1Context context) {
        try (var book = Workbooks.open(in)) {
            var table = new TableFinder<>(Form2Column.values(), Form2Column.TOPIC).find(book);
            var reader = new Form2Reader(context);
            return new Form2Proposal(table.title(), table.extraColumns(), table.rows().stream().map(reader::row).toList(), table.findings());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Form2Row row(RawRow<Form2Column> raw) {
        var date = dates.read(raw.cell(Form2Column.DATE), null, false);
        var departments = new ArrayList<ProposedDepartment>();
        var departmentFindings = new ArrayList<Finding>();
        var people = new ArrayList<ProposedParty>();
        var peopleFindings = new ArrayList<>(raw.cell(Form2Column.PARTICIPANTS).findings());
        for (var token : Tokens.split(raw.cell(Form2Column.PARTICIPANTS).text())) participant(token, departments, departmentFindings, people, peopleFindings);
        var text = raw.cell(Form2Column.PARTICIPANTS).text();
        return new Form2Row(raw.number(), date, new ProposedCell<>(text, departments, departmentFindings), new ProposedCell<>(text, people, peopleFindings),
                TextCells.line(raw.cell(Form2Column.TOPIC)), TextCells.lines(raw.cell(Form2Column.SUMMARY)), new ActionItems(names, dates, raw, date.value()).read(), raw.extra());
    }

    /** “市场部”, “张敏”, “市场部(张敏、王芳)” or “张敏(市场部)”. */
    private void participant(String token, List<ProposedDepartment> departments, List<Finding> departmentFindings, List<ProposedParty> people, List<Finding> peopleFindings) {
        var department = names.departments(Tokens.head(token));
        if (department.fitting().isEmpty() && !token.matches(".+(?:\u90e8|\u90e8\u95e8|\u90e8\u9580|\u4e2d\u5fc3|(?i:department))")) {
            take(PeopleCells.read(new RawCell(token, null, List.of()), names, null), people, peopleFindings);
            return;
        }
        var read = DepartmentCells.read(new RawCell(Tokens.head(token), null, List.of()), names);
        for (var f : read.findings()) if (f.kind() != FindingKind.LEAD_PROPOSED) departmentFindings.add(moved(f, departments.size()));
        read.values().forEach(d -> departments.add(new ProposedDepartment(d.id(), d.name(), false)));
        if (department.only() != null && !Tokens.bracket(token).isEmpty())
            take(PeopleCells.read(new RawCell(Tokens.bracket(token), null, List.of()), names, department.only().id()), people, peopleFindings);
    }

    private static void take(ProposedCell<ProposedParty> read, List<ProposedParty> people, List<Finding> findings) {
        read.findings().forEach(f -> findings.add(moved(f, people.size())));
        people.addAll(read.values());
    }

    private static Finding moved(Finding f, int by) { return f.item() < 0 ? f : new Finding(f.kind(), f.item() + by, f.message(), f.alternatives()); }
}
