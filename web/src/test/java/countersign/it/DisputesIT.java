package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.Communications;
import countersign.requirement.DisputeFacts;
import countersign.requirement.DisputeOption;
import countersign.requirement.DisputeOutlook;
import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeState;
import countersign.requirement.DisputeSweep;
import countersign.requirement.Disputes;
import countersign.requirement.Meetings;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.requirement.NewDispute;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import countersign.tasking.Plans;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dispute from what the initiator types up to the executive's one tap, and how long it waits (S2.4). */
@ExtendWith(ArquillianExtension.class)
class DisputesIT {

    @Inject Meetings meetings;
    @Inject Disputes disputes;
    @Inject DisputeSweep disputeSweep;
    @Inject Communications communications;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject AskContents contents;
    @Inject ProjectCalendars calendars;
    @Inject Plans plans;
    @Inject Walk walk;
    @Inject SecondStep step;
    @Inject Asking asking;

    @Test
    void aDisputeNobodySettlesClimbsOnceToTheExecutiveWhoDecidesWithOneTap() {
        var project = step.consulted();
        var id = disputes.open(walk.initiator(), new NewDispute(project, "task:77", "谁负责主持", walk.department("销售部"), List.of(walk.department("产品部")), "没有人手",
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
        asking.settle();
        var settled = disputes.view(id);
        assertEquals(DisputeState.SETTLED, settled.state());
        assertEquals("o1", settled.chosen());
        assertFalse(settled.clock().overdue());
    }

    @Test
    void whatTheInitiatorTypesAsAPositionIsThatOfTheDepartmentThatRaisesTheDispute() {
        var project = step.consulted();
        var guest = Guest.in("wangyaqin", "countersign");
        var path = "/project-meetings.xhtml?id=" + project;
        var fields = guest.fields(guest.get(path).body());
        fields.keySet().removeIf(name -> !name.startsWith("raising:") && !name.contains("."));
        fields.putAll(Map.of("raising", "raising", "raising:what", "谁负责主持", "raising:by", String.valueOf(walk.department("产品部")), "raising:departments", String.valueOf(walk.department("销售部")),
                "raising:position", "没有人手", "raising:raise", ""));
        assertEquals(302, guest.post(path, fields).statusCode());
        var dispute = disputes.of(project).stream().filter(d -> d.what().equals("谁负责主持")).findFirst().orElseThrow();
        var said = dispute.positions().stream().filter(p -> p.departmentId() == walk.department("产品部")).findFirst().orElseThrow();
        assertEquals("没有人手", said.words());
        assertEquals(2, dispute.positions().size());
    }

    @Test
    void theExecutiveReadsWhatEachOptionDoesToTheEndDate() throws Exception {
        var project = step.consulted();
        var wished = projects.view(project).finish();
        var calendar = calendars.of(project);
        var id = disputes.open(walk.initiator(), new NewDispute(project, "project:" + project, "推广周期", walk.department("销售部"), List.of(walk.department("产品部")), "来不及",
                List.of(new DisputeOption("", "延长一周", "增加预算", 5), new DisputeOption("", "照旧", "", 0), DisputeOption.of("另议", ""))));
        assertThrows(RuleViolation.class, () -> disputes.options(walk.initiator(), id, disputes.view(id).options(), List.of(new DisputeOption("o1", "延长一周", "", -1))));
        disputes.refer(walk.initiator(), id, DisputePlace.EXECUTIVE, walk.person("zhoulan"), clocks.clock().instant().plus(Duration.ofDays(2)));
        var ask = lists.of("dispute:" + id).stream().filter(a -> a.open() && a.kind().equals(DisputeFacts.DECISION)).findFirst().orElseThrow();
        assertEquals(List.of(new DisputeOutlook("o1", 5, 0, wished, calendar.plusWorkingDays(wished, 5), false), new DisputeOutlook("o2", 0, 0, wished, wished, false)),
                ask.facts(DisputeFacts.class).outlooks(), "without a plan by the day that the requirement names; nothing is invented for what nobody estimated");
        var page = contents.of(ask.kind()).page(ask, directory.person(walk.person("zhoulan")).texts()).content().toString();
        assertTrue(page.contains("晚 5 个工作日") && page.contains("未估计") && page.contains("尚无计划"), page);

        var planned = walk.published(false, "张伟强");
        var plan = plans.published(planned).orElseThrow();
        var first = plan.rows().get(0);
        var late = disputes.open(walk.initiator(), new NewDispute(planned, "task:" + first.taskId(), "谁出样品", walk.department("销售部"), List.of(walk.department("产品部")), "没有样品",
                List.of(new DisputeOption("", "等样品", "", 3))));
        var end = plan.finish().toLocalDate();
        var slack = Math.max(0, first.slack()) / 480;
        assertEquals(List.of(new DisputeOutlook("o1", 3, Math.min(3, slack), end, calendars.of(planned).plusWorkingDays(end, Math.max(0, 3 - slack)), true)),
                disputes.outlooks(disputes.view(late)), "the second task waits for the first, which is critical");
    }

    @Test
    void aSpokenDecisionCountsAfterThatPersonsOneTap() {
        var project = step.consulted();
        var id = disputes.of(project).get(0).id();
        var executive = projects.view(project).executiveId();
        disputes.enterSpoken(walk.initiator(), id, executive, "", "按市场部意见办");
        assertTrue(disputes.view(id).open());
        var ask = lists.of("dispute:" + id).stream().filter(a -> a.open() && a.personId() == executive).findFirst().orElseThrow();
        asks.answer(Actor.byMail(executive), ask.id(), Reply.of("confirm"));
        asking.settle();
        assertEquals("按市场部意见办", disputes.view(id).outcome());
    }

    @Test
    void whatWaitsForTheKickOffIsNotDueBeforeItWhoeverIsAsked() {
        var project = step.consulted();
        var dispute = disputes.of(project).get(0);
        step.called(project);
        var due = disputes.view(dispute.id()).clock().responseDue();
        assertTrue(due.isAfter(meetings.kickoff(project).orElseThrow().starts()));
        var asked = lists.ofKind(project, DisputeFacts.RESPONSE).stream().filter(AskView::open).toList();
        assertFalse(asked.isEmpty());
        asked.forEach(ask -> assertEquals(due, ask.dueAt(), "nobody is chased before the meeting"));
    }

    @Test
    void whatWaitsForTheKickOffWaitsNoLongerOnceItIsCancelled() {
        var project = step.consulted();
        var dispute = disputes.of(project).get(0);
        step.called(project);
        var meeting = meetings.kickoff(project).orElseThrow().id();
        var waited = disputes.view(dispute.id()).clock().responseDue();
        meetings.cancel(walk.initiator(), meeting, "改期再议");
        var due = disputes.view(dispute.id()).clock().responseDue();
        assertTrue(due.isBefore(waited), "it does not wait for a meeting that does not take place");
        assertTrue(due.isAfter(clock.instant()), "time that nobody had is not counted");
        var asked = lists.ofKind(project, DisputeFacts.RESPONSE).stream().filter(AskView::open).toList();
        assertFalse(asked.isEmpty());
        asked.forEach(ask -> assertEquals(due, ask.dueAt()));
    }

    @Test
    void whatIsNotedWhileTheProjectRestsIsAskedWhenItGoesOn() {
        var project = step.consulted();
        projects.state(project, ProjectState.SUSPENDED);
        var from = clock.instant();
        var dispute = disputes.open(walk.initiator(), new NewDispute(project, "project:" + project, "谁先恢复", walk.department("市场部"), List.of(walk.department("产品部")), "市场先", List.of()));
        communications.write(walk.initiator(), project, new NewCommunication(directory.today(), List.of(), List.of(), "停工期间", "通话", "恢复后再办",
                List.of(new NewActionItem("恢复后核对库存", walk.person("wujian"), directory.today().plusDays(9)))));
        var item = communications.actionItems(project).stream().filter(i -> i.what().equals("恢复后核对库存")).findFirst().orElseThrow();
        assertTrue(lists.of("action-item:" + item.id()).isEmpty());
        assertTrue(lists.of("dispute-position:" + dispute + "-" + walk.department("产品部")).isEmpty());
        projects.state(project, ProjectState.RUNNING);
        disputes.resumed(project, from);
        communications.resumed(project);
        assertEquals(1, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertEquals(1, lists.of("dispute-position:" + dispute + "-" + walk.department("产品部")).stream().filter(AskView::open).count());
    }
}
