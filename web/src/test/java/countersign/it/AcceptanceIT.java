package countersign.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.acceptance.AcceptanceReports;
import countersign.acceptance.AcceptanceState;
import countersign.acceptance.Acceptances;
import countersign.acceptance.Archives;
import countersign.acceptance.Evidences;
import countersign.acceptance.Judgement;
import countersign.acceptance.LessonUses;
import countersign.acceptance.Lessons;
import countersign.acceptance.NewLesson;
import countersign.acceptance.ObjectiveCheck;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.Retrospectives;
import countersign.acceptance.Slot;
import countersign.acceptance.TaskResult;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.ObjectiveReview;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.reaction.FollowUpSweep;
import countersign.acceptance.store.AcceptanceStore;
import countersign.requirement.Disputes;
import countersign.requirement.NewDispute;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import countersign.tasking.Assignments;
import countersign.tasking.PlanChange;
import countersign.tasking.Plans;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequests;
import countersign.tracking.Problems;
import countersign.tracking.event.ExecutionCompleted;
import countersign.tracking.event.ExecutionEndedEarly;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

@ExtendWith(ArquillianExtension.class)
class AcceptanceIT {

    @Inject Acceptances acceptances;
    @Inject AcceptanceReports reports;
    @Inject Retrospectives retrospectives;
    @Inject Archives archives;
    @Inject Evidences evidences;
    @Inject FollowUpSweep followUps;
    @Inject Lessons lessons;
    @Inject LessonUses uses;
    @Inject Disputes disputes;
    @Inject Assignments assignments;
    @Inject Plans plans;
    @Inject ChangeRequests changes;
    @Inject Problems problems;
    @Inject AcceptanceStore store;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Event<ExecutionCompleted> completed;
    @Inject Event<ExecutionEndedEarly> ended;
    @Inject UserTransaction transaction;

    @Test
    void aProjectIsJudgedSignedReviewedAndArchived() throws Exception {
        var project = completed();
        var review = task(project, 1);
        assertThrows(RuleViolation.class, () -> reports.send(initiator(), project), "a standard without a result holds the report up");
        acceptances.judge(initiator(), review, store.task(review).orElseThrow().version(), Judgement.met("样机三台通过测试"));
        reports.send(initiator(), project);
        sign(project);
        assertEquals(AcceptanceState.FILED, acceptances.view(project).orElseThrow().state());

        assertNotNull(open(project, Facts.FEEDBACK, "sunhao"));
        answer(open(project, Facts.FEEDBACK, "sunhao"), "sunhao", "unnamed", Map.of("improve", "启动会太晚"));
        settle();
        var view = retrospectives.view(project).orElseThrow();
        assertEquals(1, view.heldBack());
        assertTrue(lists.ofKind(project, Facts.FEEDBACK).stream().allMatch(a -> a.inputs().isEmpty()), "the ask forgets what was said unnamed");

        var lesson = lessons.add(initiator(), project, NewLesson.checklist("启动会在需求批准后三天内开"));
        retrospectives.conclude(initiator(), project, view.version(), "配合顺畅", "启动会太晚");
        retrospectives.file(initiator(), project);
        var refused = assertThrows(RuleViolation.class, () -> archives.archive(initiator(), project));
        assertTrue(refused.problems().stream().anyMatch(p -> p.field().equals("slot:MINUTES")));
        archive(project);
        assertTrue(lists.ofKind(project, Facts.FEEDBACK).stream().anyMatch(a -> a.answeredAt() == null), "nobody waits for who has nothing to say");
        assertEquals(ProjectStep.ARCHIVED, projects.view(project).step());
        assertEquals(ProjectState.COMPLETED, projects.view(project).state());
        readOnly(() -> projects.requireOpen(project));
        readOnly(() -> disputes.open(initiator(), new NewDispute(project, "", "费用归属", null, List.of(department("市场部")), "", List.of())));
        readOnly(() -> assignments.apply(initiator(), project, 0, List.of()));
        readOnly(() -> plans.revise(initiator(), project, new PlanChange(List.of(), Map.of()), 0, Map.of()));
        readOnly(() -> changes.propose(initiator(), project, new ChangeProposal(ChangeReason.OTHER, "延期", List.of(), List.of())));
        readOnly(() -> problems.raise(initiator(), project, null, "缺少场地", false));
        assertThrows(RuleViolation.class, () -> archives.explain(initiator(), project, Slot.PLAN, "x"));
        assertTrue(lists.waitingFor(project).isEmpty());
        var found = uses.offered(0, Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(department("市场部")), 50);
        assertTrue(found.stream().anyMatch(o -> o.lesson().id() == lesson));
    }

