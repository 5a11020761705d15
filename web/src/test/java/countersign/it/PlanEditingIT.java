package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.json.Json;
import countersign.shared.time.Clocks;
import countersign.tasking.Assignments;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanEditing;
import countersign.tasking.PlannedTask;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tasking.StalePlan;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.LinkType;
import countersign.tracking.ChangeDrafts;
import countersign.tracking.ChangeFacts;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequests;
import countersign.tracking.ChangeSketches;
import countersign.tracking.ChangeState;
import countersign.tracking.StaleDraft;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Planning by hand (S4.3) through service and API: tried without a trace, kept, taken back, refused where somebody was faster or the plan is published. */
@ExtendWith(ArquillianExtension.class)
class PlanEditingIT {

    @Inject Walk walk;
    @Inject PlanEditing editing;
    @Inject Planning planning;
    @Inject Assignments assignments;
    @Inject Plans plans;
    @Inject ChangeSketches sketches;
    @Inject ChangeDrafts drafts;
    @Inject ChangeRequests requests;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Clocks clocks;

    @Test
    void aChangeIsTriedWithoutATraceThenKeptAndTakenBack() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var before = rows(project);
        var moved = before.get(0).start().plusDays(14);
        var edits = List.<PlanEdit>of(new PlanEdit.Connect(before.get(1).taskId(), before.get(0).taskId(), LinkType.FS), new PlanEdit.Move(before.get(0).taskId(), moved));
        var trial = editing.attempt(walk.initiator(), project, edits);
        assertEquals(2, trial.impact().moved().size());
        assertTrue(trial.reopened().isEmpty(), "nobody has signed yet, and links and starts are not signed");
        assertEquals(before, rows(project), "nothing is saved");
        var stamp = editing.stamp(planning.draft(project).plan());
        editing.keep(walk.initiator(), project, stamp, edits);
        var after = rows(project);
        assertEquals(trial.after().rows(), after, "what was shown is what came");
        assertTrue(after.get(1).start().isAfter(after.get(0).finish()));
        assertThrows(StalePlan.class, () -> editing.keep(walk.initiator(), project, stamp, edits), "made on a plan that is another one by now");
        editing.keep(walk.initiator(), project, trial.stamp(), trial.undo());
        assertEquals(before, rows(project));
    }

    @Test
    void theApiAnswersWithTheConsequencesAndRefusesTheRest() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var id = Long.toString(rows(project).get(0).taskId());
        var guest = Guest.in("wangyaqin", "countersign");
        var data = Json.tree(guest.get("/api/v1/projects/" + project + "/gantt").body());
        assertTrue(data.path("editable").asBoolean());
        var path = "/api/v1/projects/" + project + "/gantt/edits";
        var start = LocalDateTime.parse(data.path("tasks").get(0).path("start").asText()).plusDays(7);
        var edit = "{\"op\":\"move\",\"id\":\"" + id + "\",\"at\":\"" + start + "\"}";
        var trial = Json.tree(guest.command(path + "/trial", "{\"edits\":[" + edit + "]}").body());
        assertTrue(trial.path("lines").size() > 0 && trial.path("tasks").get(0).path("id").asText().equals(id), trial::toString);
        assertEquals(409, guest.command(path, "{\"stamp\":\"another\",\"edits\":[" + edit + "]}").statusCode());
        var kept = guest.command(path, "{\"stamp\":\"" + data.path("stamp").asText() + "\",\"edits\":[" + edit + "]}");
        assertEquals(200, kept.statusCode(), kept::body);
        var undo = Json.tree(kept.body()).path("undo").toString();
        assertEquals(200, guest.command(path, "{\"stamp\":\"" + Json.tree(kept.body()).path("stamp").asText() + "\",\"edits\":" + undo + "}").statusCode());
        for (var bad : List.of("{}", "{\"edits\":[]}", "{\"edits\":[null]}", "{\"edits\":[{\"op\":\"fly\"}]}", "{\"edits\":[{\"op\":\"move\",\"id\":\"" + id + "\"}]}",
                "{\"edits\":[{\"op\":\"move\",\"id\":\"99999999999999999999\",\"at\":\"" + start + "\"}]}", "{\"edits\":[{\"op\":\"say\",\"id\":\"1\"}]}",
                "{\"edits\":[{\"op\":\"connect\",\"id\":\"" + id + "\",\"from\":\"" + id + "\"}]}", "{\"edits\":[{\"op\":\"write\",\"id\":\"" + id + "\",\"field\":\"owner\",\"value\":\"x\"}]}",
                "{\"edits\":[{\"op\":\"move\",\"id\":\"" + id + "\",\"at\":\"9999-01-01T00:00\"}]}"))
            assertEquals(422, guest.command(path + "/trial", bad).statusCode(), bad);
        assertEquals(400, guest.command(path + "/trial", "{\"edits\":[{\"op\":\"move\",\"id\":\"" + id + "\",\"at\":\"morgen\"}]}").statusCode());
        assertEquals(404, Guest.in("maosheng", "countersign").command(path + "/trial", "{\"edits\":[" + edit + "]}").statusCode());
    }

    @Test
    void theLoadOfPeopleIsThatOfTheBars() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var guest = Guest.in("wangyaqin", "countersign");
        var load = Json.tree(guest.get("/api/v1/projects/" + project + "/gantt/load").body());
        var first = rows(project).stream().filter(row -> !row.summary()).map(row -> row.start().toLocalDate()).min(LocalDate::compareTo).orElseThrow();
        assertEquals(first.toString(), load.path("from").asText());
        var owner = StreamSupport.stream(load.path("people").spliterator(), false).filter(one -> one.path("name").asText().equals("张伟强")).findFirst().orElseThrow(() -> new AssertionError(load));
        assertTrue(owner.path("days").size() > 0 && owner.path("days").get(0).get(1).asInt() > 0, owner::toString);
        assertEquals(404, Guest.in("maosheng", "countersign").get("/api/v1/projects/" + project + "/gantt/load").statusCode());
    }

    @Test
    void whoTakesCompressedAnswersGetsTheSamePlanInFewerBytesButNoCompressedPage() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var commands = new ArrayList<TaskCommand>();
        for (int i = 0; i < 20; i++) Walk.task(commands, "more" + i, null, "另一任务 " + i, "市场部", "张雨婷", "10d");
        assertTrue(assignments.apply(walk.initiator(), project, assignments.view(project).version(), commands).problems().isEmpty());
        var path = "/api/v1/projects/" + project + "/gantt";
        var guest = Guest.in("wangyaqin", "countersign");
        var plain = guest.get(path);
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty(), "not asked for");
        var packed = guest.download(path, "Accept-Encoding", "gzip, deflate");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse("none"));
        var bytes = plain.body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(packed.body().length < bytes / 2, () -> packed.body().length + " of " + bytes);
        var unpacked = new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Json.tree(plain.body()).path("tasks"), Json.tree(unpacked).path("tasks"));
        assertTrue(guest.download("/projects.xhtml", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding").isEmpty(), "a page holds a secret");
        assertEquals(List.of(404, 200), List.of(guest.download("/resources/nothing.js", "Accept-Encoding", "gzip").statusCode(),
                guest.download("/resources/countersign/css/gantt.css", "Accept-Encoding", "gzip").statusCode()));
    }

    @Test
    void aPublishedPlanIsChangedByChangeRequestsOnly() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = assignments.table(project).stream().map(TaskView::taskId).findFirst().orElseThrow();
        var edits = List.<PlanEdit>of(new PlanEdit.Move(task, LocalDateTime.now().plusDays(30)));
        assertThrows(RuleViolation.class, () -> editing.attempt(walk.initiator(), project, edits));
        assertThrows(RuleViolation.class, () -> editing.keep(walk.initiator(), project, "x", edits));
    }

    @Test
    void whatIsGatheredOnACopyOfThePublishedPlanBecomesOneSignedChange() throws Exception {
        var project = walk.published(false, "张伟强");
        var held = plans.published(project).orElseThrow();
        var table = assignments.table(project);
        var first = held.rows().get(0);
        var second = held.rows().get(1);
        var one = sketches.sketch(walk.initiator(), project, List.of(), List.of(new PlanEdit.Move(first.taskId(), first.start().plusDays(21))));
        assertEquals(first.start().plusDays(21), one.after().task(first.taskId()).orElseThrow().start());
        assertTrue(one.changes().stream().anyMatch(change -> change.taskId() == first.taskId() && change.field() == ChangeField.BEGIN), one.changes()::toString);
        assertTrue(one.request().departments().contains(first.leadDepartmentId()), "who leads what moves signs");
        var two = sketches.sketch(walk.initiator(), project, one.changes(), List.of(new PlanEdit.Connect(second.taskId(), first.taskId(), LinkType.FS),
                new PlanEdit.Resize(second.taskId(), held.finish().plusDays(60))));
        assertTrue(two.broken().isEmpty(), "the windows go with the tasks: " + two.broken());
        assertTrue(two.after().task(second.taskId()).orElseThrow().start().isAfter(two.after().task(first.taskId()).orElseThrow().finish()));
        var again = sketches.sketch(walk.initiator(), project, two.changes(), List.of());
        assertEquals(two.changes(), again.changes(), "what was gathered is what is there");
        assertEquals(two.after().rows(), again.after().rows());
        assertEquals(one.after().rows(), sketches.sketch(walk.initiator(), project, one.changes(), List.of()).after().rows(), "taken back");
        assertEquals(held, plans.published(project).orElseThrow(), "nothing of the running plan changes");
        assertEquals(table, assignments.table(project));
        var request = requests.propose(walk.initiator(), project, new ChangeProposal(ChangeReason.ESTIMATE, "客户推迟", two.changes(), List.of()));
        assertEquals(ChangeState.SIGNING, requests.view(request).state());
        sign(project);
        assertEquals(ChangeState.APPROVED, requests.view(request).state());
        var next = plans.published(project).orElseThrow();
        assertEquals(2, next.version());
        assertEquals(two.after().rows(), next.rows(), "what was drawn is what holds now");
        assertEquals(first.start().plusDays(21), next.task(first.taskId()).orElseThrow().start());
    }

    @Test
    void theApiGathersOnACopyAndRefusesWhatIsNone() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = plans.published(project).orElseThrow().rows().get(0);
        var guest = Guest.in("wangyaqin", "countersign");
        var path = "/api/v1/projects/" + project + "/gantt";
        var data = Json.tree(guest.get(path).body());
        assertTrue(data.path("copy").path("raises").asBoolean() && data.path("copy").path("reasons").size() > 3 && !data.path("editable").asBoolean(), data::toString);
        var edit = "{\"op\":\"move\",\"id\":\"" + task.taskId() + "\",\"at\":\"" + task.start().plusDays(14) + "\"}";
        var trial = Json.tree(guest.command(path + "/copy/trial", "{\"edits\":[" + edit + "]}").body());
        var row = trial.path("tasks").get(0);
        assertEquals(task.start().plusDays(14), LocalDateTime.parse(row.path("start").asText()), trial::toString);
        assertEquals(task.start(), LocalDateTime.parse(row.path("baselineStart").asText()), "the plan that holds is its shadow");
        var changes = trial.path("changes").toString();
        for (var bad : List.of("{\"changes\":" + changes + ",\"reason\":\"WHIM\",\"explanation\":\"x\"}", "{\"changes\":" + changes + ",\"reason\":\"OTHER\",\"explanation\":\" \"}",
                "{\"changes\":[],\"reason\":\"OTHER\",\"explanation\":\"x\"}", "{\"changes\":[null],\"reason\":\"OTHER\",\"explanation\":\"x\"}",
                "{\"changes\":[{\"id\":\"7\",\"field\":\"FLIGHT\"}],\"reason\":\"OTHER\",\"explanation\":\"x\"}", "{}"))
            assertEquals(422, guest.command(path + "/copy", bad).statusCode(), bad);
        assertEquals(422, guest.command(path + "/copy/trial", "{\"changes\":[{\"id\":\"" + task.taskId() + "\",\"field\":\"BEGIN\",\"value\":\"morgen\"}]}").statusCode());
        assertEquals(404, Guest.in("maosheng", "countersign").command(path + "/copy/trial", "{\"edits\":[" + edit + "]}").statusCode());
        var raised = guest.command(path + "/copy", "{\"changes\":" + changes + ",\"reason\":\"OTHER\",\"explanation\":\"推迟两周\"}");
        assertEquals(200, raised.statusCode(), raised::body);
        assertEquals(1, requests.of(project).size());
    }

    @Test
    void whatAPersonGathersIsKeptForThemAloneUntilItIsRaisedAndSurvivesAnotherVersion() throws Exception {
        var project = walk.published(false, "张伟强");
        var rows = plans.published(project).orElseThrow().rows();
        var one = sketches.sketch(walk.initiator(), project, List.of(), List.of(new PlanEdit.Move(rows.get(0).taskId(), rows.get(0).start().plusDays(21)))).changes();
        var two = sketches.sketch(walk.initiator(), project, one, List.of(new PlanEdit.Move(rows.get(1).taskId(), rows.get(1).start().plusDays(28)))).changes();
        var version = drafts.save(walk.initiator(), project, 0, List.of(one));
        version = drafts.save(walk.initiator(), project, version, List.of(one, two));
        var kept = drafts.of(project, walk.person("wangyaqin")).orElseThrow();
        assertEquals(List.of(one, two), kept.steps());
        assertTrue(drafts.of(project, walk.person("sunhao")).isEmpty(), "nobody else's");
        assertThrows(StaleDraft.class, () -> drafts.save(walk.initiator(), project, 0, List.of(one)), "changed on another device");
        var others = requests.propose(walk.initiator(), project, new ChangeProposal(ChangeReason.OTHER, "先行调整", one, List.of()));
        sign(project);
        assertEquals(ChangeState.APPROVED, requests.view(others).state());
        assertTrue(drafts.superseded(project, kept));
        var still = drafts.applicable(walk.initiator(), project, two);
        assertTrue(!still.isEmpty() && still.stream().allMatch(change -> change.taskId() == rows.get(1).taskId()), () -> "what holds already is no change: " + still);
        var raised = drafts.propose(walk.initiator(), project, new ChangeProposal(ChangeReason.OTHER, "随后调整", still, List.of()));
        assertEquals(ChangeState.SIGNING, requests.view(raised).state());
        assertTrue(drafts.of(project, walk.person("wangyaqin")).isEmpty(), "raised");
        var again = drafts.save(walk.initiator(), project, 0, List.of(still));
        assertEquals(0, drafts.save(walk.initiator(), project, again, List.of()), "dropped");
        assertTrue(drafts.of(project, walk.person("wangyaqin")).isEmpty());
    }

    @Test
    void whatOthersChangeInTheTableIsToldToWhoAsksSinceTheirVersion() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var guest = Guest.in("sunhao", "countersign");
        var path = "/api/v1/projects/" + project + "/table";
        var version = Json.tree(guest.get(path).body()).path("version").asLong();
        assertEquals(204, guest.get(path + "/changes?version=" + version).statusCode());
        var row = assignments.table(project).get(1).taskId();
        var edit = List.<TaskCommand>of(new TaskCommand.Set(Long.toString(row), TaskField.NAME, List.of("改过的名字")), new TaskCommand.Insert("n", null, null));
        assertTrue(assignments.apply(walk.initiator(), project, version, edit).problems().isEmpty());
        var told = Json.tree(guest.get(path + "/changes?version=" + version).body());
        assertEquals("王雅琴", told.path("by").asText(), told::toString);
        assertEquals(3, told.path("order").size());
        assertTrue(StreamSupport.stream(told.path("rows").spliterator(), false).anyMatch(one -> one.path("name").asText().equals("改过的名字")), told::toString);
        assertEquals(204, guest.get(path + "/changes?version=" + told.path("version").asLong()).statusCode());
        assertEquals(404, Guest.in("maosheng", "countersign").get(path + "/changes?version=0").statusCode());
    }

    @Test
    void theApiKeepsTheCopyAndHandsItOutWithTheChart() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = plans.published(project).orElseThrow().rows().get(0);
        var guest = Guest.in("wangyaqin", "countersign");
        var path = "/api/v1/projects/" + project + "/gantt";
        var steps = "[[{\"id\":\"" + task.taskId() + "\",\"field\":\"BEGIN\",\"value\":\"" + task.start().plusDays(14) + "\"}]]";
        assertTrue(Json.tree(guest.get(path).body()).path("copy").path("draft").isMissingNode());
        var saved = guest.command(path + "/copy/draft", "{\"version\":0,\"steps\":" + steps + "}");
        assertEquals(200, saved.statusCode(), saved::body);
        assertEquals(409, guest.command(path + "/copy/draft", "{\"version\":0,\"steps\":" + steps + "}").statusCode());
        var draft = Json.tree(guest.get(path).body()).path("copy").path("draft");
        assertEquals(Json.tree(steps), draft.path("steps"));
        assertEquals(Json.tree(saved.body()).path("version"), draft.path("version"));
        assertTrue(draft.path("superseded").isMissingNode());
        assertTrue(Json.tree(guest.command(path + "/copy/still", "{\"changes\":" + Json.tree(steps).get(0) + "}").body()).path("changes").size() > 0);
        assertEquals(422, guest.command(path + "/copy/draft", "{\"version\":" + draft.path("version") + ",\"steps\":[[null]]}").statusCode());
        assertEquals(200, guest.command(path + "/copy/draft", "{\"version\":" + draft.path("version") + "}").statusCode());
        assertTrue(Json.tree(guest.get(path).body()).path("copy").path("draft").isMissingNode());
    }

    /** Everybody who is asked to sign does, and it takes effect. */
    private void sign(long project) {
        for (var ask : lists.ofKind(project, ChangeFacts.SIGN)) asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes")));
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private List<PlannedTask> rows(long project) { return planning.draft(project).plan().rows(); }
}
