package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.audit.AuditTrail;
import countersign.shared.json.Json;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.tasking.Assignments;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tracking.HandOverFacts;
import countersign.tracking.InterimProgress;
import countersign.tracking.Progress;
import countersign.tracking.ProgressState;
import countersign.tracking.ProgressStatement;
import countersign.tracking.ProgressTrial;
import countersign.tracking.Reports;
import countersign.tracking.StaleProgress;
import countersign.tracking.Suspensions;
import countersign.tracking.TaskReport;
import countersign.tracking.WarningFacts;
import countersign.tracking.Warnings;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Progress stated by hand on the chart between two reports (S4.3, S5.1): by whom, with what consequences, taken back, refused by name. */
@ExtendWith(ArquillianExtension.class)
class InterimProgressIT {

    private static final Texts TEXTS = Texts.of(Language.ZH_CN, ZoneOffset.UTC);
    @Inject Walk walk;
    @Inject Assignments assignments;
    @Inject InterimProgress interim;
    @Inject Progress progress;
    @Inject Reports reports;
    @Inject Warnings warnings;
    @Inject Suspensions suspensions;
    @Inject AskLists lists;
    @Inject AuditTrail trail;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    @Test
    void theOwnersStatementCountsAsAReportDoesBeginsTheNextFormAndIsTakenBackWithBothOnRecord() throws Exception {
        var project = walk.published(false, "张伟强");
        clocks.move(Duration.ofDays(5));
        var task = task(project, 0);
        var owner = by("zhangyuting");
        var statement = interim.state(owner, project, said(project, owner, task, 30));
        assertEquals(30, percent(task));
        assertEquals(ProgressState.RUNNING, progress.task(task).orElseThrow().state());
        assertTrue(progress.curve(project).stream().anyMatch(point -> point.actual() != null && point.actual() > 0), "it takes part in planned and actual");
        assertTrue(reports.mine(owner.personId(), 5).stream().allMatch(report -> report.reportedAt() == null), "no report came of it");
        var line = reports.lines(owner.personId(), project).stream().filter(one -> one.taskId() == task).findFirst().orElseThrow();
        assertTrue(line.stated());
        assertEquals(30, line.proposed(), "whatever the plan wants");
        interim.takeBack(owner, project, task, statement, stamp(project, owner, task));
        assertEquals(0, percent(task));
        assertEquals(ProgressState.NOT_STARTED, progress.task(task).orElseThrow().state());
        assertEquals(List.of(30, 0), progress.entries(task).stream().map(entry -> entry.percent()).toList());
        var keys = trail.of("task:" + task).stream().map(one -> one.what().key()).collect(Collectors.toSet());
        assertTrue(keys.containsAll(List.of("tracking.audit.stated", "tracking.audit.takenBack")), keys::toString);
        assertThrows(RuleViolation.class, () -> interim.takeBack(owner, project, task, statement, stamp(project, owner, task)), "only once");
    }

