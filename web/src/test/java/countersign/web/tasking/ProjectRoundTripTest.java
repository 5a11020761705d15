package countersign.web.tasking;

import static countersign.web.tasking.PlanFixture.commands;
import static countersign.web.tasking.PlanFixture.day;
import static countersign.web.tasking.PlanFixture.facts;
import static countersign.web.tasking.PlanFixture.read;
import static countersign.web.tasking.PlanFixture.rows;
import static countersign.web.tasking.PlanFixture.taken;
import static countersign.web.tasking.PlanFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.PlanFact;
import countersign.tasking.TaskView;
import countersign.web.exchange.FindingKind;
import countersign.web.exchange.ProjectSheet;
import countersign.web.exchange.ProjectTask;
import countersign.web.exchange.ProjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;

/** A plan goes out as MS Project XML and comes in again (D3). */
class ProjectRoundTripTest {

    @Test
    void aFileOfOursChangesNothing() {
        var proposal = read(written(rows(), facts()), rows());
        var commands = commands(proposal, rows(), facts());
        var table = taken(commands, rows());
        assertThat(table.problems()).isEmpty();
        assertThat(table.changed()).isEmpty();
        assertThat(table.rows()).isEqualTo(rows());
        assertThat(said(commands)).isEqualTo(said(facts()));
        assertThat(proposal.people()).isEmpty();
        assertThat(proposal.table().findings()).extracting(f -> f.kind()).containsOnly(FindingKind.PROJECT_READ, FindingKind.PROJECT_DATES);
    }

    private static Map<String, PlanFact> said(List<PlanFact> facts) {
        var said = new HashMap<String, PlanFact>();
        facts.forEach(f -> said.put(Long.toString(f.taskId()), new PlanFact(0, f.constraint(), f.constraintDate(), f.manualStart(), f.manualFinish(), f.deadline(), f.bufferMinutes())));
        return said;
    }

    private static Map<String, PlanFact> said(ProjectCommands commands) {
        var said = new HashMap<>(commands.facts());
        said.values().removeIf(fact -> fact.equals(PlanFact.none(0)));
        return said;
    }

    @Test
    void mpxjReadsItToAnEqualPlan() throws Exception {
        var file = new MSPDIReader().read(new ByteArrayInputStream(written(rows(), facts())));
        for (var row : rows()) {
            var task = task(file, row.name());
            var planned = PlanFixture.planned(row, rows());
            assertThat(task.getOutlineLevel()).isEqualTo(row.parentId() == null ? 1 : 2);
            assertThat(task.getMilestone()).isEqualTo(row.milestone());
            if (row.taskId() != 105) assertThat(task.getStart()).as(row.name()).isEqualTo(planned.start());
            if (row.taskId() != 105) assertThat(task.getFinish()).as(row.name()).isEqualTo(planned.finish());
            if (!planned.summary()) assertThat(minutes(file, task.getDuration())).isEqualTo(planned.estimate() + planned.bufferMinutes());
        }
        assertThat(task(file, "复盘").getTaskMode()).isEqualTo(TaskMode.MANUALLY_SCHEDULED);
        assertThat(task(file, "复盘").getStart()).isEqualTo(day(10).atTime(9, 0));
        assertThat(links(file, "物料制作")).containsExactly("方案设计 FINISH_START 960.0m");
        assertThat(links(file, "上线")).containsExactlyInAnyOrder("物料制作 START_START -240.0m", "方案设计 FINISH_FINISH 50.0%");
        assertThat(links(file, "复盘")).containsExactly("上线 START_FINISH 2880.0em");
        assertThat(task(file, "培训").getDeadline()).isEqualTo(day(31).atTime(18, 0));
        assertThat(task(file, "方案设计").getResourceAssignments()).extracting(a -> a.getResource().getName() + " " + a.getUnits().intValue())
                .containsExactly("王芳(市场部) 50", "李强(产品部) 100", "推广小组 100");
        assertThat(file.getDefaultCalendar().isWorkingDate(day(5))).isFalse();
        assertThat(file.getDefaultCalendar().isWorkingDate(day(8))).isTrue();
        assertThat(file.getDefaultCalendar().getWork(day(8), TimeUnit.HOURS).getDuration()).isEqualTo(8);
    }

    @Test
    void aPublishedPlanHasItsBaselineAndHowFarItIs() throws Exception {
        var progress = new ProjectTask.Progress(40, day(4).atTime(9, 0), null, day(18).atTime(18, 0));
        var bytes = written(rows(), List.of(), "", progress);
        var task = task(new MSPDIReader().read(new ByteArrayInputStream(bytes)), "方案设计");
        assertThat(task.getPercentageComplete().intValue()).isEqualTo(40);
        assertThat(task.getActualStart()).isEqualTo(day(4).atTime(9, 0));
        assertThat(task.getFinish()).isEqualTo(day(18).atTime(18, 0));
        assertThat(task.getBaselineStart()).isEqualTo(PlanFixture.planned(rows().get(1), rows()).start());
        assertThat(read(bytes, rows()).table().findings()).extracting(f -> f.kind()).contains(FindingKind.PROJECT_BASELINE, FindingKind.PROJECT_PROGRESS);
    }