    @Test
    void evidenceIsKeptAsItWasUploadedAndHandedOutToTheProjectOnly() throws Exception {
        var project = completed();
        var review = task(project, 4);
        var bytes = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var file = evidences.add(initiator(), review, "C:\\测试\\报告.pdf", bytes);
        var listed = evidences.of(project).get(0);
        assertEquals(List.of(file, review, "报告.pdf", "application/pdf", (long) bytes.length, person("wangyaqin")),
                List.of(listed.id(), listed.reviewId(), listed.fileName(), listed.mediaType(), listed.size(), listed.uploadedBy()));
        assertFalse(listed.uploadedAt().isAfter(clock.instant()));
        assertArrayEquals(bytes, evidences.download(person("wangyaqin"), project, file).bytes());
        assertThrows(NotVisible.class, () -> evidences.download(person("dengyan"), project, file));
        assertThrows(RuleViolation.class, () -> evidences.add(initiator(), review, "报告.png", bytes));
        evidences.remove(initiator(), project, file);
        assertTrue(evidences.of(project).isEmpty());
    }

    @Test
    void theAcceptingDepartmentJudgesByMailAndAConditionBecomesAnAsk() throws Exception {
        var project = completed();
        var review = task(project, 2);
        acceptances.askResults(initiator(), project);
        var ask = open(project, Facts.RESULT, "linwen");
        var id = "." + review;
        assertThrows(RuleViolation.class, () -> answer(ask, "linwen", "judge", Map.of("result" + id, "CONDITIONAL")));
        var due = directory.today().plusDays(7).toString();
        answer(ask, "linwen", "judge", Map.of("result" + id, "CONDITIONAL", "words" + id, "补齐检测报告", "person" + id, Long.toString(person("sunhao")), "due" + id, due));
        settle();
        assertEquals(TaskResult.CONDITIONAL, acceptances.view(project).orElseThrow().tasks().get(0).result());
        var condition = open(project, Facts.CONDITION, "sunhao");
        asks.answer(Actor.byMail(person("sunhao")), condition.id(), Reply.of("done", "报告已交"));
        settle();
        assertFalse(acceptances.view(project).orElseThrow().tasks().get(0).conditionOpen());
    }

    @Test
    void anObjectionTakesTheReportBackAndOnlyChangedRowsAreSignedAgain() throws Exception {
        var project = completed();
        var review = task(project, 3);
        acceptances.judge(initiator(), review, store.task(review).orElseThrow().version(), Judgement.met(""));
        reports.send(initiator(), project);
        answer(open(project, Facts.SIGN, "linwen"), "linwen", "agree", Map.of("terms", "yes"));
        asks.answer(Actor.byMail(person("sunhao")), open(project, Facts.SIGN, "sunhao").id(), Reply.of("object", "数量不对"));
        settle();
        assertEquals(AcceptanceState.REVIEWING, acceptances.view(project).orElseThrow().state());
        reports.send(initiator(), project);
        assertEquals(List.of(person("sunhao")), reports.signOff(project).orElseThrow().asks().stream().filter(AskView::open).map(AskView::personId).toList());
        sign(project);
        assertEquals(AcceptanceState.FILED, acceptances.view(project).orElseThrow().state());
    }

    @Test
    void aProjectEndedEarlyTakesTheShortPathAndIsArchivedAsEnded() throws Exception {
        var project = project();
        inTransaction(() -> ended.fire(new ExecutionEndedEarly(project, 1, "市场变化", clock.instant())));
        assertTrue(acceptances.view(project).orElseThrow().early());
        projects.state(project, ProjectState.ENDED_EARLY);
        projects.enter(project, ProjectStep.ACCEPTANCE);
        assertTrue(Guest.in("wangyaqin", "countersign").get("/project-acceptance.xhtml?id=" + project).body().contains("acceptance:send"), "the page lets what is finished be accepted");
        reports.send(initiator(), project);
        sign(project);
        assertTrue(retrospectives.view(project).orElseThrow().brief());
        assertTrue(lists.ofKind(project, Facts.FEEDBACK).isEmpty());
        retrospectives.conclude(initiator(), project, retrospectives.view(project).orElseThrow().version(), "止损及时", "");
        retrospectives.file(initiator(), project);
        archive(project);
        assertEquals(ProjectState.ENDED_EARLY, projects.view(project).state());
        assertTrue(documents.filed(project).stream().anyMatch(d -> d.kind().equals("archive")));
    }

