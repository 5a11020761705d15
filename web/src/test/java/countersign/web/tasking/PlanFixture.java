package countersign.web.tasking;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WeeklyHours;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.PlanFact;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.web.exchange.Form1Context;
import countersign.web.exchange.Form1Line;
import countersign.web.exchange.KnownDepartment;
import countersign.web.exchange.KnownPerson;
import countersign.web.exchange.ProjectContext;
import countersign.web.exchange.ProjectFileReader;
import countersign.web.exchange.ProjectProposal;
import countersign.web.exchange.ProjectSheet;
import countersign.web.exchange.ProjectTask;
import countersign.web.exchange.ProjectWriter;
import countersign.web.exchange.ProposedNeed;
import countersign.web.exchange.ProposedShare;
import countersign.web.exchange.WrittenDepartment;
import countersign.web.exchange.WrittenParty;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A small company and a plan in which everything occurs that a plan may have, with the ways out to MS Project and in again. */
final class PlanFixture {

    static final int DAY = 480;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Texts TEXTS = Texts.of(Language.ZH_CN, ZONE);
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(ZONE, WeeklyHours.STANDARD, List.of(DayException.holiday(LocalDate.of(2026, 8, 5), "厂休"),
            DayException.makeUp(LocalDate.of(2026, 8, 8), "补班")), List.of(2026));
    private static final Map<Long, String> DEPARTMENTS = Map.of(1L, "市场部", 2L, "产品部", 3L, "销售部");
    private static final Map<Long, String> PEOPLE = Map.of(11L, "王芳", 12L, "李强", 13L, "赵磊");
    private static final Map<Long, Long> OF = Map.of(11L, 1L, 12L, 2L, 13L, 3L);

    private PlanFixture() {}

    static Surroundings company() {
        var departments = List.of(1L, 2L, 3L).stream().map(id -> new DepartmentView(id, "D" + id, DEPARTMENTS.get(id), List.of(), null, null, null, null, null, null, "", 1,
                null, null, 0)).toList();
        var people = List.of(11L, 12L, 13L).stream().map(id -> new PersonView(id, "p" + id, PEOPLE.get(id), "p" + id + "@example.com", "", OF.get(id), 1, Language.ZH_CN, ZONE,
                false, null, 0, null, 0)).toList();
        return new Surroundings(departments, List.of(), Map.of(), people, List::of, List.of(), Map.of(5L, "推广方案"), Map.of(), DAY);
    }

