package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import countersign.requirement.Kickoffs;
import countersign.requirement.LabourFacts;
import countersign.requirement.LabourForm;
import countersign.requirement.LabourView;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.Requirements;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.requirement.Resources;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.shared.time.Clocks;
import countersign.web.act.AskContexts;
import countersign.web.act.AskWords;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each department is asked for its part before the kick-off, and what it says stands in the minutes (S2.2, S2.3). */
@ExtendWith(ArquillianExtension.class)
class LabourIT {

    @Inject Parts parts;
    @Inject Walk walk;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Minutes minutes;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Requirements requirements;
    @Inject AuditTrail audit;
    @Inject Clocks clocks;
    @Inject Kickoffs kickoffs;
    @Inject AskWords words;
    @Inject AskContexts contexts;
    @Inject Asking asking;

    @BeforeEach
    void theKickOffIsCalled() { parts.called(); }

    @Test
    void everyDepartmentIsAskedForItsPartInTimeForTheKickOff() {
        assertThat(parts.asked()).extracting(AskView::personId).containsExactlyInAnyOrder(walk.person("linwen"), walk.person("sunhao"), walk.person("wujian"));
        assertThat(parts.asked()).allMatch(ask -> !ask.dueAt().isAfter(meetings.view(parts.meeting).starts()));
        assertThat(parts.of("wujian").facts(LabourFacts.class).expected()).isEqualTo(Walk.MARK + "参数");
        meetings.change(walk.initiator(), parts.meeting, parts.in(1, meetings.view(parts.meeting).version()));
        assertThat(parts.asked()).as("the meeting comes earlier").allMatch(ask -> !ask.dueAt().isAfter(meetings.view(parts.meeting).starts()));
    }

    @Test
    void whoIsAskedReadsThatTheKickOffBeginsThenAndWhatStandsInTheWayIsThatItIsToCome() {
        var ask = parts.of("wujian");
        assertThat(words.clock(ask, contexts.of(ask), parts.texts(ask))).endsWith("启动会在这时开始。");
        assertThat(obstacles()).contains("requirement.obstacle.planned").doesNotContain("requirement.obstacle.held");
        clocks.move(Duration.ofDays(6));
        assertThat(obstacles()).contains("requirement.obstacle.held").doesNotContain("requirement.obstacle.planned");
    }

    private List<String> obstacles() { return kickoffs.view(parts.project).obstacles().stream().map(Text::key).toList(); }

    @Test
    void whatADepartmentSaysIsItsPartInTheMinutesWithWhatItPutsIn() {
        var until = directory.today().plusDays(40);
        parts.answer("wujian", "提供技术参数和测试设备", Map.of("people-what", "技术支持", "people-headcount", "2", "people-share", "50", "people-from", directory.today().plusDays(7).toString(),
                "people-until", until.toString(), "time-what", "技术参数表", "time-estimate", "7.5"));
        assertThat(part("产品部").contribution()).as("it can be taken back still").isEmpty();
        var given = lists.ofKind(parts.project, LabourFacts.KIND).stream().filter(ask -> ask.answeredAt() != null).findFirst().orElseThrow();
        var page = contents.of(LabourFacts.KIND).page(given, parts.texts(given));
        assertThat(words.answer(given, page, parts.texts(given)).toString()).as("days as they are read").contains(parts.texts(given).dates().day(until)).doesNotContain(until.toString());
        asking.settle();
        assertThat(part("产品部").contribution()).isEqualTo("提供技术参数和测试设备");
        assertThat(resources.commitments(parts.project)).extracting(c -> c.kind()).containsExactlyInAnyOrder(ResourceKind.PEOPLE, ResourceKind.TIME);
        assertThat(terms(ResourceKind.PEOPLE)).isEqualTo(new ResourceTerms("技术支持", null, 2, 50, directory.today().plusDays(7), until, null, "", null, null));
        assertThat(terms(ResourceKind.TIME).estimateDays()).isEqualByComparingTo(new BigDecimal("7.5"));
        assertThat(minutes.draft(parts.project).rows().keySet()).anyMatch(key -> key.startsWith("resource:")).contains("labour:" + walk.department("产品部"));
    }

    @Test
    void whatIsNotCompleteOrEstimatedAlreadyIsRefusedByItsField() {
        refused("people-headcount", Map.of("people-what", "技术支持", "people-share", "50", "people-from", "2030-01-01", "people-until", "2030-02-01"));
        refused("people-headcount", Map.of("people-what", "技术支持", "people-headcount", "1.5", "people-share", "50", "people-from", "2030-01-01", "people-until", "2030-02-01"));
        refused("people-until", Map.of("people-what", "技术支持", "people-headcount", "1", "people-share", "50", "people-from", "2020-01-01", "people-until", "2020-02-01"));
        refused("money-unit", Map.of("money-what", "展位费", "money-amount", "50000"));
        refused("money-what", Map.of("money-amount", "50000", "money-unit", "元"));
        refused("comment", Map.of(), "");
        parts.answer("wujian", "提供技术参数", Map.of("time-what", "技术参数表", "time-estimate", "7"));
        asking.settle();
        assertThat(resources.commitments(parts.project)).hasSize(1);
    }

