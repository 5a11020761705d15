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
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailDispatcher;
import countersign.shared.notification.MailState;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxMail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.web.act.AskContexts;
import countersign.web.act.AskWords;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each department is asked for its part before the kick-off, and what it says stands in the minutes (S2.2, S2.3). */
@ExtendWith(ArquillianExtension.class)
class LabourIT {

    @Inject Walk walk;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Minutes minutes;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject AskSweep sweep;
    @Inject Directory directory;
    @Inject Requirements requirements;
    @Inject AuditTrail audit;
    @Inject Clocks clocks;
    @Inject Kickoffs kickoffs;
    @Inject AskWords words;
    @Inject AskContexts contexts;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Asking asking;
    @Inject Outbox outbox;
    @Inject MailDispatcher dispatcher;
    @Inject ProjectAccess access;
    private long project;
    private long meeting;

    @BeforeEach
    void theKickOffIsCalled() {
        project = walk.consulted(false);
        meeting = meetings.call(walk.initiator(), project, in(5, 0));
    }

    @Test
    void everyDepartmentIsAskedForItsPartInTimeForTheKickOff() {
        assertThat(asked()).extracting(AskView::personId).containsExactlyInAnyOrder(walk.person("linwen"), walk.person("sunhao"), walk.person("wujian"));
        assertThat(asked()).allMatch(ask -> !ask.dueAt().isAfter(meetings.view(meeting).starts()));
        assertThat(of("wujian").facts(LabourFacts.class).expected()).isEqualTo(Walk.MARK + "参数");
        meetings.change(walk.initiator(), meeting, in(1, meetings.view(meeting).version()));
        assertThat(asked()).as("the meeting comes earlier").allMatch(ask -> !ask.dueAt().isAfter(meetings.view(meeting).starts()));
    }

    @Test
    void whoIsAskedReadsThatTheKickOffBeginsThenAndWhatStandsInTheWayIsThatItIsToCome() {
        var ask = of("wujian");
        assertThat(words.clock(ask, contexts.of(ask), texts(ask))).endsWith("启动会在这时开始。");
        assertThat(obstacles()).contains("requirement.obstacle.planned").doesNotContain("requirement.obstacle.held");
        clocks.move(Duration.ofDays(6));
        assertThat(obstacles()).contains("requirement.obstacle.held").doesNotContain("requirement.obstacle.planned");
    }

    private List<String> obstacles() { return kickoffs.view(project).obstacles().stream().map(Text::key).toList(); }

    @Test
    void whatADepartmentSaysIsItsPartInTheMinutesWithWhatItPutsIn() {
        var until = directory.today().plusDays(40);
        answer("wujian", "提供技术参数和测试设备", Map.of("people-what", "技术支持", "people-headcount", "2", "people-share", "50", "people-from", directory.today().plusDays(7).toString(),
                "people-until", until.toString(), "time-what", "技术参数表", "time-estimate", "7.5"));
        assertThat(part("产品部").contribution()).as("it can be taken back still").isEmpty();
        var given = lists.ofKind(project, LabourFacts.KIND).stream().filter(ask -> ask.answeredAt() != null).findFirst().orElseThrow();
        var page = contents.of(LabourFacts.KIND).page(given, texts(given));
        assertThat(words.answer(given, page, texts(given)).toString()).as("days as they are read").contains(texts(given).dates().day(until)).doesNotContain(until.toString());
        settle();
        assertThat(part("产品部").contribution()).isEqualTo("提供技术参数和测试设备");
        assertThat(resources.commitments(project)).extracting(c -> c.kind()).containsExactlyInAnyOrder(ResourceKind.PEOPLE, ResourceKind.TIME);
        assertThat(terms(ResourceKind.PEOPLE)).isEqualTo(new ResourceTerms("技术支持", null, 2, 50, directory.today().plusDays(7), until, null, "", null, null));
        assertThat(terms(ResourceKind.TIME).estimateDays()).isEqualByComparingTo(new BigDecimal("7.5"));
        assertThat(minutes.draft(project).rows().keySet()).anyMatch(key -> key.startsWith("resource:")).contains("labour:" + walk.department("产品部"));
    }