    static ProjectContext context(List<TaskView> rows, Map<String, String> answers) {
        var tasks = new HashMap<Long, String>();
        rows.forEach(row -> tasks.put(row.taskId(), row.name()));
        var table = new Form1Context(List.of(1L, 2L, 3L).stream().map(id -> new KnownDepartment(id, DEPARTMENTS.get(id), List.of())).toList(),
                List.of(11L, 12L, 13L).stream().map(id -> new KnownPerson(id, PEOPLE.get(id), OF.get(id), "", "p" + id)).toList(), List.of(), LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31), day -> Optional.empty(), tasks);
        return new ProjectContext(table, DAY, CALENDAR, Map.of("p11@example.com", "王芳(市场部,p11)"), answers);
    }

    /** Rows 101 to 106: a summary, a full row, an estimate left open, a milestone, dates by hand, a constraint. */
    static List<TaskView> rows() {
        var text = "一、数据齐全\n\n\\二、【CS 验收标准】\n【CS 验收标准】\n" + "三、很长很长的说明。".repeat(40);
        return List.of(row(101, 1, null, 0, "准备 & <策划>", null, List.of()),
                new TaskView(102, 2, 101L, 0, "方案设计", 1L, List.of(2L), 11L, 50, null, List.of(new Collaborator(12L, "李强", null, 960), new Collaborator(null, "推广小组", null, null)),
                        1440, day(3), day(14), day(20), false, text, 2L, "一台设备", List.of(new NeedLine(NeedLine.Kind.MATERIAL, 2L, "样机 | 两台", "2 台", day(3), day(7), null)),
                        "延期则加人", TaskPriority.HIGH, 5L, false, List.of(), 0),
                row(103, 3, 101L, 1, "物料制作", null, List.of(new TaskLink(102, LinkType.FS, Lag.working(2 * DAY)))),
                new TaskView(104, 7, null, 1, "上线", 3L, List.of(), 13L, null, null, List.of(), null, null, null, null, true, "", null, "", List.of(), "", TaskPriority.LOW, null,
                        true, List.of(new TaskLink(103, LinkType.SS, Lag.working(-240)), new TaskLink(102, LinkType.FF, Lag.percent(50))), 0),
                row(105, 8, null, 2, "复盘", 130, List.of(new TaskLink(104, LinkType.SF, Lag.elapsed(2880)))),
                row(106, 9, null, 3, "培训", 960, List.of(new TaskLink(101, LinkType.FS, Lag.elapsed(-90)))));
    }

    static List<PlanFact> facts() {
        return List.of(new PlanFact(105, null, null, day(10).atTime(9, 0), day(12).atTime(15, 30), null, null),
                new PlanFact(106, ConstraintType.FNLT, day(28).atTime(18, 0), null, null, day(31), 240),
                new PlanFact(103, ConstraintType.ALAP, null, null, null, null, null));
    }

    private static TaskView row(long id, int number, Long parent, int position, String name, Integer estimate, List<TaskLink> links) {
        return new TaskView(id, number, parent, position, name, null, List.of(), null, null, null, List.of(), estimate, null, null, null, false, "", null, "", List.of(), "",
                TaskPriority.NORMAL, null, false, links, 0);
    }

    static LocalDate day(int ofAugust) { return LocalDate.of(2026, 8, ofAugust); }

    static byte[] written(List<TaskView> rows, List<PlanFact> facts) { return written(rows, facts, "p11@example.com", null); }

    static byte[] written(List<TaskView> rows, List<PlanFact> facts, String email, ProjectTask.Progress progress) {
        var said = new HashMap<Long, PlanFact>();
        facts.forEach(fact -> said.put(fact.taskId(), fact));
        var numbers = new HashMap<Long, Integer>();
        rows.forEach(row -> numbers.put(row.taskId(), row.number()));
        var tasks = rows.stream().map(row -> new ProjectTask(line(row, numbers), row, planned(row, rows), said.getOrDefault(row.taskId(), PlanFact.none(row.taskId())),
                row.acceptingDepartmentId() == null ? "" : DEPARTMENTS.get(row.acceptingDepartmentId()), progress != null, progress)).toList();
        var out = new ByteArrayOutputStream();
        ProjectWriter.write(out, new ProjectSheet("推广", day(3).atTime(9, 0), CALENDAR, Map.of("王芳(市场部)", email), tasks, "", TEXTS));
        return out.toByteArray();
    }

    static PlannedTask planned(TaskView row, List<TaskView> rows) {
        var summary = rows.stream().anyMatch(r -> Long.valueOf(row.taskId()).equals(r.parentId()));
        var estimate = summary || row.milestone() ? 0 : row.estimate() == null ? DAY : row.estimate();
        var buffer = estimate / 8;
        LocalDateTime start = CALENDAR.nextWork(day(3).plusDays(row.number()).atStartOfDay());
        var finish = summary ? day(21).atTime(18, 0) : CALENDAR.plusWorkingTime(start, Duration.ofMinutes(estimate + buffer));
        return new PlannedTask(row.taskId(), row.number(), row.parentId(), row.position(), row.name(), summary, row.milestone(), row.leadDepartmentId(),
                row.collaboratingDepartmentIds(), row.ownerId(), row.collaboratorIds(), estimate, buffer, start, finish, finish, false, 0, 0, "", null, null,
                row.priority(), row.windowStart(), row.windowFinish(), row.links(), null, "START");
    }

    private static Form1Line line(TaskView row, Map<Long, Integer> numbers) {
        var departments = new ArrayList<WrittenDepartment>();
        if (row.leadDepartmentId() != null) departments.add(new WrittenDepartment(DEPARTMENTS.get(row.leadDepartmentId()), true));
        row.collaboratingDepartmentIds().forEach(id -> departments.add(new WrittenDepartment(DEPARTMENTS.get(id), false)));
        return new Form1Line(row.taskId(), row.name(), departments, row.ownerId() == null ? null : party(row.ownerId()),
                row.collaborators().stream().map(c -> c.personId() == null ? new WrittenParty(c.name(), "") : party(c.personId())).toList(), row.windowStart(), row.windowFinish(),
                row.acceptanceStandard(), row.needs(), row.contingency(), Integer.toString(row.number()), row.parentId() == null ? 1 : 2,
                Written.links(row.links(), numbers::get, DAY), row.support() ? "management" : row.deliverableId() == null ? "" : "推广方案", row.contractDate(),
                Written.shares(row, DAY).entrySet().stream().map(s -> new ProposedShare(PEOPLE.get(Long.valueOf(s.getKey())), s.getValue())).toList(),
                row.needLines().stream().map(n -> new ProposedNeed(TEXTS.get("tasking.need." + n.kind()), DEPARTMENTS.get(n.departmentId()), n.what(), n.amount(),
                        Objects.toString(n.from(), ""), Objects.toString(n.to(), ""), "")).toList(), Map.of());
    }

    private static WrittenParty party(long id) { return new WrittenParty(PEOPLE.get(id), DEPARTMENTS.get(OF.get(id))); }

    static ProjectCommands commands(ProjectProposal proposal, List<TaskView> rows, List<PlanFact> facts) {
        var words = new HashMap<String, String>();
        for (var kind : NeedLine.Kind.values()) words.put(TEXTS.get("tasking.need." + kind), kind.name());
        return new ProjectCommands(proposal, new ImportAnswers(), rows, new NeedWords(words, Map.of()), facts, DAY);
    }

    static ProjectProposal read(byte[] file, List<TaskView> rows) { return ProjectFileReader.read(file, context(rows, Map.of())); }

    /** A table after a file was taken over; new rows get ids from 1001 on. */
    static TableEditor taken(ProjectCommands commands, List<TaskView> rows) {
        var next = new int[] {0};
        var editor = new TableEditor(rows, List.of(), company(), () -> TaskView.blank(1001 + next[0], 11 + next[0]++, null, 0));
        editor.apply(commands.commands());
        return editor;
    }
}
