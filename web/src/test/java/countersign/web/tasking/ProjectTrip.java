package countersign.web.tasking;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanFact;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.tasking.domain.ScheduleInput;
import countersign.tasking.domain.Scheduler;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.schedule.Buffers;
import countersign.web.exchange.Finding;
import countersign.web.exchange.ProjectContext;
import countersign.web.exchange.ProjectFileReader;
import countersign.web.exchange.ProjectProposal;
import countersign.web.exchange.ProjectSheet;
import countersign.web.exchange.ProjectTask;
import countersign.web.exchange.ProjectWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One file's way (D3): in, with everybody it names as people of the company; a duration, a name and a link changed; out as MS Project XML; in again, over the table
 * it came from and into an empty one. Both have to be what was written.
 */
final class ProjectTrip {

    private static final WorkingCalendar CALENDAR = PlanFixture.CALENDAR;
    private static final LocalDateTime START = LocalDate.of(2026, 8, 3).atTime(9, 0);
    private static final int DAY = PlanCompany.DAY;

    private final PlanCompany company;
    private final List<String> differences = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final int tasks;
    private final int links;
    private final List<Finding> left;

    /** @throws countersign.shared.RuleViolation when the product refuses the file */
    ProjectTrip(byte[] file) {
        var strangers = ProjectFileReader.read(file, context(new PlanCompany(Map.of(1L, "项目组"), Map.of(), Map.of(), Map.of()), List.of(), Map.of())).people();
        var people = new HashMap<Long, String>();
        var answers = new HashMap<String, String>();
        for (var stranger : strangers) {
            long id = 11 + people.size();
            people.put(id, stranger.name().replaceAll("[\\p{Punct}\\s]+", " ").strip() + " " + id);
            answers.put(stranger.key(), Long.toString(id));
        }
        company = new PlanCompany(Map.of(1L, "项目组"), people, people.keySet().stream().collect(Collectors.toMap(id -> id, id -> 1L)), Map.of());
        var first = ProjectFileReader.read(file, context(company, List.of(), answers));
        var read = commands(first, List.of(), List.of());
        var table = company.editor(List.of());
        table.apply(read.commands());
        table.problems().forEach(problem -> differences.add("not taken: " + PlanCompany.TEXTS.get(problem.message())));
        change(table);
        left = first.table().findings();
        tasks = table.rows().size();
        links = table.rows().stream().mapToInt(row -> row.links().size()).sum();
        comeBack(table.rows(), facts(read, table.ids()));
    }

    private static ProjectContext context(PlanCompany company, List<TaskView> rows, Map<String, String> answers) {
        var emails = new HashMap<String, String>();
        company.people().keySet().forEach(id -> emails.put(PlanCompany.address(id), company.people().get(id) + "(项目组,p" + id + ")"));
        return new ProjectContext(company.context(rows), DAY, CALENDAR, emails, answers);
    }

    private static ProjectCommands commands(ProjectProposal proposal, List<TaskView> rows, List<PlanFact> facts) {
        return new ProjectCommands(proposal, new ImportAnswers(), rows, PlanCompany.words(), facts, DAY);
    }

    /** What the file says of places, by task. */
    private static List<PlanFact> facts(ProjectCommands read, Map<String, Long> ids) {
        return read.facts().entrySet().stream().map(said -> said.getValue().of(ids.getOrDefault(said.getKey(), 0L))).filter(fact -> !fact.empty()).toList();
    }

    private void change(TableEditor table) {
        var rows = table.rows();
        var leaves = rows.stream().filter(row -> !row.milestone() && rows.stream().noneMatch(below -> Long.valueOf(row.taskId()).equals(below.parentId()))).toList();
        if (leaves.isEmpty()) return;
        var longer = leaves.get(0);
        attempt(table, longer, TaskField.ESTIMATE, Written.time((longer.estimate() == null ? 0 : longer.estimate()) + DAY + 30, DAY));
        attempt(table, leaves.get(leaves.size() - 1), TaskField.NAME, leaves.get(leaves.size() - 1).name() + "（改名）");
        for (var to = leaves.size() - 1; to > 0; to--) if (linked(table, leaves.get(0), leaves.get(to))) return;
    }

    /** Some pairs would run in a circle, or are linked already. */
    private boolean linked(TableEditor table, TaskView from, TaskView to) {
        if (to.links().stream().anyMatch(link -> link.predecessorId() == from.taskId())) return false;
        var numbers = table.rows().stream().collect(Collectors.toMap(TaskView::taskId, TaskView::number));
        var written = Written.links(to.links(), numbers::get, DAY);
        return attempt(table, to, TaskField.LINKS, (written.isEmpty() ? "" : written + ", ") + from.number() + "SS+2d");
    }

