package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.ActionItemState;
import countersign.requirement.Attachments;
import countersign.requirement.Closing;
import countersign.requirement.Communications;
import countersign.requirement.ConsultationFacts;
import countersign.requirement.Consultations;
import countersign.requirement.DisputeState;
import countersign.requirement.DisputeFacts;
import countersign.requirement.Disputes;
import countersign.requirement.InboundCommitmentView;
import countersign.requirement.InboundForm;
import countersign.requirement.LabourFacts;
import countersign.requirement.LabourProposals;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.requirement.NewDispute;
import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Suggested;
import countersign.requirement.RequirementPaper;
import countersign.requirement.RequirementState;
import countersign.requirement.Requirements;
import countersign.requirement.Resolution;
import countersign.requirement.Resources;
import countersign.requirement.ReviewFacts;
import countersign.requirement.Reviews;
import countersign.requirement.StaleForm;
import countersign.requirement.Willingness;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Reply;
import countersign.shared.ask.Signatures;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import countersign.web.inbox.ClockText;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Step 1 on the real stack: 王雅琴 of 市场部 initiates, 林雯 is its head, 销售部 and 产品部 are asked. */
@ExtendWith(ArquillianExtension.class)
class StepOneIT {

    @Inject Requirements requirements;
    @Inject Meetings meetings;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject Attachments attachments;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Projects projects;
    @Inject SealedDocuments documents;
    @Inject Signatures signatures;
    @Inject Directory directory;
    @Inject ClockText clockText;
    @Inject Disputes disputes;
    @Inject Resources resources;
    @Inject Communications communications;
    @Inject LabourProposals proposals;
    @Inject AuditTrail audit;
    @Inject Clocks clocks;
    @Inject Traces traces;

    @Test
    void aSecondEditorsSaveIsRefusedAndCarriesWhatTheFirstSaved() {
        var id = draft(Scenario.CROSS_FUNCTIONAL_PROJECT);
        var version = requirements.form(id).version();
        requirements.save(initiator(), id, version, form("first", Scenario.CROSS_FUNCTIONAL_PROJECT));
        var stale = assertThrows(StaleForm.class, () -> requirements.save(initiator(), id, version, form("second", Scenario.CROSS_FUNCTIONAL_PROJECT)));
        assertEquals("first", stale.current().title());
        assertEquals("first", requirements.form(id).form().title());
    }

    @Test
    void aReturnedFormGoesIntoAnotherRoundAndTheApprovedOneIsFiledAndSigned() {
        var id = submitted(Scenario.CROSS_FUNCTIONAL_PROJECT);
        answer(id, ReviewFacts.KIND, "linwen", ReviewFacts.RETURN, "请写明渠道数量");
        settle();
        assertEquals(RequirementState.RETURNED, requirements.view(id).state());
        reviews.submit(initiator(), id, requirements.form(id).version());
        answer(id, ReviewFacts.KIND, "linwen", ReviewFacts.APPROVE, "");
        settle();

        var view = requirements.view(id);
        assertEquals(RequirementState.IN_CONSULTATION, view.state());
        assertEquals(List.of("RETURNED", "APPROVED"), reviews.rounds(id).stream().map(r -> r.outcome().name()).toList());
        assertTrue(documents.filed(id).stream().anyMatch(d -> d.id() == view.documentId()));
        assertEquals(List.of("林雯"), signatures.ofDocument(view.documentId()).stream().map(s -> s.name()).toList());
        assertEquals("售后响应手册", RequirementPaper.of(documents.content(view.documentId())).deliverables().get(0).name());
        assertEquals(2, open(id, ConsultationFacts.KIND).size());
    }