    @Test
    void statementsAreTakenBackTheLastFirstAndNotPastAReport() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = task(project, 0);
        var owner = by("zhangyuting");
        var one = interim.state(owner, project, said(project, owner, task, 10));
        var two = interim.state(owner, project, said(project, owner, task, 20));
        refused("tracking.refused.notLast", () -> interim.takeBack(owner, project, task, one, stamp(project, owner, task)));
        interim.takeBack(owner, project, task, two, stamp(project, owner, task));
        assertEquals(10, percent(task));
        interim.takeBack(owner, project, task, one, stamp(project, owner, task));
        assertEquals(0, percent(task));
        var three = interim.state(owner, project, said(project, owner, task, 40));
        clocks.move(Duration.ofMinutes(1));
        progress.report(owner, TaskReport.of(task, 50));
        refused("tracking.refused.notLast", () -> interim.takeBack(owner, project, task, three, stamp(project, owner, task)));
        assertEquals(50, percent(task));
    }

    @Test
    void whoLeadsOrInitiatesStatesItForTheOwnerWhoIsToldAndNobodyElseMay() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = task(project, 1);
        for (var login : List.of("sunhao", "wangyaqin")) {
            var actor = by(login);
            var other = interim.attempt(actor, project, said(project, actor, task, login.length()), TEXTS);
            assertTrue(text(other).contains("代张伟强填写"), () -> text(other));
            interim.state(actor, project, said(project, actor, task, login.length()));
            var entry = progress.entries(task).get(progress.entries(task).size() - 1);
            assertEquals(List.of(actor.personId(), walk.person("zhangweiqiang")), List.of(entry.personId(), entry.enteredFor()));
        }
        assertEquals(2L, told(walk.person("zhangweiqiang"), project), "one line for each");
        assertEquals(0L, told(walk.person("sunhao"), project));
        assertTrue(trail.of("task:" + task).stream().anyMatch(one -> one.what().key().equals("tracking.audit.statedFor")));
        refused("tracking.refused.notStating", () -> interim.state(by("zhangyuting"), project, new ProgressStatement(task, 50, null, "x")));
        assertTrue(interim.open(project, walk.person("zhangyuting")).keySet().equals(Set.of(task(project, 0))), "their own");
        assertEquals(2, interim.open(project, walk.person("wangyaqin")).size());
    }

    @Test
    void hundredPercentGoesThroughTheHandOverAndIsWithdrawnWithTheStatement() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var rows = assignments.table(project);
        var link = new TaskCommand.Set(Long.toString(rows.get(1).taskId()), TaskField.LINKS, List.of("1"));
        assertTrue(assignments.apply(walk.initiator(), project, assignments.view(project).version(), List.of(link)).problems().isEmpty());
        walk.publish(project);
        var task = task(project, 0);
        var owner = by("zhangyuting");
        var trial = interim.attempt(owner, project, said(project, owner, task, 100), TEXTS);
        assertTrue(text(trial).contains("向销售部发起移交") && text(trial).contains("等待其成果的任务：2 "), () -> text(trial));
        assertTrue(handOvers(project).isEmpty(), "nothing was saved");
        var statement = interim.state(owner, project, said(project, owner, task, 100));
        assertEquals(ProgressState.OFFERED, progress.task(task).orElseThrow().state());
        assertEquals(1, handOvers(project).size());
        interim.takeBack(owner, project, task, statement, stamp(project, owner, task));
        assertEquals(ProgressState.NOT_STARTED, progress.task(task).orElseThrow().state());
        assertTrue(handOvers(project).isEmpty());
    }

    @Test
    void aWarningThatAStatementClosesIsSaidBeforeAndOpenAgainWhenItIsTakenBack() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = task(project, 0);
        clocks.move(Duration.ofDays(10));
        warnings.judge(project, LocalDate.now(clock), false);
        assertEquals(1, open(project, task));
        var head = by("linwen");
        assertTrue(text(interim.attempt(head, project, said(project, head, task, 1), TEXTS)).contains("仍超出允许范围"));
        var trial = interim.attempt(head, project, said(project, head, task, 99), TEXTS);
        assertTrue(text(trial).contains("进度预警随之关闭"), () -> text(trial));
        var statement = interim.state(head, project, said(project, head, task, 99));
        assertEquals(0, open(project, task));
        interim.takeBack(head, project, task, statement, stamp(project, head, task));
        assertEquals(1, open(project, task));
        assertTrue(lists.ofKind(project, WarningFacts.ISSUE).stream().anyMatch(AskView::open), "the initiator is asked again");
    }

    @Test
    void theApiStatesAndTakesBackAndRefusesByField() throws Exception {
        var project = walk.published(false, "张伟强");
        var guest = Guest.in("wangyaqin", "countersign");
        var path = "/api/v1/projects/" + project + "/gantt";
        var row = Json.tree(guest.get(path).body()).path("tasks").get(1);
        var id = "\"id\":\"" + row.path("id").asText() + "\"";
        var stamp = ",\"stamp\":\"" + row.path("stated").asText() + "\"";
        var trial = Json.tree(guest.command(path + "/progress/trial", "{" + id + ",\"percent\":40}").body());
        assertTrue(trial.path("lines").size() > 1 && trial.hasNonNull("finish"), trial::toString);
        var kept = guest.command(path + "/progress", "{" + id + ",\"percent\":40" + stamp + "}");
        assertEquals(200, kept.statusCode(), kept::body);
        assertEquals(409, guest.command(path + "/progress", "{" + id + ",\"percent\":60" + stamp + "}").statusCode(), "stated on what is not so any more");
        var after = Json.tree(kept.body());
        assertEquals(40, row(after, row).path("done").asInt(), after::toString);
        var now = ",\"stamp\":\"" + row(after, row).path("stated").asText() + "\"";
        for (var bad : List.of("\"percent\":101", "\"percent\":-1", "\"stamp\":\"x\"", "\"percent\":50,\"finish\":\"9999-01-01\"", "\"percent\":40"))
            assertEquals(422, guest.command(path + "/progress", "{" + id + "," + bad + now + "}").statusCode(), bad);
        assertEquals("percent", Json.tree(guest.command(path + "/progress/trial", "{" + id + ",\"percent\":101}").body()).path("errors").get(0).path("field").asText());
        assertEquals("finish", Json.tree(guest.command(path + "/progress/trial", "{" + id + ",\"percent\":50,\"finish\":\"9999-01-01\"}").body()).path("errors").get(0).path("field").asText());
        for (var bad : List.of("{}", "{\"id\":\"99999999999999999999\",\"percent\":5}", "{\"id\":\"1\",\"percent\":5}", "{\"id\":\"inbound-7\",\"percent\":5}"))
            assertEquals(422, guest.command(path + "/progress/trial", bad).statusCode(), bad);
        assertEquals(400, guest.command(path + "/progress/trial", "{" + id + ",\"percent\":\"viel\"}").statusCode());
        assertEquals(404, Guest.in("maosheng", "countersign").command(path + "/progress/trial", "{" + id + ",\"percent\":40}").statusCode());
        var undo = guest.command(path + "/progress/undo", "{" + id + ",\"taken\":\"" + after.path("taken").asText() + "\"" + now + "}");
        assertEquals(200, undo.statusCode(), undo::body);
        assertEquals(0, row(Json.tree(undo.body()), row).path("done").asInt());
    }

    @Test
    void nothingIsStatedBeforeThePublicationOrWhileTheProjectRests() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var owner = by("zhangyuting");
        assertEquals("tracking.refused.notTracked", interim.closed(project).orElseThrow().key());
        refused("tracking.refused.notTracked", () -> interim.attempt(owner, project, new ProgressStatement(1, 50, null, null), TEXTS));
        walk.publish(project);
        assertTrue(interim.closed(project).isEmpty());
        var task = task(project, 0);
        suspensions.suspend(by("zhoulan"), project, "等待批复", LocalDate.now(clock).plusDays(400));
        refused("tracking.refused.notRunning", () -> interim.state(owner, project, new ProgressStatement(task, 50, null, "0.0.0")));
        assertTrue(interim.open(project, owner.personId()).isEmpty());
    }

    @Test
    void whoSawAnOlderStateIsToldWhatItIsNow() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = task(project, 0);
        var owner = by("zhangyuting");
        var seen = said(project, by("linwen"), task, 70);
        interim.state(owner, project, said(project, owner, task, 30));
        var stale = assertThrows(StaleProgress.class, () -> interim.state(by("linwen"), project, seen));
        assertEquals(List.<Object>of(30, "张雨婷"), stale.problems().get(0).message().args());
        assertEquals(30, percent(task));
    }

    private static JsonNode row(JsonNode answer, JsonNode task) {
        return StreamSupport.stream(answer.path("tasks").spliterator(), false).filter(one -> one.path("id").equals(task.path("id"))).findFirst().orElseThrow(() -> new AssertionError(answer));
    }

    private static String text(ProgressTrial trial) { return trial.lines().stream().map(ProgressTrial.Line::text).collect(Collectors.joining("\n")); }

    private ProgressStatement said(long project, Actor actor, long task, int percent) { return new ProgressStatement(task, percent, null, stamp(project, actor, task)); }

    private String stamp(long project, Actor actor, long task) { return interim.open(project, actor.personId()).get(task); }

    private long task(long project, int at) { return progress.of(project).get(at).taskId(); }

    private int percent(long task) { return progress.task(task).orElseThrow().percent(); }

    private long open(long project, long task) { return warnings.of(project).stream().filter(w -> w.open() && w.taskId() == task).count(); }

    private List<AskView> handOvers(long project) { return lists.ofKind(project, HandOverFacts.KIND).stream().filter(AskView::open).toList(); }

    private long told(long person, long project) {
        return ((Number) em.createNativeQuery("select count(*) from notice where person_id = ?1 and project_id = ?2 and fact_key like 'stated:%'")
                .setParameter(1, person).setParameter(2, project).getSingleResult()).longValue();
    }

    private Actor by(String login) { return Actor.onPage(walk.person(login)); }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(RuleViolation.class, act).problems().get(0).message().key());
    }
}