    private boolean attempt(TableEditor table, TaskView row, TaskField field, String value) {
        var refusedBefore = table.problems().size();
        table.apply(List.of(new TaskCommand.Set(Long.toString(row.taskId()), field, List.of(value))));
        var taken = table.problems().size() == refusedBefore;
        if (taken) changes.add(field.json());
        return taken;
    }

    private void comeBack(List<TaskView> rows, List<PlanFact> facts) {
        var out = written(rows, facts);
        var over = ProjectFileReader.read(out, context(company, rows, Map.of()));
        over.people().forEach(stranger -> differences.add("asked who is " + stranger.name()));
        var same = company.editor(rows);
        var commands = commands(over, rows, facts);
        same.apply(commands.commands());
        compare("over itself", rows, facts, same, commands);
        var anew = ProjectFileReader.read(out, context(company, List.of(), Map.of()));
        var empty = company.editor(List.of());
        var inserts = commands(anew, List.of(), List.of());
        empty.apply(inserts.commands());
        compare("into nothing", rows, facts, empty, inserts);
    }

    private byte[] written(List<TaskView> rows, List<PlanFact> facts) {
        var said = facts.stream().collect(Collectors.toMap(PlanFact::taskId, fact -> fact));
        var scheduler = new Scheduler(new ScheduleInput(rows, START, CALENDAR, person -> CALENDAR, Buffers.standard(DAY), BufferMode.PER_TASK, said, Map.of(), DAY));
        var planned = scheduler.rows().stream().collect(Collectors.toMap(PlannedTask::taskId, task -> task));
        var lines = company.lines(rows);
        var sheet = IntStream.range(0, rows.size()).mapToObj(i -> new ProjectTask(lines.get(i), rows.get(i), planned.get(rows.get(i).taskId()),
                said.getOrDefault(rows.get(i).taskId(), PlanFact.none(rows.get(i).taskId())), "", false, null)).toList();
        var emails = company.people().keySet().stream().collect(Collectors.toMap(id -> company.party(id).text(), PlanCompany::address));
        var out = new ByteArrayOutputStream();
        ProjectWriter.write(out, new ProjectSheet("计划", START, CALENDAR, emails, sheet, "", PlanCompany.TEXTS));
        return out.toByteArray();
    }

    private void compare(String how, List<TaskView> rows, List<PlanFact> facts, TableEditor back, ProjectCommands commands) {
        back.problems().forEach(problem -> differences.add(how + ": " + PlanCompany.TEXTS.get(problem.message())));
        var now = back.rows();
        if (now.size() != rows.size()) {
            differences.add(how + ": " + rows.size() + " rows became " + now.size());
            return;
        }
        var ids = new HashMap<Long, Long>();
        for (int i = 0; i < rows.size(); i++) ids.put(rows.get(i).taskId(), now.get(i).taskId());
        for (int i = 0; i < rows.size(); i++) {
            var wanted = renamed(rows.get(i), ids, now.get(i).number());
            if (!wanted.equals(now.get(i))) differences.add(how + ": " + wanted + " became " + now.get(i));
        }
        var wanted = facts.stream().map(fact -> fact.of(ids.get(fact.taskId()))).collect(Collectors.toSet());
        var said = commands.facts().entrySet().stream().map(fact -> fact.getValue().of(back.ids().getOrDefault(fact.getKey(), number(fact.getKey()))))
                .filter(fact -> !fact.empty()).collect(Collectors.toSet());
        if (!wanted.equals(said)) differences.add(how + ": places " + wanted + " became " + said);
    }

    private static long number(String ref) { return ref.matches("\\d+") ? Long.parseLong(ref) : 0; }

    /** The row as it has to be under other ids. */
    static TaskView renamed(TaskView row, Map<Long, Long> ids, int number) {
        return new TaskView(ids.get(row.taskId()), number, row.parentId() == null ? null : ids.get(row.parentId()), row.position(), row.name(), row.leadDepartmentId(),
                row.collaboratingDepartmentIds(), row.ownerId(), row.ownerShare(), row.ownerEffort(), row.collaborators(), row.estimate(), row.windowStart(), row.windowFinish(),
                row.contractDate(), row.milestone(), row.acceptanceStandard(), row.acceptingDepartmentId(), row.needs(), row.needLines(), row.contingency(), row.priority(),
                row.deliverableId(), row.support(), row.links().stream().map(link -> new TaskLink(ids.get(link.predecessorId()), link.type(), link.lag())).toList(), row.version());
    }

    /** What was lost or altered on the way; nothing when all is equal. */
    List<String> differences() { return differences; }

    @Override public String toString() {
        return tasks + " tasks, " + links + " links, changed " + String.join(", ", changes) + ", left out in " + left.size() + " points, "
                + (differences.isEmpty() ? "equal" : differences.size() + " differences: " + differences.stream().limit(5).toList());
    }
}