    @Test
    void whatIsNotCompleteOrEstimatedAlreadyIsRefusedByItsField() {
        refused("people-headcount", Map.of("people-what", "技术支持", "people-share", "50", "people-from", "2030-01-01", "people-until", "2030-02-01"));
        refused("people-headcount", Map.of("people-what", "技术支持", "people-headcount", "1.5", "people-share", "50", "people-from", "2030-01-01", "people-until", "2030-02-01"));
        refused("people-until", Map.of("people-what", "技术支持", "people-headcount", "1", "people-share", "50", "people-from", "2020-01-01", "people-until", "2020-02-01"));
        refused("money-unit", Map.of("money-what", "展位费", "money-amount", "50000"));
        refused("money-what", Map.of("money-amount", "50000", "money-unit", "元"));
        refused("comment", Map.of(), "");
        answer("wujian", "提供技术参数", Map.of("time-what", "技术参数表", "time-estimate", "7"));
        settle();
        assertThat(resources.commitments(project)).hasSize(1);
    }

    @Test
    void whatIsWrittenOnThePageIsNotAskedAnyMore() {
        var ask = of("wujian");
        resources.labour(walk.initiator(), project, List.of(new LabourForm(walk.department("产品部"), "提供参数", part("产品部").version())));
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.SUPERSEDED);
        assertThat(contents.of(LabourFacts.KIND).over(lists.view(ask.id()), directory.person(ask.personId()).texts())).contains("提供参数");
        assertThat(asked()).hasSize(2);
    }

    @Test
    void whatIsWrittenWhileAnAnswerCanBeTakenBackStaysBesideIt() {
        answer("wujian", "提供测试设备", Map.of());
        resources.labour(walk.initiator(), project, List.of(new LabourForm(walk.department("产品部"), "提供参数", -1)));
        settle();
        assertThat(part("产品部").contribution()).isEqualTo("提供参数\n提供测试设备");
    }

    @Test
    void whoWantsToSayItInTheMeetingWritesNothingAndTheMinutesEndTheQuestion() {
        asks.answer(Actor.byMail(walk.person("wujian")), of("wujian").id(), Reply.of("meeting"));
        settle();
        assertThat(part("产品部").contribution()).isEmpty();
        var silent = of("sunhao");
        clocks.move(Duration.ofDays(6));
        meetings.held(walk.initiator(), meeting, meetings.proposed(project));
        minutes.send(walk.initiator(), project);
        assertThat(asked()).isEmpty();
        assertThat(contents.of(LabourFacts.KIND).over(lists.view(silent.id()), directory.person(silent.personId()).texts())).contains("会议纪要已发出");
    }

    @Test
    void theQuestionShowsWhenAndWhereTheKickOffIsNow() {
        var ask = of("wujian");
        var moved = new MeetingForm(in(3, 0).starts(), in(3, 0).ends(), "五号会议室", "分工与资源", meetings.proposed(project), meetings.view(meeting).version());
        meetings.change(walk.initiator(), meeting, moved);
        var now = texts(ask).dates().moment(meetings.view(meeting).starts());
        assertThat(shown(ask)).contains("五号会议室", now).doesNotContain("三号会议室");
        answer("wujian", "提供测试设备", Map.of());
        assertThat(shown(ask)).as("to who answered, too").contains("五号会议室", now).doesNotContain("三号会议室");
    }

    @Test
    void aCancelledKickOffAsksNobodyAndTheNextOneAsksAnew() {
        var before = of("wujian");
        meetings.cancel(walk.initiator(), meeting, "改期");
        assertThat(asked()).isEmpty();
        assertThat(over(before)).as("no minutes went out").contains("启动会已取消").doesNotContain("纪要");
        meeting = meetings.call(walk.initiator(), project, in(8, 0));
        assertThat(asked()).hasSize(3).allMatch(ask -> ask.id() > before.id());
        assertThat(of("wujian").facts(LabourFacts.class).starts()).isEqualTo(meetings.view(meeting).starts());
    }

    @Test
    void whoWasAskedForTheirPartAndIsNotInvitedHearsThatTheKickOffIsCancelled() {
        without("wujian", "sunhao");
        answer("sunhao", "渠道和促销", Map.of());
        settle();
        var silent = of("wujian");
        for (var login : List.of("wujian", "sunhao")) assertThat(cancellations(login)).as(login + " is left out").hasSize(1);
        meetings.cancel(walk.initiator(), meeting, "场地有变");
        for (var login : List.of("wujian", "sunhao", "linwen")) assertThat(cancellations(login)).as(login).anyMatch(facts -> facts.contains("场地有变"));
        assertThat(cancellations("linwen")).as("who is invited hears once").hasSize(1);
        assertThat(outbox.letter(silent.personId(), traces.mailOf("requirement.meeting", silent.personId()), LinkBase.of("http://trial")).text()).contains("已取消", "场地有变");
        assertThat(Guest.nobody().get("/act/" + asking.token(silent)).body()).contains("启动会已取消");
    }

    @Test
    void whoWasTakenOffTheMeetingStillGetsItOutOfTheirCalendarWhenItIsCancelledBeforeTheirMailLeft() throws Exception {
        traces.othersNeverLeave();
        without("wujian");
        meetings.cancel(walk.initiator(), meeting, "场地有变");
        assertThat(toldOf("wujian")).extracting(OutboxMail::state).containsExactly(MailState.WAITING, MailState.WAITING);
        clocks.move(Duration.ofDays(4));
        dispatcher.run();
        assertThat(toldOf("wujian")).filteredOn(mail -> entry(mail).contains("METHOD:CANCEL")).as("the other may go with what else they are told")
                .extracting(OutboxMail::state).containsExactly(MailState.KEPT);
    }

    @Test
    void theCancellationToWhoIsNotInvitedNamesTheParticipantsAndBringsNoCalendarEntry() {
        without("wujian");
        var invites = traces.invites(meeting);
        meetings.cancel(walk.initiator(), meeting, "场地有变");
        assertThat(cancellations("wujian").get(1)).contains("\"participants\":[\"", directory.person(walk.person("linwen")).name()).contains("\"inviteId\":0");
        assertThat(traces.invites(meeting)).as("one for all who are invited").isEqualTo(invites + 1);
    }

    @Test
    void ofACancelledKickOffHearsNobodyWhoWasNotAskedForItOrNoLongerSeesTheProject() {
        answer("sunhao", "渠道和促销", Map.of());
        settle();
        meetings.cancel(walk.initiator(), meeting, "改期");
        meeting = meetings.call(walk.initiator(), project, in(8, 0));
        without("sunhao", "wujian");
        var answered = cancellations("sunhao").size();
        var silent = cancellations("wujian").size();
        for (var source : AccessSource.values()) access.revoke(project, walk.person("wujian"), source);
        meetings.cancel(walk.initiator(), meeting, "场地有变");
        assertThat(cancellations("sunhao")).as("asked for the first alone").hasSize(answered);
        assertThat(cancellations("wujian")).as("sees it no longer").hasSize(silent);
    }

    @Test
    void whoWasHandedTheQuestionHearsThatTheKickOffIsCancelledUnlessTheyHaveLeft() {
        var stays = cast.add("it.kickoff.stays", "留任的受托人");
        var leaves = cast.add("it.kickoff.leaves", "离任的受托人");
        asks.forward(Actor.byMail(walk.person("wujian")), of("wujian").id(), stays);
        asks.forward(Actor.byMail(walk.person("sunhao")), of("sunhao").id(), leaves);
        answer("it.kickoff.leaves", "渠道和促销", Map.of());
        settle();
        cast.leave("it.kickoff.leaves");
        meetings.cancel(walk.initiator(), meeting, "场地有变");
        assertThat(cancellations("it.kickoff.stays")).as("asked in somebody's stead").hasSize(1);
        assertThat(cancellations("it.kickoff.leaves")).as("has left").isEmpty();
        for (var login : List.of("wujian", "sunhao")) assertThat(cancellations(login)).as(login + " is invited").hasSize(1);
    }

    @Test
    void aProjectThatRestsPromisesNoKickOff() {
        var ask = of("wujian");
        meetings.cancel(walk.initiator(), meeting, "改期");
        assertThat(over(ask)).contains("再次召集");
        requirements.withdraw(walk.initiator(), project, "不再需要");
        assertThat(over(ask)).isEmpty();
    }

    @Test
    void anAnswerGivenBeforeTheKickOffWasCalledAgainIsNotAskedForTwice() {
        answer("wujian", "提供测试设备", Map.of());
        meetings.cancel(walk.initiator(), meeting, "改期");
        meetings.call(walk.initiator(), project, in(8, 0));
        settle();
        assertThat(asked()).extracting(AskView::personId).doesNotContain(walk.person("wujian")).hasSize(2);
    }

    @Test
    void aWithdrawnRequirementSaysNothingOfMinutes() {
        var ask = of("wujian");
        requirements.withdraw(walk.initiator(), project, "不再需要");
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.WITHDRAWN);
        assertThat(over(ask)).isEmpty();
    }

    @Test
    void whatIsLeftToTheMeetingStatesNothingUnheard() {
        for (var stated : Map.of("comment", new Reply("meeting", "出两人", Map.of()), "people-what", new Reply("meeting", "", Map.of("people-what", "技术支持"))).entrySet())
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> asks.answer(Actor.byMail(walk.person("wujian")), of("wujian").id(), stated.getValue()))
                    .satisfies(refusal -> assertThat(refusal.problems()).extracting(RuleViolation.Problem::field).containsExactly(stated.getKey()));
    }

    @Test
    void whatStandsOnThePageIsNotLostToALongAnswer() {
        var subject = of("wujian").subject();
        answer("wujian", "答".repeat(2000), Map.of());
        var page = "页".repeat(3000);
        resources.labour(walk.initiator(), project, List.of(new LabourForm(walk.department("产品部"), page, -1)));
        settle();
        assertThat(part("产品部").contribution()).isEqualTo(page);
        assertThat(audit.of(subject)).anyMatch(entry -> "答".repeat(2000).equals(entry.reason()));
    }

    /** These people are taken off the meeting. */
    private void without(String... logins) {
        var gone = Arrays.stream(logins).map(walk::person).toList();
        var form = in(5, meetings.view(meeting).version());
        meetings.change(walk.initiator(), meeting, new MeetingForm(form.starts(), form.ends(), form.place(), form.agenda(),
                meetings.proposed(project).stream().filter(person -> !gone.contains(person)).toList(), form.version()));
    }

    /** The mails that tell a person of the meeting's end, the newest first. */
    private List<OutboxMail> toldOf(String login) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 100).stream().filter(mail -> Long.valueOf(project).equals(mail.projectId()))
                .filter(mail -> outbox.letter(reader, mail.id(), LinkBase.of("http://trial")).text().contains("已取消")).toList();
    }

    private String entry(OutboxMail mail) {
        return outbox.letter(mail.personId(), mail.id(), LinkBase.of("http://trial")).attachments().stream().map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).findFirst().orElse("");
    }

    private List<String> cancellations(String login) {
        return traces.facts("requirement.meeting", walk.person(login), project).stream().filter(facts -> facts.contains("\"cancelled\":true")).toList();
    }

    private Texts texts(AskView ask) { return directory.person(ask.personId()).texts(); }

    private String over(AskView ask) { return contents.of(LabourFacts.KIND).over(lists.view(ask.id()), texts(ask)); }

    private String shown(AskView ask) { return contents.of(LabourFacts.KIND).page(lists.view(ask.id()), texts(ask)).toString(); }

    private void refused(String field, Map<String, String> typed) { refused(field, typed, "提供技术参数"); }

    private void refused(String field, Map<String, String> typed, String words) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> answer("wujian", words, typed))
                .satisfies(refusal -> assertThat(refusal.problems()).extracting(RuleViolation.Problem::field).containsExactly(field));
    }

    private void answer(String login, String words, Map<String, String> typed) {
        asks.answer(Actor.byMail(walk.person(login)), of(login).id(), new Reply("part", words, typed));
    }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private List<AskView> asked() { return lists.ofKind(project, LabourFacts.KIND).stream().filter(AskView::open).toList(); }

    private AskView of(String login) { return asked().stream().filter(ask -> ask.personId() == walk.person(login)).findFirst().orElseThrow(); }

    private LabourView part(String department) {
        return resources.labour(project).stream().filter(row -> row.departmentId() == walk.department(department)).findFirst().orElseThrow();
    }

    private ResourceTerms terms(ResourceKind kind) { return resources.commitments(project).stream().filter(c -> c.kind() == kind).findFirst().orElseThrow().terms(); }

    private MeetingForm in(int days, long version) {
        var starts = LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0).plusDays(days);
        return new MeetingForm(starts, starts.plusHours(2), "三号会议室", "分工与资源", meetings.proposed(project), version);
    }
}