    @Test
    void whatIsWrittenOnThePageIsNotAskedAnyMore() {
        var ask = parts.of("wujian");
        resources.labour(walk.initiator(), parts.project, List.of(new LabourForm(walk.department("产品部"), "提供参数", part("产品部").version())));
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.SUPERSEDED);
        assertThat(parts.over(ask)).contains("提供参数");
        assertThat(parts.asked()).hasSize(2);
    }

    @Test
    void whatIsWrittenWhileAnAnswerCanBeTakenBackStaysBesideIt() {
        parts.answer("wujian", "提供测试设备", Map.of());
        resources.labour(walk.initiator(), parts.project, List.of(new LabourForm(walk.department("产品部"), "提供参数", -1)));
        asking.settle();
        assertThat(part("产品部").contribution()).isEqualTo("提供参数\n提供测试设备");
    }

    @Test
    void whoWantsToSayItInTheMeetingWritesNothingAndTheMinutesEndTheQuestion() {
        asks.answer(Actor.byMail(walk.person("wujian")), parts.of("wujian").id(), Reply.of("meeting"));
        asking.settle();
        assertThat(part("产品部").contribution()).isEmpty();
        var silent = parts.of("sunhao");
        clocks.move(Duration.ofDays(6));
        meetings.held(walk.initiator(), parts.meeting, meetings.proposed(parts.project));
        minutes.send(walk.initiator(), parts.project);
        assertThat(parts.asked()).isEmpty();
        assertThat(parts.over(silent)).contains("会议纪要已发出");
    }

    @Test
    void theQuestionShowsWhenAndWhereTheKickOffIsNow() {
        var ask = parts.of("wujian");
        var moved = new MeetingForm(parts.in(3, 0).starts(), parts.in(3, 0).ends(), "五号会议室", "分工与资源", meetings.proposed(parts.project), meetings.view(parts.meeting).version());
        meetings.change(walk.initiator(), parts.meeting, moved);
        var now = parts.texts(ask).dates().moment(meetings.view(parts.meeting).starts());
        assertThat(shown(ask)).contains("五号会议室", now).doesNotContain("三号会议室");
        parts.answer("wujian", "提供测试设备", Map.of());
        assertThat(shown(ask)).as("to who answered, too").contains("五号会议室", now).doesNotContain("三号会议室");
    }

    @Test
    void aWithdrawnRequirementSaysNothingOfMinutes() {
        var ask = parts.of("wujian");
        requirements.withdraw(walk.initiator(), parts.project, "不再需要");
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.WITHDRAWN);
        assertThat(parts.over(ask)).isEmpty();
    }

    @Test
    void whatIsLeftToTheMeetingStatesNothingUnheard() {
        for (var stated : Map.of("comment", new Reply("meeting", "出两人", Map.of()), "people-what", new Reply("meeting", "", Map.of("people-what", "技术支持"))).entrySet())
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> asks.answer(Actor.byMail(walk.person("wujian")), parts.of("wujian").id(), stated.getValue()))
                    .satisfies(refusal -> assertThat(refusal.problems()).extracting(RuleViolation.Problem::field).containsExactly(stated.getKey()));
    }

    @Test
    void whatStandsOnThePageIsNotLostToALongAnswer() {
        var subject = parts.of("wujian").subject();
        parts.answer("wujian", "答".repeat(2000), Map.of());
        var page = "页".repeat(3000);
        resources.labour(walk.initiator(), parts.project, List.of(new LabourForm(walk.department("产品部"), page, -1)));
        asking.settle();
        assertThat(part("产品部").contribution()).isEqualTo(page);
        assertThat(audit.of(subject)).anyMatch(entry -> "答".repeat(2000).equals(entry.reason()));
    }

    private String shown(AskView ask) { return contents.of(LabourFacts.KIND).page(lists.view(ask.id()), parts.texts(ask)).toString(); }

    private void refused(String field, Map<String, String> typed) { refused(field, typed, "提供技术参数"); }

    private void refused(String field, Map<String, String> typed, String words) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> parts.answer("wujian", words, typed))
                .satisfies(refusal -> assertThat(refusal.problems()).extracting(RuleViolation.Problem::field).containsExactly(field));
    }

    private LabourView part(String department) {
        return resources.labour(parts.project).stream().filter(row -> row.departmentId() == walk.department(department)).findFirst().orElseThrow();
    }

    private ResourceTerms terms(ResourceKind kind) { return resources.commitments(parts.project).stream().filter(c -> c.kind() == kind).findFirst().orElseThrow().terms(); }
}
