package countersign.tasking.domain;

import countersign.shared.access.ProjectView;
import countersign.shared.calendar.Provisional;
import countersign.shared.text.Texts;
import countersign.tasking.Finding;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskView;
import countersign.tasking.domain.check.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a table out as the document that is sealed: names and titles instead of ids, in the project's language. Pure. */
public final class Sheets {

    private final Surroundings around;
    private final Texts texts;
    private final Tree tree;

    /** @param texts in the project's language: the initiator's */
    public Sheets(List<TaskView> rows, Surroundings around, Texts texts) {
        this.around = around;
        this.texts = texts;
        tree = new Tree(rows);
    }

    /** The tasks' rows by task id in the table's order, and behind them those of the inbound commitments. */
    public Map<String, Object> rows(List<Basis.Inbound> inbound) {
        var rows = new LinkedHashMap<String, Object>();
        tree.ordered().forEach(row -> rows.put(Long.toString(row.taskId()), row(row)));
        inbound.forEach(p -> rows.put(AssignmentSheet.inboundKey(p.id()), new AssignmentSheet.Inbound(department(p.giverId()), department(p.receiverId()),
                p.what(), p.by())));
        return rows;
    }

    /** One row, written out. */
    public AssignmentSheet.Row row(TaskView row) {
        return new AssignmentSheet.Row(row.number(), row.name(), department(row.leadDepartmentId()),
                row.collaboratingDepartmentIds().stream().map(around::departmentName).toList(), person(row.ownerId()), ownerShare(row),
                row.collaborators().stream().map(c -> (c.name() + " " + TimeShare.written(c.share(), c.effort(), around.dayMinutes())).strip()).toList(),
                estimate(row), row.windowStart(), row.windowFinish(), row.contractDate(), row.milestone(), row.acceptanceStandard(), department(row.acceptingDepartmentId()),
                row.needs(), row.needLines().stream().map(this::need).toList(), deliverable(row));
    }

    /** The dates that stand in it: windows, days fixed by contract, needs, and what is promised by a day; null is no date. */
    public static Stream<LocalDate> dates(List<TaskView> rows, List<Basis.Inbound> inbound) {
        var windows = rows.stream().flatMap(row -> Stream.concat(Stream.of(row.windowStart(), row.windowFinish(), row.contractDate()),
                row.needLines().stream().flatMap(need -> Stream.of(need.from(), need.to()))));
        return Stream.concat(windows, inbound.stream().map(Basis.Inbound::by));
    }

    /** The header. @param departments ids of the departments that sign */
    public AssignmentSheet.Header header(ProjectView project, List<Long> departments, List<Finding> findings, Map<String, String> reasons,
            List<Basis.Inbound> inbound, Provisional provisional) {
        var details = new LinkedHashMap<String, AssignmentSheet.Detail>();
        tree.ordered().forEach(row -> details.put(Long.toString(row.taskId()), detail(row)));
        return new AssignmentSheet.Header(project.number(), project.title(), around.departmentName(project.departmentId()),
                person(project.initiatorId()), project.finish(), List.copyOf(around.deliverables().values()),
                departments.stream().map(around::departmentName).toList(), warnings(findings, reasons, texts), details, List.copyOf(details.keySet()),
                inbound.stream().map(p -> AssignmentSheet.inboundKey(p.id())).toList(), provisional.years());
    }

    /** The warnings by kind, with their reasons, as one reader reads them. */
    public static List<AssignmentSheet.Warning> warnings(List<Finding> findings, Map<String, String> reasons, Texts texts) {
        Map<String, List<String>> byKind = new TreeMap<>();
        findings.stream().filter(f -> f.severity() == Finding.Severity.WARNING)
                .forEach(f -> byKind.computeIfAbsent(f.kind(), k -> new ArrayList<>()).add(texts.get(f.message())));
        return byKind.entrySet().stream().map(e -> new AssignmentSheet.Warning(e.getKey(), texts.get(Finding.title(e.getKey())), e.getValue(),
                reasons.getOrDefault(e.getKey(), ""))).toList();
    }

    private AssignmentSheet.Detail detail(TaskView row) {
        return new AssignmentSheet.Detail(tree.level(row.taskId()), row.contingency(), texts.get("tasking.priority." + row.priority()),
                LinkText.written(row.links(), id -> tree.row(id) == null ? null : tree.row(id).number(), around.dayMinutes()));
    }

    private String estimate(TaskView row) { return row.estimate() == null ? "" : Amounts.written(row.estimate(), around.dayMinutes()); }

    private String deliverable(TaskView row) {
        return row.support() || row.deliverableId() == null ? "" : around.deliverables().getOrDefault(row.deliverableId(), "");
    }

    private AssignmentSheet.Need need(NeedLine line) {
        return new AssignmentSheet.Need(line.kind().name(), department(line.departmentId()), line.what(), line.amount(), line.from(), line.to(),
                line.commitmentId() == null ? null : around.commitments().get(line.commitmentId()));
    }

    private String ownerShare(TaskView row) {
        var written = TimeShare.written(row.ownerShare(), row.ownerEffort(), around.dayMinutes());
        return written.isEmpty() ? null : written;
    }

    private String department(Long id) { return id == null ? "" : around.departmentName(id); }

    private String person(Long id) { return id == null ? "" : around.personName(id); }
}
