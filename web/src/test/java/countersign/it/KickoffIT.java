package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.CommitmentForm;
import countersign.requirement.Disputes;
import countersign.requirement.GapForm;
import countersign.requirement.InboundForm;
import countersign.requirement.InboundState;
import countersign.requirement.Kickoffs;
import countersign.requirement.LabourForm;
import countersign.requirement.MeetingState;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesFacts;
import countersign.requirement.ReaderState;
import countersign.requirement.Resolution;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.requirement.Resources;
import countersign.requirement.SilenceSweep;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Reply;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kick-off from its invitation to the minutes that are agreed to (S2.1–S2.5). */
@ExtendWith(ArquillianExtension.class)
class KickoffIT {

    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Disputes disputes;
    @Inject Minutes minutes;
    @Inject SilenceSweep silence;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject AskSweep askSweep;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Walk walk;
    @Inject SecondStep step;
    @Inject Asking asking;
    @Inject @Any Instance<DocumentLayout> layouts;

    @Test
    void stepTwoGoesFromTheOpenPointToTheFiledMinutes() {
        var project = step.consulted();
        var dispute = disputes.of(project).get(0);
        assertTrue(dispute.loose(), "the condition that stayed open came in as a dispute");
        var meeting = step.held(project);
        put(project);
        disputes.settle(walk.initiator(), dispute.id(), "", "销售部派两人支持");
        assertEquals(1, minutes.send(walk.initiator(), project));
        var sales = minutesAsk(project, "sunhao");
        asks.answer(Actor.byMail(walk.person("sunhao")), sales.id(), new Reply("object", "人数不对", Map.of("point", "notes")));
        asking.settle();
        assertEquals(ReaderState.OBJECTED, state(project, "sunhao"));
        assertThrows(RuleViolation.class, () -> kickoffs.agree(walk.initiator(), project));
        meetings.notes(walk.initiator(), meeting, "每周五例会", "每周五例会,销售部一人参加");
        assertEquals("每周五例会,销售部一人参加", kickoffs.view(project).notes(), "the kick-off has one set of conclusions, whichever page they are written on");
        assertEquals(2, minutes.send(walk.initiator(), project), "the objection reopened the point: a new edition");
        answer(minutesAsk(project, "sunhao"), "confirm");
        clocks.move(Duration.ofDays(8));
        askSweep.run();
        silence.run();
        assertEquals(ReaderState.CONFIRMED, state(project, "sunhao"));
        assertTrue(minutes.view(project).readers().stream().anyMatch(r -> r.state() == ReaderState.SILENT), "silence is recorded as silence");
        assertEquals(List.of(), kickoffs.view(project).obstacles());
        kickoffs.agree(walk.initiator(), project);
        assertEquals(ProjectStep.TASKING, projects.view(project).step());
        assertEquals(InboundState.AGREED, resources.inbound(project).get(0).state());
        assertTrue(documents.filed(project).stream().anyMatch(d -> d.kind().equals("minutes")));
        assertThrows(RuleViolation.class, () -> kickoffs.notes(walk.initiator(), project, "每周五例会,销售部一人参加", "太晚了"));
        assertEquals(MeetingState.HELD, meetings.kickoff(project).orElseThrow().state());
        assertEquals(meeting, meetings.kickoff(project).orElseThrow().id());
    }