    @Test
    void anOpenConditionGoesToTheKickOffAndSilenceDoesNotClose() {
        var id = submitted(Scenario.CROSS_FUNCTIONAL_PROJECT);
        answer(id, ReviewFacts.KIND, "linwen", ReviewFacts.APPROVE, "");
        settle();
        answer(id, ConsultationFacts.KIND, "sunhao", Willingness.CONDITIONAL.name(), "延长两周");
        settle();
        var sales = consultations.of(id).stream().filter(c -> c.answer() != null).findFirst().orElseThrow();
        var closing = new Closing(sales.id(), Willingness.CONDITIONAL, Resolution.TO_KICK_OFF, "启动会上协商");
        assertThrows(RuleViolation.class, () -> consultations.close(initiator(), id, List.of(closing)));
        answer(id, ConsultationFacts.KIND, "wujian", Willingness.WILLING.name(), "");
        settle();
        consultations.close(initiator(), id, List.of(closing));

        assertEquals(RequirementState.AGREED, requirements.view(id).state());
        assertEquals(ProjectStep.KICK_OFF, projects.view(id).step());
        assertEquals(List.of("延长两周"), requirements.openPoints(id).stream().map(p -> p.words()).toList());
    }

    @Test
    void anAnswerThatWasHandedOnNamesBothInItsReadersWords() {
        var id = submitted(Scenario.CROSS_FUNCTIONAL_PROJECT);
        answer(id, ReviewFacts.KIND, "linwen", ReviewFacts.APPROVE, "");
        settle();
        var ask = open(id, ConsultationFacts.KIND).stream().filter(a -> a.personId() == person("wujian")).findFirst().orElseThrow();
        handingOn.forward(Actor.byMail(person("wujian")), ask.id(), person("chenxiaomin"));
        answer(id, ConsultationFacts.KIND, "chenxiaomin", Willingness.WILLING.name(), "");
        settle();
        var product = consultations.of(id).stream().filter(c -> c.departmentId() == department("产品部")).findFirst().orElseThrow();
        assertEquals(person("chenxiaomin"), product.answeredBy());
        assertEquals(person("wujian"), product.answeredFor());
        assertTrue(page("/project-requirement.xhtml?id=" + id).contains("陈晓敏（受吴健委托）"));
    }

    @Test
    void theFormOfAnEmergencySaysWhoIsOnCallAndThatNobodyWaitsForTheReview() {
        var emergency = page("/project-requirement.xhtml?id=" + complete(Scenario.EMERGENCY_RESPONSE));
        assertTrue(emergency.contains("应急值班人：" + directory.person(person("zhaolixin")).name()) && emergency.contains("提交后立即征询，不等审核"));
        var usual = page("/project-requirement.xhtml?id=" + complete(Scenario.CROSS_FUNCTIONAL_PROJECT));
        assertFalse(usual.contains("应急值班人") || usual.contains("不等审核"));
    }

    @Test
    void inAnEmergencyReviewConsultationAndKickOffGoSideBySide() {
        var id = submitted(Scenario.EMERGENCY_RESPONSE);
        assertEquals(List.of("chenxiaomin", "zhaolixin"), open(id, ConsultationFacts.KIND).stream().map(a -> directory.person(a.personId()).login()).sorted().toList(),
                "the people on call are asked");
        var next = page("/project-overview.xhtml?id=" + id);
        assertTrue(next.contains("可以同时召开启动会") && next.contains("2 个部门尚未答复合作意向"), "what comes next names all three");
        assertTrue(page("/project-requirement.xhtml?id=" + id).contains("应急值班人"), "who is on call answers, and it says so");
        assertTrue(page("/project-meetings.xhtml?id=" + id).contains("opening:kickoff"));
        assertTrue(clockText.of(id, "PUBLICATION", null).contains("应急响应期间昼夜和休息日都照计，不暂停"), "its clocks are explained as they run");
        var dispute = disputes.view(disputes.open(initiator(), new NewDispute(id, "project:" + id, "先做什么", department("市场部"), List.of(department("产品部")), "先抢修", List.of())));
        assertTrue(directory.person(person("wangyaqin")).texts().get(dispute.clock().rule()).contains("昼夜和休息日都照计"), "a dispute's too");
        assertEquals(List.of("chenxiaomin"), open(id, DisputeFacts.RESPONSE).stream().map(a -> directory.person(a.personId()).login()).toList(), "whoever is on call is asked for the position, too");
        requirements.moveToKickoff(initiator(), id);
        assertEquals(ProjectStep.KICK_OFF, projects.view(id).step());
        assertEquals(RequirementState.IN_REVIEW, requirements.view(id).state());
        var overview = page("/project-overview.xhtml?id=" + id);
        assertTrue(overview.contains("需求表还没有通过内部审核") && overview.contains("合作意向征询还没有结束"), "what runs beside it still comes next");
        assertFalse(overview.contains("cs-step-done"), "step 1 is not done");
        assertTrue(meetings.proposed(id).containsAll(List.of(person("chenxiaomin"), person("zhaolixin"))), "they are invited, too");
    }