    @Test
    void aMarkOfWhoTookItOutStandsInTheFile() throws Exception {
        var out = new ByteArrayOutputStream();
        ProjectWriter.write(out, new ProjectSheet("推广", day(3).atTime(9, 0), PlanFixture.CALENDAR, Map.of(), List.of(), "", PlanFixture.TEXTS).marked("孙浩（sunhao） 下载"));
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("孙浩（sunhao）");
    }

    @Test
    void whatWasChangedInMsProjectIsChangedHereAndNothingElse() throws Exception {
        var file = new MSPDIReader().read(new ByteArrayInputStream(written(rows(), facts())));
        task(file, "物料制作").setName("物料制作与印刷");
        task(file, "培训").setDuration(Duration.getInstance(5, TimeUnit.DAYS));
        var added = file.addTask();
        added.setID(7);
        added.setUniqueID(7);
        added.setName("新任务");
        added.setDuration(Duration.getInstance(12, TimeUnit.HOURS));
        added.addPredecessor(new Relation.Builder().predecessorTask(task(file, "培训")).type(RelationType.FINISH_START));
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(file, out);
        var commands = commands(read(out.toByteArray(), rows()), rows(), facts());
        var table = taken(commands, rows());
        assertThat(table.problems()).isEmpty();
        assertThat(table.changed()).extracting(TaskView::taskId).containsExactly(103L, 106L, 1001L);
        assertThat(table.rows().get(2).name()).isEqualTo("物料制作与印刷");
        assertThat(table.rows().get(5).estimate()).as("without the buffer that the file's duration has in it").isEqualTo(5 * 480 - 120);
        assertThat(table.rows().get(6)).extracting(TaskView::name, TaskView::estimate).containsExactly("新任务", 720);
        assertThat(table.rows().get(6).links()).extracting(l -> l.predecessorId()).containsExactly(106L);
    }

    @Test
    void rowsThatWereMovedInMsProjectMove() throws Exception {
        var file = new MSPDIReader().read(new ByteArrayInputStream(written(rows(), facts())));
        int id = 1;
        for (var name : List.of("培训", "准备 & <策划>", "物料制作", "方案设计", "上线", "复盘")) task(file, name).setID(id++);
        file.getTasks().sort(java.util.Comparator.comparing(Task::getID));
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(file, out);
        var table = taken(commands(read(out.toByteArray(), rows()), rows(), facts()), rows());
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).extracting(TaskView::name).containsExactly("培训", "准备 & <策划>", "物料制作", "方案设计", "上线", "复盘");
        assertThat(table.rows().get(2).parentId()).isEqualTo(101L);
    }

    @Test
    void whoIsKnownByAddressIsFoundUnderAnyName() throws Exception {
        var file = new MSPDIReader().read(new ByteArrayInputStream(written(rows(), facts())));
        file.getResources().stream().filter(r -> "王芳(市场部)".equals(r.getName())).forEach(r -> r.setName("Wang, Fang"));
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(file, out);
        var table = taken(commands(read(out.toByteArray(), rows()), rows(), facts()), rows());
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows().get(1).ownerId()).isEqualTo(11L);
    }

    @Test
    void aStrangerIsAskedOnceAndLeftOutWithoutAnAnswer() throws Exception {
        var file = new ProjectFile();
        var stranger = file.addResource();
        stranger.setName("赵雷");
        for (var name : List.of("一", "二")) {
            var task = file.addTask();
            task.setName(name);
            task.setDuration(Duration.getInstance(1, TimeUnit.DAYS));
            task.addResourceAssignment(stranger);
        }
        file.addDefaultBaseCalendar();
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(file, out);
        var proposal = read(out.toByteArray(), List.of());
        assertThat(proposal.people()).hasSize(1);
        assertThat(proposal.people().get(0).rows()).isEqualTo(2);
        assertThat(taken(commands(proposal, List.of(), List.of()), List.of()).rows()).extracting(TaskView::ownerId).containsOnlyNulls();
        var answered = countersign.web.exchange.ProjectFileReader.read(out.toByteArray(), PlanFixture.context(List.of(), Map.of(proposal.people().get(0).key(), "13")));
        assertThat(taken(commands(answered, List.of(), List.of()), List.of()).rows()).extracting(TaskView::ownerId).containsOnly(13L);
    }

    private static Task task(ProjectFile file, String name) {
        return file.getTasks().stream().filter(task -> name.equals(task.getName())).findFirst().orElseThrow();
    }

    private static double minutes(ProjectFile file, Duration duration) { return duration.convertUnits(TimeUnit.MINUTES, file.getProjectProperties()).getDuration(); }

    private static List<String> links(ProjectFile file, String name) {
        return task(file, name).getPredecessors().stream().map(r -> r.getPredecessorTask().getName() + " " + r.getType().name() + " "
                + (r.getLag().getUnits() == TimeUnit.PERCENT ? r.getLag() : r.getLag().convertUnits(r.getLag().getUnits().isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES,
                file.getProjectProperties()))).toList();
    }
}