    @Test
    void whoAnswersWhatWasHandedOnAnswersForWhomItWasAsked() {
        var project = step.consulted();
        var meeting = step.held(project);
        put(project);
        disputes.settle(walk.initiator(), disputes.of(project).get(0).id(), "", "销售部派两人支持");
        minutes.send(walk.initiator(), project);
        var sales = minutesAsk(project, "sunhao");
        var own = minutesAsk(project, "wujian");
        var handed = handingOn.forward(Actor.byMail(sales.personId()), sales.id(), walk.person("wujian"));
        assertNotEquals(own.id(), handed, "their own minutes are another question");
        assertEquals(sales.id(), lists.handedOnFrom(lists.view(handed)).orElseThrow().id());
        answer(own, "confirm");
        asks.answer(Actor.byMail(walk.person("wujian")), handed, new Reply("object", "人数不对", Map.of("point", "notes")));
        asks.takeBack(Actor.byMail(walk.person("wujian")), handed);
        asks.answer(Actor.byMail(walk.person("wujian")), handed, new Reply("object", "人数不对", Map.of("point", "notes")));
        asking.settle();
        assertEquals(ReaderState.CONFIRMED, state(project, "wujian"));
        assertEquals(ReaderState.OBJECTED, state(project, "sunhao"));
        meetings.notes(walk.initiator(), meeting, "每周五例会", "每周五例会,销售部一人参加");
        minutes.send(walk.initiator(), project);
        var again = minutesAsk(project, "sunhao");
        var back = handingOn.forward(Actor.byMail(walk.person("zhoulan")), handingOn.forward(Actor.byMail(again.personId()), again.id(), walk.person("zhoulan")), walk.person("sunhao"));
        assertEquals(lists.view(back), lists.standing(again.id()), "handed on and back again it is theirs");
        handingOn.forward(Actor.byMail(again.personId()), back, walk.person("zhoulan"));
        assertTrue(access.canSee(project, walk.person("zhoulan")), "whoever is asked sees what it is about");
        clocks.move(Duration.ofDays(8));
        askSweep.run();
        silence.run();
        assertEquals(ReaderState.SILENT, state(project, "sunhao"), "handing on does not keep silence from counting");
    }

    @Test
    void aConditionThatWasAcceptedIsOwedByTheLeadingDepartment() {
        var project = step.consulted(Resolution.ACCEPTED);
        assertEquals(List.of(), disputes.of(project), "nothing is in dispute");
        var owed = resources.inbound(project);
        assertEquals(1, owed.size());
        assertEquals("需要增加两人", owed.get(0).what());
        assertEquals(List.of(walk.department("市场部"), walk.department("销售部")), List.of(owed.get(0).giverDepartmentId(), owed.get(0).receiverDepartmentId()));
    }

    @Test
    void aPromisedDayInAYearWithoutAnnouncedHolidaysIsProvisionalInTheMinutes() {
        var project = step.consulted();
        var by = LocalDate.of(directory.today().getYear() + 2, 3, 10);
        resources.inbound(walk.initiator(), project, new InboundForm(null, 0, walk.department("产品部"), walk.department("市场部"), "质检报告", by));
        resources.commit(walk.initiator(), project, new CommitmentForm(null, 0, walk.department("产品部"), ResourceKind.PEOPLE, new ResourceTerms("技术支持", null, 1, 50,
                directory.today(), by, null, "", null, null)));
        var paper = minutes.draft(project);
        assertTrue(paper.header().provisional().contains(by.getYear()));
        var printed = layouts.stream().filter(l -> l.kind().equals("minutes")).findFirst().orElseThrow()
                .print(Json.tree(Json.write(paper)), directory.person(walk.person("linwen")).texts()).blocks().toString();
        assertEquals(3, printed.split("暂定：该年度的节假日安排尚未公布").length, printed);
    }

    private void put(long project) {
        resources.labour(walk.by("sunhao"), project, List.of(new LabourForm(walk.department("销售部"), "渠道推广与培训", -1)));
        assertThrows(RuleViolation.class, () -> resources.labour(walk.by("wujian"), project, List.of(new LabourForm(walk.department("销售部"), "别人的", 0))));
        resources.commit(walk.initiator(), project, new CommitmentForm(null, 0, walk.department("产品部"), ResourceKind.TIME, new ResourceTerms("参数表", null, null, null, null,
                null, null, "", new BigDecimal(7), BigDecimal.ONE)));
        resources.inbound(walk.initiator(), project, new InboundForm(null, 0, walk.department("产品部"), walk.department("市场部"), "技术参数", directory.today().plusDays(10)));
        resources.gap(walk.initiator(), project, new GapForm(null, 0, walk.department("销售部"), ResourceKind.PEOPLE, "促销员", "旺季人手不足", "外包", walk.person("sunhao"),
                directory.today().plusDays(30)));
        kickoffs.notes(walk.initiator(), project, "", "每周五例会");
    }

    private AskView minutesAsk(long project, String login) {
        return lists.ofKind(project, MinutesFacts.KIND).stream().filter(a -> a.personId() == walk.person(login) && a.open()).findFirst().orElseThrow();
    }

    private ReaderState state(long project, String login) {
        return minutes.view(project).readers().stream().filter(r -> r.personId() == walk.person(login)).findFirst().orElseThrow().state();
    }

    private void answer(AskView ask, String choice) { asks.answer(Actor.byMail(ask.personId()), ask.id(), Reply.of(choice)); }
}
