package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.acceptance.Acceptances;
import countersign.acceptance.Judgement;
import countersign.acceptance.Rework;
import countersign.acceptance.Reworks;
import countersign.acceptance.TaskResult;
import countersign.requirement.DisputeFacts;
import countersign.requirement.Disputes;
import countersign.requirement.NewDispute;
import countersign.requirement.Requirements;
import countersign.requirement.event.CollaborationAgreed;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.calendar.Calendars;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.MailChoice;
import countersign.shared.notification.MailChoices;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.shared.time.Sweep;
import countersign.tasking.Assignments;
import countersign.tasking.PlanMeeting;
import countersign.tasking.PlannedTask;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tracking.BufferMoves;
import countersign.tracking.ChangeFacts;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeImpact;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequests;
import countersign.tracking.ChangeState;
import countersign.tracking.Due;
import countersign.tracking.HandOverFacts;
import countersign.tracking.HandOverState;
import countersign.tracking.HandOvers;
import countersign.tracking.Problems;
import countersign.tracking.Progress;
import countersign.tracking.ProgressState;
import countersign.tracking.Reports;
import countersign.tracking.Suspensions;
import countersign.tracking.TaskChange;
import countersign.tracking.TaskReport;
import countersign.tracking.Told;
import countersign.tracking.Waiting;
import countersign.tracking.WarningFacts;
import countersign.tracking.Warnings;
import countersign.tracking.Weeks;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TrackingIT {

    private static final Texts TEXTS = Texts.of(Language.ZH_TW, ZoneOffset.UTC);
    @Inject Requirements requirements;
    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject Plans plans;
    @Inject Progress progress;
    @Inject Reports reports;
    @Inject Weeks weeks;
    @Inject Warnings warnings;
    @Inject Problems problems;
    @Inject HandOvers handOvers;
    @Inject ChangeRequests changes;
    @Inject Suspensions suspensions;
    @Inject BufferMoves moves;
    @Inject Waiting waiting;
    @Inject Disputes disputes;
    @Inject Calendars calendars;
    @Inject Acceptances acceptances;
    @Inject Reworks reworks;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject AskSweep sweep;
    @Inject @Any Instance<Sweep> sweeps;
    @Inject Due due;
    @Inject SealedDocuments documents;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Event<CollaborationAgreed> agreed;
    @Inject UserTransaction transaction;
    @Inject Traces traces;
    @Inject MailChoices choices;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    @Test
    void aReportOffersTheResultAndOnlyItsTakeOverMakesItDone() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        assertEquals(ProjectStep.EXECUTION, projects.view(project).step());
        var first = progress.of(project).get(0);
        report(project, "zhangyuting", Map.of("p" + first.taskId(), "100", "x" + first.taskId(), "印刷延误", "c" + first.taskId(), "请协调印刷厂"));
        assertEquals(ProgressState.OFFERED, progress.task(first.taskId()).orElseThrow().state());
        assertEquals(99, progress.task(first.taskId()).orElseThrow().percent());
        assertEquals(2, problems.of(project).size());
        assertEquals(1, lists.ofKind(project, "tracking.coordination").size());
        answer(project, HandOverFacts.KIND, "zhangweiqiang", new Reply("return", "缺少产品参数", Map.of()));
        assertEquals(ProgressState.RETURNED, progress.task(first.taskId()).orElseThrow().state());
        report(project, "zhangyuting", Map.of("p" + first.taskId(), "100"));
        answer(project, HandOverFacts.KIND, "zhangweiqiang", Reply.of("take-over"));
        assertEquals(ProgressState.DONE, progress.task(first.taskId()).orElseThrow().state());
        assertEquals(HandOverState.TAKEN_OVER, handOvers.of(project).get(0).state());
        report(project, "zhangweiqiang", Map.of("p" + progress.of(project).get(1).taskId(), "100"));
        assertEquals(ProjectStep.ACCEPTANCE, projects.view(project).step());
    }

    @Test
    void aFormIsClosedByAReportAtThePageAndByTheNextForm() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var second = progress.of(project).get(1);
        var later = directory.today().plusDays(200);
        reports.ask(new Reports.Duty(person("zhangweiqiang"), later, clock.instant().plus(Duration.ofHours(1)), List.of(project)));
        clocks.move(Duration.ofMinutes(1));
        progress.report(Actor.onPage(person("zhangweiqiang")), TaskReport.of(second.taskId(), 45));
        assertTrue(open(project, "tracking.report").isEmpty(), "what it asked for was said");
        assertTrue(reports.mine(person("zhangweiqiang"), 1).get(0).reportedAt() != null, "and counts as reported");
        for (int day = 1; day <= 2; day++) {
            reports.ask(new Reports.Duty(person("zhangweiqiang"), later.plusDays(day), clock.instant().plus(Duration.ofHours(1)), List.of(project)));
        }
        assertEquals(1, open(project, "tracking.report").size(), "the newest form only");
        assertNull(reports.mine(person("zhangweiqiang"), 2).get(1).reportedAt(), "the one before stays missing");
    }

    @Test
    void theHeadHearsOfAMissingReportOnceByTheList() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var day = directory.today().plusDays(100);
        reports.ask(new Reports.Duty(person("zhangweiqiang"), day, clock.instant().plus(Duration.ofHours(1)), List.of(project)));
        var ask = open(project, "tracking.report").stream().filter(one -> one.personId() == person("zhangweiqiang")).findFirst().orElseThrow();
        clocks.move(Duration.ofHours(2));
        weeks.close(project, day);
        var told = traces.facts(Told.KIND, person("sunhao")).stream().filter(facts -> facts.contains("\"missing\"")).reduce((earlier, later) -> later).orElseThrow();
        assertTrue(told.contains("张伟强"), told);
        for (int days = 0; days < 12; days++) { // longer than any holiday
            clocks.move(Duration.ofDays(1));
            sweep.run();
        }
        assertEquals(List.of("ASKED", "REMINDED_DUE", "EXECUTIVE_TOLD"), traces.stages(ask.id()).stream().filter(stage -> !stage.equals("REMINDED_EARLY")).toList(),
                "the executive hears after the same notice as ever");
    }

    @Test
    void aHeadWhoWantsNoNewsHearsOfMissingReportsAllTheSame() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var day = directory.today().plusDays(200);
        var head = person("linwen"); // of the department that drives it
        var before = choices.of(head);
        choices.choose(Actor.onPage(head), head, before, before.with(MailChoice.News.NONE));
        try {
            reports.ask(new Reports.Duty(person("zhangyuting"), day, clock.instant().plus(Duration.ofHours(1)), List.of(project)));
            clocks.move(Duration.ofHours(2));
            weeks.close(project, day);
            assertTrue(traces.facts(Told.KIND, head).stream().anyMatch(facts -> facts.contains("\"missing\"") && facts.contains("张雨婷")), "the summary is news");
        } finally {
            choices.choose(Actor.onPage(head), head, choices.of(head), before);
        }
    }

    @Test
    void theClosedWeekNamesWhoIsMissingAndWarnsOfWhatIsBehind() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        reports.ask(new Reports.Duty(person("zhangyuting"), directory.today(), clock.instant().plus(Duration.ofHours(1)), List.of(project)));
        clocks.move(Duration.ofHours(2));
        weeks.close(project, directory.today());
        var summary = reports.weeks(project, 1).get(0);
        assertTrue(summary.missing().stream().anyMatch(m -> m.name().equals("张雨婷")));
        assertTrue(summary.planned() > 50 && summary.actual() == 0);
        assertTrue(documents.latest(project, "weekly").orElseThrow().filed());
        var warning = warnings.of(project).stream().filter(w -> w.analysis().number() == 2).findFirst().orElseThrow();
        assertEquals("等待其他部门", Texts.of(Language.ZH_CN, ZoneOffset.UTC).get(warning.analysis().proposed().text()));
        assertEquals(1, warning.analysis().waits().get(0).number());
        assertEquals(2, warnings.of(project).size());
        weeks.close(project, directory.today().plusDays(1));
        assertEquals(2, warnings.of(project).size(), "once per cause");
        warnings.issueNow(Actor.SYSTEM, warning.id());
        answer(project, WarningFacts.CONFIRM, "zhangweiqiang", new Reply("confirm", "", Map.of("cause", "WAITING", "remedy", "先用旧版资料", "who", "张伟强",
                "by", directory.today().plusDays(5).toString())));
        assertEquals("先用旧版资料", warnings.of(project).stream().filter(w -> w.id() == warning.id()).findFirst().orElseThrow().answers().get(0).remedy());
        assertTrue(projects.view(project).troubles() > 0);
        assertFalse(waiting.of(project, person("wangyaqin"), TEXTS).isEmpty());
        var tasks = progress.of(project);
        report(project, "zhangyuting", Map.of("p" + tasks.get(0).taskId(), "90"));
        lists.waitingFor(project).forEach(ask -> contents.of(ask.kind()).page(ask, TEXTS));
    }

    @Test
    void aProjectIsLookedAtWhenOneOfItsClocksHasSomethingToDoAndWhenSomethingHappened() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        assertTrue(toBeLookedAt(project), "just published");
        tracking().run();
        assertFalse(toBeLookedAt(project));
        clocks.move(Duration.ofMinutes(14));
        assertFalse(toBeLookedAt(project));
        clocks.move(Duration.ofMinutes(2));
        assertTrue(toBeLookedAt(project), "the first task ended long ago: what the policy allows beyond is judged again each quarter of an hour");
        tracking().run();
        assertFalse(toBeLookedAt(project));
        progress.report(Actor.onPage(person("zhangweiqiang")), TaskReport.of(progress.of(project).get(1).taskId(), 45));
        assertTrue(toBeLookedAt(project), "something was reported");
        clocks.move(Duration.ofDays(8));
        var weeksBefore = reports.weeks(project, 10).size();
        tracking().run();
        assertEquals(weeksBefore + 1, reports.weeks(project, 10).size(), "the latest week that is over is closed");
        assertFalse(toBeLookedAt(project));
    }

    private boolean toBeLookedAt(long project) { return due.projects(10_000).stream().anyMatch(each -> each.projectId() == project); }

    private Sweep tracking() { return sweeps.stream().filter(each -> each.name().equals("tracking")).findFirst().orElseThrow(); }

    @Test
    void aChangeIsSignedByTheHeadsAffectedAndMakesTheNextVersion() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var second = progress.of(project).get(1);
        report(project, "zhangweiqiang", Map.of("p" + second.taskId(), "30"));
        var initiator = Actor.onPage(person("wangyaqin"));
        var longer = new TaskChange(second.taskId(), ChangeField.ESTIMATE, "", "20d");
        assertEquals(List.of(department("销售部")), changes.preview(project, List.of(longer)).departments());
        var request = changes.propose(initiator, project, new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "客户增加两个区域", List.of(longer), List.of()));
        var other = changes.propose(initiator, project, new ChangeProposal(ChangeReason.ESTIMATE, "再核对一次工期",
                List.of(new TaskChange(second.taskId(), ChangeField.ESTIMATE, "", "25d")), List.of()));
        assertEquals(ChangeState.SIGNING, changes.view(request).state());
        sign(project, "sunhao", request);
        assertEquals(ChangeState.APPROVED, changes.view(request).state());
        assertEquals(2, plans.published(project).orElseThrow().version());
        assertEquals(30, progress.task(second.taskId()).orElseThrow().percent());
        sign(project, "sunhao", other);
        assertEquals(ChangeState.CONFLICT, changes.view(other).state(), "the same field was set to something else in between");
        assertEquals(2, plans.published(project).orElseThrow().version());
    }

    @Test
    void aChangeAddsATaskAndCancelsAnotherAndTellsEveryoneWhatThatMeansForThem() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var tasks = progress.of(project);
        var second = tasks.get(1);
        report(project, "zhangweiqiang", Map.of("p" + second.taskId(), "30"));
        var wanted = new ArrayList<TaskChange>(List.of(new TaskChange(second.taskId(), ChangeField.REMOVED, "", "true")));
        wanted.addAll(newTask(-1, "线上培训", "客户服务部", "唐莉", "5d", "1"));
        wanted.addAll(newTask(-2, "线上考核", "客户服务部", "唐莉", "2d", "N1+1d"));
        var initiator = Actor.onPage(person("wangyaqin"));
        var impact = changes.preview(project, wanted);
        assertEquals(Set.of(department("销售部"), department("客户服务部")), Set.copyOf(impact.departments()), "exactly those affected");
        assertEquals(List.of("N1 线上培训", "N2 线上考核"), impact.added().stream().map(ChangeImpact.Added::name).toList());
        assertTrue(impact.added().get(1).start().isAfter(impact.added().get(0).finish()), "it waits for the other new task");
        assertEquals(30, impact.removed().get(0).percent());
        assertEquals(2, assignments.table(project).size(), "a preview changes nothing");
        var request = changes.propose(initiator, project, new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "改为线上培训", wanted, List.of()));
        assertEquals(Set.of(head("销售部"), head("客户服务部")), Set.copyOf(open(project, ChangeFacts.SIGN).stream().map(AskView::personId).toList()));
        for (var ask : open(project, ChangeFacts.SIGN)) contents.of(ask.kind()).page(ask, TEXTS);
        for (var ask : open(project, ChangeFacts.SIGN)) asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes")));
        settle();
        assertEquals(ChangeState.APPROVED, changes.view(request).state());
        var plan = plans.published(project).orElseThrow();
        assertEquals(List.of("新品推广方案", "线上培训", "线上考核"), plan.rows().stream().map(PlannedTask::name).toList());
        assertEquals(List.of(plan.rows().get(1).taskId()), plan.rows().get(2).links().stream().map(link -> link.predecessorId()).toList());
        assertEquals(List.of("新品推广方案", "线上培训", "线上考核"), progress.of(project).stream().map(task -> task.task().name()).toList());
        assertEquals(1, progress.entries(second.taskId()).size(), "what was cancelled stays on record");
        assertTrue(told(project, "tasking.revised", "zhangweiqiang").contains("销售培训"), "who lost the task is told");
        assertTrue(told(project, "tasking.revised", "tangli").contains("线上考核"), "who got a task is told");
    }

    @Test
    void aRefusedChangeNamesTheFieldOfTheNewTaskAndADoneTaskStays() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var tasks = progress.of(project);
        var incomplete = List.of(new TaskChange(-1, ChangeField.NAME, "", "线上培训"), new TaskChange(-1, ChangeField.LEAD, "", "客户服务部"));
        assertEquals("new:1/owner", refusal(() -> changes.preview(project, incomplete)));
        assertEquals("new:1/links", refusal(() -> changes.preview(project, newTask(-1, "线上培训", "客户服务部", "唐莉", "5d", "N7"))));
        assertEquals("new:1/parent", refusal(() -> {
            var below = new ArrayList<>(newTask(-1, "线上培训", "客户服务部", "唐莉", "5d", "1"));
            below.add(new TaskChange(-1, ChangeField.PARENT, "", Long.toString(tasks.get(0).taskId())));
            changes.preview(project, below);
        }));
        done("zhangyuting", tasks.get(0).taskId());
        answer(project, HandOverFacts.KIND, "zhangweiqiang", Reply.of("take-over"));
        var cancel = List.of(new TaskChange(tasks.get(0).taskId(), ChangeField.REMOVED, "", "true"));
        assertEquals("change:" + tasks.get(0).taskId() + "/removed", refusal(() -> changes.preview(project, cancel)));
    }

    @Test
    void aRequestThatWaitsForATaskWhichAnotherCancelledIsInConflict() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var second = progress.of(project).get(1);
        var initiator = Actor.onPage(person("wangyaqin"));
        var after = changes.propose(initiator, project, new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "培训后考核",
                newTask(-1, "线上考核", "销售部", "张伟强", "2d", "2"), List.of()));
        var cancel = changes.propose(initiator, project, new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "取消培训",
                List.of(new TaskChange(second.taskId(), ChangeField.REMOVED, "", "true")), List.of()));
        sign(project, "sunhao", cancel);
        assertEquals(ChangeState.APPROVED, changes.view(cancel).state());
        sign(project, "sunhao", after);
        assertEquals(ChangeState.CONFLICT, changes.view(after).state());
        var why = changes.view(after).conflicts().get(0).text();
        assertEquals("沒有編號為 2 的任務。", TEXTS.get(why), "it says why");
        assertEquals("There is no task number 2.", Texts.of(Language.EN, ZoneOffset.UTC).get(why), "to each reader in their language");
        changes.raise(initiator, after, new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "方案后考核", newTask(-1, "线上考核", "销售部", "张伟强", "2d", "1"), List.of()));
        sign(project, "sunhao", after);
        assertEquals(ChangeState.APPROVED, changes.view(after).state());
        assertEquals(3, plans.published(project).orElseThrow().version());
    }

    @Test
    void reworkOfAResultThatWasNotMetRevisesThePlanWithoutAChangeRequest() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var tasks = progress.of(project);
        done("zhangyuting", tasks.get(0).taskId());
        answer(project, HandOverFacts.KIND, "zhangweiqiang", Reply.of("take-over"));
        done("zhangweiqiang", tasks.get(1).taskId());
        assertEquals(ProjectStep.ACCEPTANCE, projects.view(project).step());
        var initiator = Actor.onPage(person("wangyaqin"));
        var review = acceptances.view(project).orElseThrow().tasks().get(1);
        acceptances.judge(initiator, review.id(), review.version(), new Judgement(TaskResult.NOT_MET, "两个区域没有培训", null, null));
        var today = directory.today();
        var rework = reworks.order(initiator, review.id(), new Rework("补训两个区域", 3, today.plusDays(1), today.plusDays(20)));
        var plan = plans.published(project).orElseThrow();
        assertEquals(2, plan.version());
        assertNull(plan.changeRequestId());
        assertEquals(ProjectStep.EXECUTION, projects.view(project).step());
        assertEquals(ProgressState.DONE, progress.task(tasks.get(1).taskId()).orElseThrow().state(), "what was done stays done");
        assertTrue(progress.task(rework).orElseThrow().task().start().toLocalDate().isAfter(today));
        assertTrue(changes.of(project).isEmpty());
        done("zhangweiqiang", rework);
        assertEquals(ProjectStep.ACCEPTANCE, projects.view(project).step());
        assertEquals(3, acceptances.view(project).orElseThrow().tasks().size());
    }

    @Test
    void aSuspendedProjectRestsUntilItsResumptionIsSigned() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var dispute = disputes.open(Actor.onPage(person("wangyaqin")), new NewDispute(project, "", "培训费用由谁承担", department("市场部"),
                List.of(department("市场部"), department("销售部")), "由销售部承担", List.of()));
        var due = disputes.view(dispute).clock().solutionDue();
        assertTrue(assignments.tasksOf(person("zhangweiqiang")).contains(progress.of(project).get(1).taskId()));
        suspensions.suspend(Actor.onPage(person("zhoulan")), project, "等待监管批复", directory.today().plusDays(30));
        assertFalse(assignments.tasksOf(person("zhangweiqiang")).contains(progress.of(project).get(1).taskId()), "nobody's time is taken");
        assertEquals(ProjectState.SUSPENDED, projects.view(project).state());
        assertTrue(lists.waitingFor(project).isEmpty());
        var suspendedOn = directory.today();
        clocks.move(Duration.ofDays(7));
        var lost = calendars.company().workingDaysBetween(suspendedOn, directory.today());
        var request = suspensions.resume(Actor.onPage(person("zhoulan")), project, "批复已到");
        assertEquals(lost, suspensions.running(project).orElseThrow().workingDays(), "make-up days count, holidays do not");
        for (var ask : open(project, ChangeFacts.SIGN)) {
            asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes")));
        }
        settle();
        assertEquals(ChangeState.APPROVED, changes.view(request).state());
        assertEquals(ProjectState.RUNNING, projects.view(project).state());
        assertTrue(assignments.tasksOf(person("zhangweiqiang")).contains(progress.of(project).get(1).taskId()));
        assertTrue(disputes.view(dispute).clock().solutionDue().isAfter(due.plus(Duration.ofDays(4))), "the dispute's clock stood still");
        assertFalse(open(project, DisputeFacts.RESPONSE).isEmpty(), "the other department is asked again");
        suspensions.endEarly(Actor.onPage(person("zhoulan")), project, "市场环境变化");
        assertEquals(ProjectState.ENDED_EARLY, projects.view(project).state());
        assertTrue(documents.latest(project, "closing").orElseThrow().filed());
    }

    @Test
    void aChangeThatIsBeingSignedRestsWithItsProjectAndIsAskedAgainWhenItResumes() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var request = changes.propose(Actor.onPage(person("wangyaqin")), project, longer(project));
        assertTrue(changesPage(project).contains(">会签中<"));
        suspend(project);
        var page = changesPage(project);
        assertFalse(page.contains(">会签中<"), "nobody is asked to sign");
        assertTrue(page.contains(">随项目暂停<") && page.contains("项目恢复后，按当时的计划重新测算"), page);
        clocks.move(Duration.ofDays(7));
        suspensions.resume(Actor.onPage(person("zhoulan")), project, "批复已到");
        signAll(project, ask -> ask.subjectId() != request);
        assertEquals(ProjectState.RUNNING, projects.view(project).state());
        assertEquals(ChangeState.SIGNING, changes.view(request).state());
        assertTrue(open(project, ChangeFacts.SIGN).stream().anyMatch(ask -> ask.subjectId() == request), "its signers are asked again");
        assertTrue(changesPage(project).contains(">会签中<"));
        signAll(project, ask -> ask.subjectId() == request);
        assertEquals(ChangeState.APPROVED, changes.view(request).state());
    }

    @Test
    void aProposedChangeRestsAndItsInitiatorIsAskedAgainWhenTheProjectResumes() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var request = changes.propose(Actor.onPage(person("zhangweiqiang")), project, longer(project));
        suspend(project);
        assertTrue(open(project, ChangeFacts.PROPOSAL).isEmpty());
        assertThrows(RuleViolation.class, () -> changes.raise(Actor.onPage(person("wangyaqin")), request));
        clocks.move(Duration.ofDays(7));
        suspensions.resume(Actor.onPage(person("zhoulan")), project, "批复已到");
        signAll(project, ask -> true);
        assertEquals(1, open(project, ChangeFacts.PROPOSAL).size());
    }

    @Test
    void whatIsRaisedJustBeforeAProjectIsSuspendedIsSignedByNobodyAndAskedAgainWhenItResumes() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var request = changes.propose(Actor.onPage(person("zhangweiqiang")), project, longer(project));
        var ask = open(project, ChangeFacts.PROPOSAL).get(0);
        asks.answer(Actor.byMail(ask.personId()), ask.id(), Reply.of("raise"));
        suspend(project);
        settle();
        assertEquals(ChangeState.PROPOSED, changes.view(request).state());
        assertTrue(open(project, ChangeFacts.SIGN).isEmpty(), "nobody is asked to sign while it rests");
        resume(project);
        var again = open(project, ChangeFacts.PROPOSAL);
        assertEquals(1, again.size());
        assertEquals(plans.published(project).orElseThrow().version(), changes.view(request).baseVersion(), "what it would do is computed on the plan that holds now");
    }

    @Test
    void aLastSignatureJustBeforeAProjectIsSuspendedChangesThePlanOnlyWhenItResumes() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var request = changes.propose(Actor.onPage(person("wangyaqin")), project, longer(project));
        var version = plans.published(project).orElseThrow().version();
        open(project, ChangeFacts.SIGN).forEach(ask -> asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes"))));
        suspend(project);
        settle();
        assertEquals(ChangeState.SIGNING, changes.view(request).state());
        assertEquals(version, plans.published(project).orElseThrow().version());
        resume(project);
        signAll(project, ask -> true);
        assertEquals(ChangeState.APPROVED, changes.view(request).state());
    }

    @Test
    void aMoveWithinTheBufferThatIsAgreedToJustBeforeAProjectIsSuspendedWaitsAndLapsesWhereThePlanOvertakesIt() throws Exception {
        var project = publishedPlanOfTwoDepartments();
        var task = progress.of(project).get(1).task();
        var finish = IntStream.rangeClosed(1, 9).mapToObj(task.finish().toLocalDate()::plusDays).filter(day -> moves.possible(task.taskId(), day)).findFirst().orElseThrow();
        var request = moves.move(Actor.onPage(person("zhangweiqiang")), task.taskId(), finish, "等样品");
        var ask = open(project, ChangeFacts.WITHIN_BUFFER).get(0);
        asks.answer(Actor.byMail(ask.personId()), ask.id(), Reply.of("agree"));
        suspend(project);
        settle();
        assertEquals(ChangeState.DECIDING, changes.view(request).state());
        clocks.move(Duration.ofDays(14));
        resume(project);
        assertEquals(ChangeState.WITHDRAWN, changes.view(request).state());
        assertTrue(traces.facts(Told.KIND, person("zhangweiqiang"), project).stream().anyMatch(facts -> facts.contains("bufferMoveOvertaken")));
        assertTrue(traces.facts(Told.KIND, person("zhangweiqiang"), project).stream().noneMatch(facts -> facts.contains("bufferMoveDeclined")), "nobody refused it");
    }

    /** The second task takes much longer. */
    private ChangeProposal longer(long project) {
        return new ChangeProposal(ChangeReason.CHANGED_REQUIREMENT, "客户希望多做两天", List.of(new TaskChange(progress.of(project).get(1).taskId(), ChangeField.ESTIMATE, "", "20d")), List.of());
    }

    private void suspend(long project) { suspensions.suspend(Actor.onPage(person("zhoulan")), project, "等待监管批复", directory.today().plusDays(30)); }

    /** It goes on a week later, and those sign for it who have to. */
    private void resume(long project) {
        clocks.move(Duration.ofDays(7));
        var before = open(project, ChangeFacts.SIGN).stream().map(AskView::id).toList();
        suspensions.resume(Actor.onPage(person("zhoulan")), project, "批复已到");
        signAll(project, ask -> !before.contains(ask.id()));
        assertEquals(ProjectState.RUNNING, projects.view(project).state());
    }

    private void signAll(long project, Predicate<AskView> which) {
        open(project, ChangeFacts.SIGN).stream().filter(which).forEach(ask -> asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes"))));
        settle();
    }

    private static String changesPage(long project) throws Exception { return Guest.in("wangyaqin", "countersign").get("/project-changes.xhtml?id=" + project).body(); }

    private static List<TaskChange> newTask(long id, String name, String lead, String owner, String estimate, String links) {
        return List.of(new TaskChange(id, ChangeField.NAME, "", name), new TaskChange(id, ChangeField.LEAD, "", lead), new TaskChange(id, ChangeField.OWNER, "", owner),
                new TaskChange(id, ChangeField.ESTIMATE, "", estimate), new TaskChange(id, ChangeField.STANDARD, "", "经市场部确认"),
                new TaskChange(id, ChangeField.LINKS, "", links));
    }

    private static String refusal(Runnable refused) { return assertThrows(RuleViolation.class, refused::run).problems().get(0).field(); }

    private long head(String department) { return directory.signatory(department(department)).orElseThrow().personId(); }

    /** The facts of the newest notice of a kind to a person, as they were frozen. */
    private String told(long project, String kind, String login) {
        return em.createNativeQuery("select facts from notice where project_id = ?1 and kind = ?2 and person_id = ?3 order by id desc").setParameter(1, project)
                .setParameter(2, kind).setParameter(3, person(login)).getResultList().get(0).toString();
    }

    /** Says at the page that it is done. */
    private void done(String login, long task) { progress.report(Actor.onPage(person(login)), TaskReport.of(task, 100)); }

    private void sign(long project, String login, long request) {
        var ask = open(project, ChangeFacts.SIGN).stream().filter(a -> a.subjectId() == request && a.personId() == person(login)).findFirst().orElseThrow();
        asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes")));
        settle();
    }

    private void report(long project, String login, Map<String, String> inputs) {
        var day = directory.today().plusDays(reports.mine(person(login), 50).size());
        reports.ask(new Reports.Duty(person(login), day, clock.instant().plus(Duration.ofHours(4)), List.of(project)));
        answer(project, "tracking.report", login, new Reply("report", "", inputs));
    }

    private void answer(long project, String kind, String login, Reply reply) {
        var ask = open(project, kind).stream().filter(a -> a.personId() == person(login)).findFirst().orElseThrow();
        contents.of(ask.kind()).page(ask, TEXTS);
        asks.answer(Actor.byMail(ask.personId()), ask.id(), reply);
        settle();
    }

    private List<AskView> open(long project, String kind) { return lists.ofKind(project, kind).stream().filter(AskView::open).toList(); }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    /** Task 1 of 市场部 ten days, then task 2 of 销售部 twelve days; both should be well under way. */
    private long publishedPlanOfTwoDepartments() throws Exception {
        var initiator = Actor.onPage(person("wangyaqin"));
        var project = requirements.open(initiator, Scenario.CROSS_FUNCTIONAL_PROJECT);
        transaction.begin();
        agreed.fire(new CollaborationAgreed(project, clock.instant()));
        transaction.commit();
        var commands = new ArrayList<TaskCommand>();
        task(commands, "a", null, "新品推广方案", "市场部", "张雨婷", "10d");
        task(commands, "b", "a", "销售培训", "销售部", "张伟强", "12d");
        commands.add(new TaskCommand.Set("a", TaskField.START, List.of(directory.today().minusDays(28).toString())));
        var result = assignments.apply(initiator, project, assignments.view(project).version(), commands);
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
        var ids = assignments.table(project).stream().map(TaskView::taskId).toList();
        var link = new TaskCommand.Set(ids.get(1).toString(), TaskField.LINKS, List.of("1"));
        assertTrue(assignments.apply(initiator, project, assignments.view(project).version(), List.of(link)).problems().isEmpty());
        transaction.begin();
        em.createNativeQuery("update assignment set state = 'FILED' where project_id = ?1").setParameter(1, project).executeUpdate();
        transaction.commit();
        planning.meet(initiator, project, PlanMeeting.NONE, new PlanMeeting(clock.instant().minusSeconds(60), "会议室"));
        planning.publish(initiator, project);
        return project;
    }

    private static void task(List<TaskCommand> commands, String id, String after, String name, String lead, String owner, String estimate) {
        commands.add(new TaskCommand.Insert(id, null, after));
        commands.add(new TaskCommand.Set(id, TaskField.NAME, List.of(name)));
        commands.add(new TaskCommand.Set(id, TaskField.LEAD, List.of(lead)));
        commands.add(new TaskCommand.Set(id, TaskField.OWNER, List.of(owner)));
        commands.add(new TaskCommand.Set(id, TaskField.ESTIMATE, List.of(estimate)));
        commands.add(new TaskCommand.Set(id, TaskField.STANDARD, List.of("经" + lead + "确认")));
    }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
