package countersign.web.tasking;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WeeklyHours;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Texts;
import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.PlanFact;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.web.exchange.ProjectContext;
import countersign.web.exchange.ProjectFileReader;
import countersign.web.exchange.ProjectProposal;
import countersign.web.exchange.ProjectSheet;
import countersign.web.exchange.ProjectTask;
import countersign.web.exchange.ProjectWriter;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small company and a plan in which everything occurs that a plan may have, with the ways out to MS Project and in again. */
final class PlanFixture {

    static final int DAY = PlanCompany.DAY;
    static final ZoneId ZONE = PlanCompany.ZONE;
    static final Texts TEXTS = PlanCompany.TEXTS;
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(ZONE, WeeklyHours.STANDARD, List.of(DayException.holiday(LocalDate.of(2026, 8, 5), "厂休"),
            DayException.makeUp(LocalDate.of(2026, 8, 8), "补班")), List.of(2026));
    static final PlanCompany COMPANY = new PlanCompany(Map.of(1L, "市场部", 2L, "产品部", 3L, "销售部"), Map.of(11L, "王芳", 12L, "李强", 13L, "赵磊"), Map.of(11L, 1L, 12L, 2L, 13L, 3L),
            Map.of(5L, "推广方案"));

    private PlanFixture() {}

    static ProjectContext context(List<TaskView> rows, Map<String, String> answers) {
        return new ProjectContext(COMPANY.context(rows), DAY, CALENDAR, Map.of(PlanCompany.address(11), "王芳(市场部,p11)"), answers);
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
        var lines = COMPANY.lines(rows);
        var tasks = IntStream.range(0, rows.size()).mapToObj(i -> {
            var row = rows.get(i);
            return new ProjectTask(lines.get(i), row, planned(row, rows), said.getOrDefault(row.taskId(), PlanFact.none(row.taskId())),
                    row.acceptingDepartmentId() == null ? "" : COMPANY.departments().get(row.acceptingDepartmentId()), progress != null, progress);
        }).toList();
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

    static ProjectCommands commands(ProjectProposal proposal, List<TaskView> rows, List<PlanFact> facts) {
        return new ProjectCommands(proposal, new ImportAnswers(), rows, PlanCompany.words(), facts, DAY);
    }

    static ProjectProposal read(byte[] file, List<TaskView> rows) { return ProjectFileReader.read(file, context(rows, Map.of())); }

    /** A table after a file was taken over. */
    static TableEditor taken(ProjectCommands commands, List<TaskView> rows) {
        var editor = COMPANY.editor(rows);
        editor.apply(commands.commands());
        return editor;
    }
}
