package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.ActionItemNotice;
import countersign.requirement.Attendance;
import countersign.requirement.Closing;
import countersign.requirement.CommitmentForm;
import countersign.requirement.Communications;
import countersign.requirement.Consultations;
import countersign.requirement.DisputeFacts;
import countersign.requirement.DisputeOption;
import countersign.requirement.DisputeOutlook;
import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeState;
import countersign.requirement.DisputeSweep;
import countersign.requirement.Disputes;
import countersign.requirement.GapForm;
import countersign.requirement.InboundForm;
import countersign.requirement.InboundState;
import countersign.requirement.Kickoffs;
import countersign.requirement.LabourForm;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingState;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesFacts;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.requirement.NewDispute;
import countersign.requirement.Priority;
import countersign.requirement.ReaderState;
import countersign.requirement.RequirementForm;
import countersign.requirement.Requirements;
import countersign.requirement.Resolution;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.requirement.Resources;
import countersign.requirement.Reviews;
import countersign.requirement.SilenceSweep;
import countersign.requirement.Willingness;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import countersign.tasking.Plans;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class KickoffIT {

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Disputes disputes;
    @Inject DisputeSweep disputeSweep;
    @Inject Minutes minutes;
    @Inject SilenceSweep silence;
    @Inject Communications communications;
    @Inject Traces traces;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep askSweep;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject AskContents contents;
    @Inject ProjectCalendars calendars;
    @Inject Plans plans;
    @Inject Walk walk;
    @Inject @Any Instance<InviteSource> invites;
    @Inject @Any Instance<DocumentLayout> layouts;

    @Test
    void stepTwoGoesFromTheOpenPointToTheFiledMinutes() {
        var project = consulted();
        var dispute = disputes.of(project).get(0);
        assertTrue(dispute.loose(), "the condition that stayed open came in as a dispute");
        var meeting = held(project);
        put(project);
        disputes.settle(initiator(), dispute.id(), "", "销售部派两人支持");
        assertEquals(1, minutes.send(initiator(), project));
        var sales = minutesAsk(project, "sunhao");
        asks.answer(Actor.byMail(person("sunhao")), sales.id(), new Reply("object", "人数不对", Map.of("point", "notes")));
        settle();
        assertEquals(ReaderState.OBJECTED, state(project, "sunhao"));
        assertThrows(RuleViolation.class, () -> kickoffs.agree(initiator(), project));
        meetings.notes(initiator(), meeting, "每周五例会", "每周五例会,销售部一人参加");
        assertEquals("每周五例会,销售部一人参加", kickoffs.view(project).notes(), "the kick-off has one set of conclusions, whichever page they are written on");
        assertEquals(2, minutes.send(initiator(), project), "the objection reopened the point: a new edition");
        answer(minutesAsk(project, "sunhao"), "confirm");
        clocks.move(Duration.ofDays(8));
        askSweep.run();
        silence.run();
        assertEquals(ReaderState.CONFIRMED, state(project, "sunhao"));
        assertTrue(minutes.view(project).readers().stream().anyMatch(r -> r.state() == ReaderState.SILENT), "silence is recorded as silence");
        assertEquals(List.of(), kickoffs.view(project).obstacles());
        kickoffs.agree(initiator(), project);
        assertEquals(ProjectStep.TASKING, projects.view(project).step());
        assertEquals(InboundState.AGREED, resources.inbound(project).get(0).state());
        assertTrue(documents.filed(project).stream().anyMatch(d -> d.kind().equals("minutes")));
        assertThrows(RuleViolation.class, () -> kickoffs.notes(initiator(), project, "每周五例会,销售部一人参加", "太晚了"));
        assertEquals(MeetingState.HELD, meetings.kickoff(project).orElseThrow().state());
        assertEquals(meeting, meetings.kickoff(project).orElseThrow().id());
    }

    @Test
    void whoAnswersWhatWasHandedOnAnswersForWhomItWasAsked() {
        var project = consulted();
        var meeting = held(project);
        put(project);
        disputes.settle(initiator(), disputes.of(project).get(0).id(), "", "销售部派两人支持");
        minutes.send(initiator(), project);
        var sales = minutesAsk(project, "sunhao");
        var own = minutesAsk(project, "wujian");
        var handed = asks.forward(Actor.byMail(sales.personId()), sales.id(), person("wujian"));
        assertNotEquals(own.id(), handed, "their own minutes are another question");
        assertEquals(sales.id(), lists.handedOnFrom(lists.view(handed)).orElseThrow().id());
        answer(own, "confirm");
        asks.answer(Actor.byMail(person("wujian")), handed, new Reply("object", "人数不对", Map.of("point", "notes")));
        asks.takeBack(Actor.byMail(person("wujian")), handed);
        asks.answer(Actor.byMail(person("wujian")), handed, new Reply("object", "人数不对", Map.of("point", "notes")));
        settle();
        assertEquals(ReaderState.CONFIRMED, state(project, "wujian"));
        assertEquals(ReaderState.OBJECTED, state(project, "sunhao"));
        meetings.notes(initiator(), meeting, "每周五例会", "每周五例会,销售部一人参加");
        minutes.send(initiator(), project);
        var again = minutesAsk(project, "sunhao");
        var back = asks.forward(Actor.byMail(person("zhoulan")), asks.forward(Actor.byMail(again.personId()), again.id(), person("zhoulan")), person("sunhao"));
        assertEquals(lists.view(back), lists.standing(again.id()), "handed on and back again it is theirs");
        asks.forward(Actor.byMail(again.personId()), back, person("zhoulan"));
        assertTrue(access.canSee(project, person("zhoulan")), "whoever is asked sees what it is about");
        clocks.move(Duration.ofDays(8));
        askSweep.run();
        silence.run();
        assertEquals(ReaderState.SILENT, state(project, "sunhao"), "handing on does not keep silence from counting");
    }

    @Test
    void whoComesWhereSomebodyElseWasInvitedComesInTheirPlace() {
        var project = consulted();
        var meeting = called(project);
        var asked = attendance(meeting, "sunhao");
        var handed = asks.forward(Actor.byMail(asked.personId()), asked.id(), person("wujian"));
        answer(attendance(meeting, "wujian"), "attend");
        settle();
        var sales = meetings.kickoff(project).orElseThrow().attendees().stream().filter(a -> a.personId() == person("sunhao")).findFirst().orElseThrow();
        assertEquals(Attendance.SENDS_DELEGATE, sales.answer());
        assertEquals(directory.person(person("wujian")).name(), sales.words());
        assertEquals(AskState.SETTLED, lists.view(handed).state());
    }

    @Test
    void aConditionThatWasAcceptedIsOwedByTheLeadingDepartment() {
        var project = consulted(Resolution.ACCEPTED);
        assertEquals(List.of(), disputes.of(project), "nothing is in dispute");
        var owed = resources.inbound(project);
        assertEquals(1, owed.size());
        assertEquals("需要增加两人", owed.get(0).what());
        assertEquals(List.of(department("市场部"), department("销售部")), List.of(owed.get(0).giverDepartmentId(), owed.get(0).receiverDepartmentId()));
    }

    @Test
    void aMovedMeetingRaisesItsSequenceAndAsksAgainAndACancelledOneIsCancelled() {
        var project = consulted();
        var meeting = called(project);
        answer(attendance(meeting, "sunhao"), "attend");
        settle();
        assertEquals(Attendance.ATTENDS, meetings.kickoff(project).orElseThrow().attendees().stream()
                .filter(a -> a.personId() == person("sunhao")).findFirst().orElseThrow().answer());
        var view = meetings.kickoff(project).orElseThrow();
        meetings.change(initiator(), meeting, new MeetingForm(now().plusDays(4), now().plusDays(4).plusHours(1), "五号会议室", "", meetings.proposed(project), view.version()));
        assertEquals(1, meetings.kickoff(project).orElseThrow().sequence());
        assertTrue(attendance(meeting, "sunhao").open(), "the time moved: asked again");
        assertEquals(1, invite(meeting, "sunhao").sequence());
        meetings.cancel(initiator(), meeting, "改期再议");
        assertTrue(lists.of("meeting:" + meeting).stream().noneMatch(AskView::open));
        assertTrue(meetings.kickoff(project).isEmpty());
    }

    @Test
    void aDisputeNobodySettlesClimbsOnceToTheExecutiveWhoDecidesWithOneTap() {
        var project = consulted();
        var id = disputes.open(initiator(), new NewDispute(project, "task:77", "谁负责主持", department("销售部"), List.of(department("产品部")), "没有人手",
                List.of(DisputeOption.of("销售部主持", "市场部协助"), DisputeOption.of("产品部主持", ""))));
        clocks.move(Duration.ofDays(14));
        disputeSweep.run();
        disputeSweep.run();
        disputeSweep.run();
        assertEquals(DisputePlace.PARTIES, disputes.view(id).place(), "nothing climbs before its notice is over, though an outage swallowed that");
        clocks.move(Duration.ofDays(10));
        disputeSweep.run();
        var climbed = disputes.view(id);
        assertEquals(DisputePlace.EXECUTIVE, climbed.place());
        assertNotNull(climbed.clock().decisionDue());
        var ask = lists.of("dispute:" + id).stream().filter(AskView::open).toList();
        assertEquals(1, ask.size());
        asks.answer(Actor.byMail(climbed.responsibleId()), ask.get(0).id(), Reply.of("o1"));
        settle();
        var settled = disputes.view(id);
        assertEquals(DisputeState.SETTLED, settled.state());
        assertEquals("o1", settled.chosen());
        assertFalse(settled.clock().overdue());
    }

    @Test
    void whatTheInitiatorTypesAsAPositionIsThatOfTheDepartmentThatRaisesTheDispute() {
        var project = consulted();
        var guest = Guest.in("wangyaqin", "countersign");
        var path = "/project-meetings.xhtml?id=" + project;
        var fields = guest.fields(guest.get(path).body());
        fields.keySet().removeIf(name -> !name.startsWith("raising:") && !name.contains("."));
        fields.putAll(Map.of("raising", "raising", "raising:what", "谁负责主持", "raising:by", String.valueOf(department("产品部")), "raising:departments", String.valueOf(department("销售部")),
                "raising:position", "没有人手", "raising:raise", ""));
        assertEquals(302, guest.post(path, fields).statusCode());
        var dispute = disputes.of(project).stream().filter(d -> d.what().equals("谁负责主持")).findFirst().orElseThrow();
        var said = dispute.positions().stream().filter(p -> p.departmentId() == department("产品部")).findFirst().orElseThrow();
        assertEquals("没有人手", said.words());
        assertEquals(2, dispute.positions().size());
    }

    @Test
    void theExecutiveReadsWhatEachOptionDoesToTheEndDate() throws Exception {
        var project = consulted();
        var wished = projects.view(project).finish();
        var calendar = calendars.of(project);
        var id = disputes.open(initiator(), new NewDispute(project, "project:" + project, "推广周期", department("销售部"), List.of(department("产品部")), "来不及",
                List.of(new DisputeOption("", "延长一周", "增加预算", 5), new DisputeOption("", "照旧", "", 0), DisputeOption.of("另议", ""))));
        assertThrows(RuleViolation.class, () -> disputes.options(initiator(), id, disputes.view(id).options(), List.of(new DisputeOption("o1", "延长一周", "", -1))));
        disputes.refer(initiator(), id, DisputePlace.EXECUTIVE, person("zhoulan"), clocks.clock().instant().plus(Duration.ofDays(2)));
        var ask = lists.of("dispute:" + id).stream().filter(a -> a.open() && a.kind().equals(DisputeFacts.DECISION)).findFirst().orElseThrow();
        assertEquals(List.of(new DisputeOutlook("o1", 5, 0, wished, calendar.plusWorkingDays(wished, 5), false), new DisputeOutlook("o2", 0, 0, wished, wished, false)),
                ask.facts(DisputeFacts.class).outlooks(), "without a plan by the day that the requirement names; nothing is invented for what nobody estimated");
        var page = contents.of(ask.kind()).page(ask, directory.person(person("zhoulan")).texts()).content().toString();
        assertTrue(page.contains("晚 5 个工作日") && page.contains("未估计") && page.contains("尚无计划"), page);

        var planned = walk.published(false, "张伟强");
        var plan = plans.published(planned).orElseThrow();
        var first = plan.rows().get(0);
        var late = disputes.open(initiator(), new NewDispute(planned, "task:" + first.taskId(), "谁出样品", department("销售部"), List.of(department("产品部")), "没有样品",
                List.of(new DisputeOption("", "等样品", "", 3))));
        var end = plan.finish().toLocalDate();
        var slack = Math.max(0, first.slack()) / 480;
        assertEquals(List.of(new DisputeOutlook("o1", 3, Math.min(3, slack), end, calendars.of(planned).plusWorkingDays(end, Math.max(0, 3 - slack)), true)),
                disputes.outlooks(disputes.view(late)), "the second task waits for the first, which is critical");
    }

    @Test
    void aSpokenDecisionCountsAfterThatPersonsOneTap() {
        var project = consulted();
        var id = disputes.of(project).get(0).id();
        var executive = projects.view(project).executiveId();
        disputes.enterSpoken(initiator(), id, executive, "", "按市场部意见办");
        assertTrue(disputes.view(id).open());
        var ask = lists.of("dispute:" + id).stream().filter(a -> a.open() && a.personId() == executive).findFirst().orElseThrow();
        asks.answer(Actor.byMail(executive), ask.id(), Reply.of("confirm"));
        settle();
        assertEquals("按市场部意见办", disputes.view(id).outcome());
    }

    @Test
    void anActionItemIsAskedOfItsOwnerUntilItBecomesATask() {
        var project = consulted();
        communications.write(initiator(), project, new NewCommunication(directory.today(), List.of(department("产品部")), List.of(person("wujian")), "", "参数确认",
                "产品部提供参数表", List.of(new NewActionItem("发送参数表", person("wujian"), directory.today().plusDays(20)))));
        var item = communications.withoutTask(project).stream().filter(i -> i.what().equals("发送参数表")).findFirst().orElseThrow();
        assertEquals(1, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        communications.becameTask(initiator(), item.id(), 4711);
        assertEquals(0, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertTrue(communications.withoutTask(project).stream().noneMatch(i -> i.id() == item.id()));
    }

    @Test
    void whatWaitsForTheKickOffIsNotDueBeforeItWhoeverIsAsked() {
        var project = consulted();
        var dispute = disputes.of(project).get(0);
        called(project);
        var due = disputes.view(dispute.id()).clock().responseDue();
        assertTrue(due.isAfter(meetings.kickoff(project).orElseThrow().starts()));
        var asked = lists.ofKind(project, DisputeFacts.RESPONSE).stream().filter(AskView::open).toList();
        assertFalse(asked.isEmpty());
        asked.forEach(ask -> assertEquals(due, ask.dueAt(), "nobody is chased before the meeting"));
    }

    @Test
    void whatWaitsForTheKickOffWaitsNoLongerOnceItIsCancelled() {
        var project = consulted();
        var dispute = disputes.of(project).get(0);
        called(project);
        var meeting = meetings.kickoff(project).orElseThrow().id();
        var waited = disputes.view(dispute.id()).clock().responseDue();
        meetings.cancel(initiator(), meeting, "改期再议");
        var due = disputes.view(dispute.id()).clock().responseDue();
        assertTrue(due.isBefore(waited), "it does not wait for a meeting that does not take place");
        assertTrue(due.isAfter(clock.instant()), "time that nobody had is not counted");
        var asked = lists.ofKind(project, DisputeFacts.RESPONSE).stream().filter(AskView::open).toList();
        assertFalse(asked.isEmpty());
        asked.forEach(ask -> assertEquals(due, ask.dueAt()));
    }

    @Test
    void whatIsNotedWhileTheProjectRestsIsAskedWhenItGoesOn() {
        var project = consulted();
        projects.state(project, ProjectState.SUSPENDED);
        var from = clock.instant();
        var dispute = disputes.open(initiator(), new NewDispute(project, "project:" + project, "谁先恢复", department("市场部"), List.of(department("产品部")), "市场先", List.of()));
        communications.write(initiator(), project, new NewCommunication(directory.today(), List.of(), List.of(), "停工期间", "通话", "恢复后再办",
                List.of(new NewActionItem("恢复后核对库存", person("wujian"), directory.today().plusDays(9)))));
        var item = communications.actionItems(project).stream().filter(i -> i.what().equals("恢复后核对库存")).findFirst().orElseThrow();
        assertTrue(lists.of("action-item:" + item.id()).isEmpty());
        assertTrue(lists.of("dispute-position:" + dispute + "-" + department("产品部")).isEmpty());
        projects.state(project, ProjectState.RUNNING);
        disputes.resumed(project, from);
        communications.resumed(project);
        assertEquals(1, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertEquals(1, lists.of("dispute-position:" + dispute + "-" + department("产品部")).stream().filter(AskView::open).count());
    }

    @Test
    void anActionItemThatNobodyNeedsAnyMoreIsDroppedWithAReasonAndItsOwnerHears() {
        var project = consulted();
        communications.write(initiator(), project, new NewCommunication(directory.today(), List.of(department("产品部")), List.of(), "", "样机", "不送样机了",
                List.of(new NewActionItem("寄送样机", person("wujian"), directory.today().plusDays(9)))));
        var item = communications.actionItems(project).stream().filter(i -> i.what().equals("寄送样机")).findFirst().orElseThrow();
        var stranger = assertThrows(RuleViolation.class, () -> communications.cancel(Actor.onPage(person("dengyan")), item.id(), "不需要"));
        assertEquals("", stranger.problems().get(0).field());
        assertEquals("reason", assertThrows(RuleViolation.class, () -> communications.cancel(initiator(), item.id(), " ")).problems().get(0).field());
        communications.cancel(initiator(), item.id(), "改为现场演示");
        assertEquals(0, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertTrue(traces.facts(ActionItemNotice.KIND, person("wujian")).stream().anyMatch(facts -> facts.contains("寄送样机") && facts.contains("改为现场演示")));
    }

    @Test
    void aPromisedDayInAYearWithoutAnnouncedHolidaysIsProvisionalInTheMinutes() {
        var project = consulted();
        var by = LocalDate.of(directory.today().getYear() + 2, 3, 10);
        resources.inbound(initiator(), project, new InboundForm(null, 0, department("产品部"), department("市场部"), "质检报告", by));
        resources.commit(initiator(), project, new CommitmentForm(null, 0, department("产品部"), ResourceKind.PEOPLE, new ResourceTerms("技术支持", null, 1, 50,
                directory.today(), by, null, "", null, null)));
        var paper = minutes.draft(project);
        assertTrue(paper.header().provisional().contains(by.getYear()));
        var printed = layouts.stream().filter(l -> l.kind().equals("minutes")).findFirst().orElseThrow()
                .print(Json.tree(Json.write(paper)), directory.person(person("linwen")).texts()).blocks().toString();
        assertEquals(3, printed.split("暂定：该年度的节假日安排尚未公布").length, printed);
    }

    private long consulted() { return consulted(Resolution.TO_KICK_OFF); }

    private long consulted(Resolution condition) {
        var actor = initiator();
        var project = requirements.open(actor, Scenario.CROSS_FUNCTIONAL_PROJECT);
        var draft = requirements.form(project);
        var finish = directory.today().plusDays(90);
        var form = draft.form();
        var typed = new RequirementForm("Q3 新品推广", Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(department("市场部")), person("zhoulan"), List.of(), "新品上市",
                List.of(new RequirementForm.Objective(0, "新品销售额达到500万元", "销售额", "500", "万元", finish, "")),
                List.of(new RequirementForm.Deliverable(0, "推广方案", Priority.HIGH, "")), finish,
                List.of(new RequirementForm.Suggested(0, department("销售部"), "渠道推广"), new RequirementForm.Suggested(0, department("产品部"), "技术参数")), List.of(), false);
        assertEquals(List.of(), form.objectives());
        var saved = requirements.save(actor, project, draft.version(), typed);
        reviews.submit(actor, project, saved.version());
        var view = requirements.view(project);
        var signOff = lists.ofKind(project, "requirement.review").get(0).signOffId();
        reviews.approved(project, signOff, view.documentId());
        var asked = consultations.of(project);
        for (var c : asked) {
            var sales = c.departmentId() == department("销售部");
            consultations.answered(Actor.byMail(person(sales ? "sunhao" : "wujian")), c.id(), sales ? Willingness.CONDITIONAL : Willingness.WILLING,
                    sales ? "需要增加两人" : "", clocks.clock().instant());
        }
        consultations.close(actor, project, consultations.of(project).stream().map(c -> new Closing(c.id(), c.answer(),
                c.disagrees() ? condition : null, c.disagrees() ? "启动会商定" : "")).toList());
        return project;
    }

    private long called(long project) {
        return meetings.call(initiator(), project, new MeetingForm(now().plusDays(3), now().plusDays(3).plusHours(2), "三号会议室", "分工与资源", meetings.proposed(project), 0));
    }

    private long held(long project) {
        var meeting = called(project);
        clocks.move(Duration.ofDays(3).plusHours(2));
        meetings.held(initiator(), meeting, meetings.proposed(project));
        return meeting;
    }

    private void put(long project) {
        resources.labour(Actor.onPage(person("sunhao")), project, List.of(new LabourForm(department("销售部"), "渠道推广与培训", -1)));
        assertThrows(RuleViolation.class, () -> resources.labour(Actor.onPage(person("wujian")), project, List.of(new LabourForm(department("销售部"), "别人的", 0))));
        resources.commit(initiator(), project, new CommitmentForm(null, 0, department("产品部"), ResourceKind.TIME, new ResourceTerms("参数表", null, null, null, null,
                null, null, "", new BigDecimal(7), BigDecimal.ONE)));
        resources.inbound(initiator(), project, new InboundForm(null, 0, department("产品部"), department("市场部"), "技术参数", directory.today().plusDays(10)));
        resources.gap(initiator(), project, new GapForm(null, 0, department("销售部"), ResourceKind.PEOPLE, "促销员", "旺季人手不足", "外包", person("sunhao"),
                directory.today().plusDays(30)));
        kickoffs.notes(initiator(), project, "", "每周五例会");
    }

    private CalendarInvite invite(long meeting, String login) {
        var facts = attendance(meeting, login).facts(countersign.requirement.AttendanceFacts.class);
        return invites.stream().flatMap(s -> s.invite("ics:meeting:" + facts.inviteId(), directory.person(person(login)).texts()).stream()).findFirst().orElseThrow();
    }

    private AskView attendance(long meeting, String login) {
        return lists.of("meeting:" + meeting).stream().filter(a -> a.personId() == person(login)).reduce((earlier, later) -> later).orElseThrow();
    }

    private AskView minutesAsk(long project, String login) {
        return lists.ofKind(project, MinutesFacts.KIND).stream().filter(a -> a.personId() == person(login) && a.open()).findFirst().orElseThrow();
    }

    private ReaderState state(long project, String login) {
        return minutes.view(project).readers().stream().filter(r -> r.personId() == person(login)).findFirst().orElseThrow().state();
    }

    private void answer(AskView ask, String choice) { asks.answer(Actor.byMail(ask.personId()), ask.id(), Reply.of(choice)); }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        askSweep.run();
    }

    private LocalDateTime now() { return LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0); }

    private Actor initiator() { return Actor.onPage(person("wangyaqin")); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