    @Test
    void anObjectiveThatMaturesLaterIsFollowedUpOnItsDayEvenInTheArchive() throws Exception {
        var project = completed();
        var review = task(project, 4);
        var objective = new ObjectiveReview(project, 1, 0);
        objective.describe("三个月销量", "销量", "5000", "台", directory.today().plusDays(90), true);
        inTransaction(() -> store.add(objective));
        acceptances.judge(initiator(), review, store.task(review).orElseThrow().version(), Judgement.met(""));
        var due = directory.today().plusDays(3);
        acceptances.check(initiator(), objective.id(), store.objective(objective.id()).orElseThrow().version(),
                new ObjectiveCheck(ObjectiveResult.FOLLOW_UP, "", "销售结束后统计", person("sunhao"), due));
        reports.send(initiator(), project);
        sign(project);
        followUps.run();
        assertNull(open(project, Facts.FOLLOW_UP, "sunhao"), "not before its day");
        clocks.move(Duration.ofDays(3));
        followUps.run();
        assertNotNull(open(project, Facts.FOLLOW_UP, "sunhao"));
        retrospectives.conclude(initiator(), project, retrospectives.view(project).orElseThrow().version(), "按期", "");
        retrospectives.file(initiator(), project);
        archive(project);
        var ask = open(project, Facts.FOLLOW_UP, "sunhao");
        assertNotNull(ask, "the archive does not end it");
        answer(ask, "sunhao", "reached", Map.of("achieved", "5200"));
        settle();
        assertEquals("5200", acceptances.view(project).orElseThrow().objectives().get(0).achieved());
    }

    /** Refused because the project is archived, and for no other reason (S6.3). */
    private static void readOnly(Executable command) {
        assertEquals("shared.project.archived", assertThrows(RuleViolation.class, command).problems().get(0).message().key());
    }

    private void archive(long project) {
        var reasons = new EnumMap<Slot, String>(Slot.class);
        List.of(Slot.REQUIREMENT, Slot.MINUTES, Slot.ASSIGNMENT, Slot.PLAN).forEach(slot -> reasons.put(slot, "测试项目没有"));
        archives.archive(initiator(), project, reasons);
    }

    private void sign(long project) {
        reports.signOff(project).orElseThrow().asks().stream().filter(AskView::open)
                .forEach(a -> answer(a, directory.person(a.personId()).login(), "agree", Map.of("terms", "yes")));
        settle();
    }

    private long completed() throws Exception {
        var project = project();
        inTransaction(() -> completed.fire(new ExecutionCompleted(project, clock.instant())));
        assertEquals(ProjectStep.ACCEPTANCE, projects.view(project).step());
        assertNotNull(open(project, Facts.PREPARE, "wangyaqin"));
        return project;
    }

    private long project() {
        var project = projects.open("验收测试", Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), person("wangyaqin"));
        access.grant(project, person("sunhao"), AccessSource.HEAD);
        return project;
    }

    /** A task led by sales and accepted by marketing. */
    private long task(long project, int number) throws Exception {
        var review = new TaskReview(project, 900_000_000L + project, number);
        review.describe(number, "样机", "三台样机通过测试", department("销售部"), department("市场部"), person("sunhao"), List.of(department("销售部")));
        inTransaction(() -> store.add(review));
        return review.id();
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private AskView open(long project, String kind, String login) {
        return lists.ofKind(project, kind).stream().filter(AskView::open).filter(a -> a.personId() == person(login)).findFirst().orElse(null);
    }

    private void answer(AskView ask, String login, String choice, Map<String, String> inputs) {
        asks.answer(Actor.byMail(person(login)), ask.id(), new Reply(choice, "", inputs));
    }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private Actor initiator() { return Actor.onPage(person("wangyaqin")); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) {
        return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id();
    }
}