    @Test
    void aConditionAcceptedInAnEmergencyIsOwedBesideWhatTheKickOffNotedMeanwhile() {
        var id = submitted(Scenario.EMERGENCY_RESPONSE);
        requirements.moveToKickoff(initiator(), id);
        resources.inbound(initiator(), id, new InboundForm(null, 0, department("产品部"), department("市场部"), "故障原因", directory.today().plusDays(1)));
        answer(id, ConsultationFacts.KIND, "zhaolixin", Willingness.CONDITIONAL.name(), "提供受影响订单清单");
        answer(id, ConsultationFacts.KIND, "chenxiaomin", Willingness.WILLING.name(), "");
        settle();
        var sales = consultations.of(id).stream().filter(c -> c.departmentId() == department("销售部")).findFirst().orElseThrow();
        consultations.close(initiator(), id, List.of(new Closing(sales.id(), Willingness.CONDITIONAL, Resolution.ACCEPTED, "")));
        assertEquals(List.of("故障原因", "提供受影响订单清单"), resources.inbound(id).stream().map(InboundCommitmentView::what).toList());
        assertEquals(department("市场部"), resources.inbound(id).get(1).giverDepartmentId());
    }

    @Test
    void whoIsTakenOffTheFormIsNotAskedForAPartAndWhoComesToItIs() {
        var id = submitted(Scenario.EMERGENCY_RESPONSE);
        requirements.moveToKickoff(initiator(), id);
        var tomorrow = LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0).plusDays(1);
        meetings.call(initiator(), id, new MeetingForm(tomorrow, tomorrow.plusHours(1), "三号会议室", "", meetings.proposed(id), 0));
        var sales = open(id, LabourFacts.KIND).stream().filter(a -> a.facts(LabourFacts.class).departmentId() == department("销售部")).findFirst().orElseThrow();
        answer(id, ReviewFacts.KIND, "linwen", ReviewFacts.RETURN, "改由产品部和财务部承担");
        settle();
        var f = requirements.form(id).form();
        requirements.save(initiator(), id, requirements.form(id).version(), new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(),
                f.objectives(), f.deliverables(), f.finish(), List.of(new Suggested(0, department("产品部"), "技术参数"), new Suggested(0, department("财务部"), "预算")), f.phases(), false));
        reviews.submit(initiator(), id, requirements.form(id).version());

        assertEquals(AskState.WITHDRAWN, lists.view(sales.id()).state());
        var asked = open(id, LabourFacts.KIND).stream().map(a -> a.facts(LabourFacts.class).departmentId()).toList();
        assertTrue(asked.contains(department("财务部")) && asked.contains(department("产品部")) && !asked.contains(department("销售部")), "asked: " + asked);
        proposals.said(Actor.byMail(sales.personId()), id, Long.parseLong(sales.subject().replaceFirst(".*:", "")), new Reply("part", "渠道", Map.of()));
        assertTrue(audit.of(sales.subject()).isEmpty(), "nothing is written for it");
    }

    @Test
    void whoseDepartmentWasTakenOutSinceHearsNothingOfACancelledKickOffAndTheOthersDo() {
        var id = submitted(Scenario.EMERGENCY_RESPONSE);
        requirements.moveToKickoff(initiator(), id);
        var tomorrow = LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0).plusDays(1);
        var meeting = meetings.call(initiator(), id, new MeetingForm(tomorrow, tomorrow.plusHours(1), "三号会议室", "", List.of(person("linwen")), 0));
        for (var onCall : List.of("zhaolixin", "chenxiaomin")) answer(id, LabourFacts.KIND, onCall, "part", "随叫随到");
        answer(id, ConsultationFacts.KIND, "zhaolixin", Willingness.DECLINED.name(), "没有人手");
        answer(id, ConsultationFacts.KIND, "chenxiaomin", Willingness.WILLING.name(), "");
        settle();
        var sales = consultations.of(id).stream().filter(c -> c.departmentId() == department("销售部")).findFirst().orElseThrow();
        consultations.close(initiator(), id, List.of(new Closing(sales.id(), Willingness.DECLINED, Resolution.TAKEN_OUT, "由产品部承担")));
        meetings.cancel(initiator(), meeting, "电力已恢复");
        assertEquals(0, cancellations(id, "zhaolixin"), "its department takes no part any more");
        assertEquals(1, cancellations(id, "chenxiaomin"), "asked for its part, and not invited");
        assertEquals(1, cancellations(id, "linwen"), "invited");
    }

    private long cancellations(long project, String login) {
        return traces.facts("requirement.meeting", person(login), project).stream().filter(facts -> facts.contains("\"cancelled\":true")).count();
    }

    private static String page(String path) { return Guest.in("wangyaqin", "countersign").get(path).body(); }

    @Test
    void withdrawnItsAsksCloseAndWhatWasNeverSubmittedIsThrownAway() {
        var id = submitted(Scenario.CROSS_FUNCTIONAL_PROJECT);
        requirements.withdraw(initiator(), id, "不再需要");
        assertTrue(lists.waitingFor(id).isEmpty());
        assertThrows(RuleViolation.class, () -> requirements.withdraw(initiator(), id, "再撤一次"));
        var draft = draft(Scenario.CROSS_FUNCTIONAL_PROJECT);
        attachments.add(initiator(), draft, "方案.pdf", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        requirements.discard(initiator(), draft);
        assertThrows(NotVisible.class, () -> projects.view(draft));
        assertThrows(RuleViolation.class, () -> requirements.discard(initiator(), id));
    }

    @Test
    void aProjectThatIsToBeFinishedInAYearWhoseHolidaysAreNotAnnouncedSaysSo() {
        var id = complete(Scenario.CROSS_FUNCTIONAL_PROJECT);
        var form = requirements.form(id);
        var f = form.form();
        requirements.save(initiator(), id, form.version(), new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(),
                f.objectives(), f.deliverables(), directory.today().plusYears(2), f.suggested(), f.phases(), false));
        assertTrue(page("/project-requirement.xhtml?id=" + id).contains("暂定：该年度的节假日安排尚未公布"));
    }

    @Test
    void nothingGoesOnInAProjectWhoseRequirementWasWithdrawn() {
        var id = submitted(Scenario.EMERGENCY_RESPONSE);
        requirements.moveToKickoff(initiator(), id);
        var dispute = new NewDispute(id, "project:" + id, "先做什么", department("市场部"), List.of(department("产品部")), "先抢修", List.of());
        var open = disputes.open(initiator(), dispute);
        var record = new NewCommunication(directory.today(), List.of(), List.of(), "供电局", "抢修", "已报修",
                List.of(new NewActionItem("跟进抢修", person("tangli"), directory.today().plusDays(1))));
        communications.write(initiator(), id, record);
        assertTrue(page("/project-meetings.xhtml?id=" + id).contains("raising:raise"));
        requirements.withdraw(initiator(), id, "电力已恢复");

        assertEquals(DisputeState.WITHDRAWN, disputes.view(open).state());
        assertEquals(ActionItemState.CANCELLED, communications.actionItems(id).get(0).state());
        assertThrows(RuleViolation.class, () -> disputes.open(initiator(), dispute));
        assertThrows(RuleViolation.class, () -> communications.write(initiator(), id, record));
        assertTrue(lists.waitingFor(id).isEmpty(), "nobody is asked anything");
        var meetings = page("/project-meetings.xhtml?id=" + id);
        assertTrue(meetings.contains("需求已撤回，相关待办均已关闭"));
        for (var form : List.of("raising:raise", "\"record\"", "meeting:save", "notesForm")) assertFalse(meetings.contains(form), form);
        assertFalse(meetings.contains("达成协同之前，还需要"), "nothing is missing any more");
    }

    @Test
    void anotherProjectsFileIsNotFoundAndNobodyElseMayEdit() {
        var mine = draft(Scenario.CROSS_FUNCTIONAL_PROJECT);
        var other = draft(Scenario.CROSS_FUNCTIONAL_PROJECT);
        var file = attachments.add(initiator(), mine, "a.txt", "a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThrows(NotVisible.class, () -> attachments.download(person("wangyaqin"), other, file));
        assertThrows(NotVisible.class, () -> attachments.download(person("dengyan"), mine, file));
        var stranger = Actor.onPage(person("dengyan"));
        var form = requirements.form(mine);
        assertThrows(RuleViolation.class, () -> requirements.save(stranger, mine, form.version(), form.form()));
        assertFalse(requirements.mayEdit(mine, person("dengyan")));
    }

    @Test
    void numbersHaveNoGapsThoughManySubmitAtOnceAndSomeAreRefused() throws Exception {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) ids.add(complete(Scenario.CROSS_FUNCTIONAL_PROJECT));
        ManagedExecutorService threads = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        var running = new ArrayList<Future<?>>();
        for (var id : ids) {
            running.add(threads.submit(() -> reviews.submit(initiator(), id, requirements.form(id).version())));
            running.add(threads.submit(() -> assertThrows(RuleViolation.class, () -> reviews.submit(initiator(), id, -1))));
        }
        for (var one : running) one.get();

        var counts = ids.stream().map(id -> projects.view(id).number()).map(n -> Long.parseLong(n.substring(n.indexOf('-') + 1))).sorted().toList();
        assertEquals(counts.get(0) + 7, counts.get(7), "eight numbers in a row: " + counts);
        assertEquals(8, counts.stream().distinct().count());
    }

    private long draft(Scenario scenario) { return requirements.open(initiator(), scenario); }

    private long complete(Scenario scenario) {
        var id = draft(scenario);
        requirements.save(initiator(), id, requirements.form(id).version(), form("跨部门测试", scenario));
        return id;
    }

    private long submitted(Scenario scenario) {
        var id = complete(scenario);
        reviews.submit(initiator(), id, requirements.form(id).version());
        return id;
    }

    private RequirementForm form(String title, Scenario scenario) {
        var later = directory.today().plusMonths(2);
        return new RequirementForm(title, scenario, List.of(department("市场部")), person("zhoulan"), List.of(), "新品推广需联动销售、产品部门",
                List.of(new Objective(0, "2 个月内实现新品销售额 500 万元", "新品销售额", "500", "万元", later, "")), List.of(new Deliverable(0, "售后响应手册", Priority.HIGH, "")),
                later, List.of(new Suggested(0, department("销售部"), "渠道"), new Suggested(0, department("产品部"), "技术参数")), List.of(), false);
    }

    private void answer(long project, String kind, String login, String choice, String comment) {
        var ask = open(project, kind).stream().filter(a -> a.personId() == person(login)).findFirst().orElseThrow();
        asks.answer(Actor.byMail(person(login)), ask.id(), new Reply(choice, comment, Map.of("terms", "yes")));
    }

    private List<AskView> open(long project, String kind) { return lists.ofKind(project, kind).stream().filter(AskView::open).toList(); }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private Actor initiator() { return Actor.onPage(person("wangyaqin")); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
