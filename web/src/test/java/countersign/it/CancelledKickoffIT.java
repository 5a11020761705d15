package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.LabourFacts;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskView;
import countersign.shared.ask.HandingOn;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailDispatcher;
import countersign.shared.notification.MailState;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxMail;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kick-off for which the departments were asked for their part is cancelled: who hears of it, and what is asked after that (S2.1, S2.2). */
@ExtendWith(ArquillianExtension.class)
class CancelledKickoffIT {

    @Inject Parts parts;
    @Inject Walk walk;
    @Inject Meetings meetings;
    @Inject HandingOn handingOn;
    @Inject Directory directory;
    @Inject Requirements requirements;
    @Inject Clocks clocks;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Asking asking;
    @Inject Outbox outbox;
    @Inject Letters letters;
    @Inject MailDispatcher dispatcher;
    @Inject ProjectAccess access;

    @BeforeEach
    void theKickOffIsCalled() { parts.called(); }

    @Test
    void aCancelledKickOffAsksNobodyAndTheNextOneAsksAnew() {
        var before = parts.of("wujian");
        meetings.cancel(walk.initiator(), parts.meeting, "改期");
        assertThat(parts.asked()).isEmpty();
        assertThat(parts.over(before)).as("no minutes went out").contains("启动会已取消").doesNotContain("纪要");
        parts.callIn(8);
        assertThat(parts.asked()).hasSize(3).allMatch(ask -> ask.id() > before.id());
        assertThat(parts.of("wujian").facts(LabourFacts.class).starts()).isEqualTo(meetings.view(parts.meeting).starts());
    }

    @Test
    void whoWasAskedForTheirPartAndIsNotInvitedHearsThatTheKickOffIsCancelled() {
        without("wujian", "sunhao");
        parts.answer("sunhao", "渠道和促销", Map.of());
        asking.settle();
        var silent = parts.of("wujian");
        for (var login : List.of("wujian", "sunhao")) assertThat(cancellations(login)).as(login + " is left out").hasSize(1);
        meetings.cancel(walk.initiator(), parts.meeting, "场地有变");
        for (var login : List.of("wujian", "sunhao", "linwen")) assertThat(cancellations(login)).as(login).anyMatch(facts -> facts.contains("场地有变"));
        assertThat(cancellations("linwen")).as("who is invited hears once").hasSize(1);
        assertThat(letters.newest("requirement.meeting", silent.personId())).contains("已取消", "场地有变");
        assertThat(Guest.nobody().get("/act/" + asking.token(silent)).body()).contains("启动会已取消");
    }

    @Test
    void whoWasTakenOffTheMeetingStillGetsItOutOfTheirCalendarWhenItIsCancelledBeforeTheirMailLeft() throws Exception {
        traces.othersNeverLeave();
        without("wujian");
        meetings.cancel(walk.initiator(), parts.meeting, "场地有变");
        assertThat(toldOf("wujian")).extracting(OutboxMail::state).containsExactly(MailState.WAITING, MailState.WAITING);
        clocks.move(Duration.ofDays(4));
        dispatcher.run();
        assertThat(toldOf("wujian")).filteredOn(mail -> entry(mail).contains("METHOD:CANCEL")).as("the other may go with what else they are told")
                .extracting(OutboxMail::state).containsExactly(MailState.KEPT);
    }

    @Test
    void theCancellationToWhoIsNotInvitedNamesTheParticipantsAndBringsNoCalendarEntry() {
        without("wujian");
        var invites = traces.invites(parts.meeting);
        meetings.cancel(walk.initiator(), parts.meeting, "场地有变");
        assertThat(cancellations("wujian").get(1)).contains("\"participants\":[\"", directory.person(walk.person("linwen")).name()).contains("\"inviteId\":0");
        assertThat(traces.invites(parts.meeting)).as("one for all who are invited").isEqualTo(invites + 1);
    }

    @Test
    void ofACancelledKickOffHearsNobodyWhoWasNotAskedForItOrNoLongerSeesTheProject() {
        parts.answer("sunhao", "渠道和促销", Map.of());
        asking.settle();
        meetings.cancel(walk.initiator(), parts.meeting, "改期");
        parts.callIn(8);
        without("sunhao", "wujian");
        var answered = cancellations("sunhao").size();
        var silent = cancellations("wujian").size();
        for (var source : AccessSource.values()) access.revoke(parts.project, walk.person("wujian"), source);
        meetings.cancel(walk.initiator(), parts.meeting, "场地有变");
        assertThat(cancellations("sunhao")).as("asked for the first alone").hasSize(answered);
        assertThat(cancellations("wujian")).as("sees it no longer").hasSize(silent);
    }

    @Test
    void whoWasHandedTheQuestionHearsThatTheKickOffIsCancelledUnlessTheyHaveLeft() {
        var stays = cast.add("it.kickoff.stays", "留任的受托人");
        var leaves = cast.add("it.kickoff.leaves", "离任的受托人");
        handingOn.forward(Actor.byMail(walk.person("wujian")), parts.of("wujian").id(), stays);
        handingOn.forward(Actor.byMail(walk.person("sunhao")), parts.of("sunhao").id(), leaves);
        parts.answer("it.kickoff.leaves", "渠道和促销", Map.of());
        asking.settle();
        cast.leave("it.kickoff.leaves");
        meetings.cancel(walk.initiator(), parts.meeting, "场地有变");
        assertThat(cancellations("it.kickoff.stays")).as("asked in somebody's stead").hasSize(1);
        assertThat(cancellations("it.kickoff.leaves")).as("has left").isEmpty();
        for (var login : List.of("wujian", "sunhao")) assertThat(cancellations(login)).as(login + " is invited").hasSize(1);
    }

    @Test
    void aProjectThatRestsPromisesNoKickOff() {
        var ask = parts.of("wujian");
        meetings.cancel(walk.initiator(), parts.meeting, "改期");
        assertThat(parts.over(ask)).contains("再次召集");
        requirements.withdraw(walk.initiator(), parts.project, "不再需要");
        assertThat(parts.over(ask)).isEmpty();
    }

    @Test
    void anAnswerGivenBeforeTheKickOffWasCalledAgainIsNotAskedForTwice() {
        parts.answer("wujian", "提供测试设备", Map.of());
        meetings.cancel(walk.initiator(), parts.meeting, "改期");
        parts.callIn(8);
        asking.settle();
        assertThat(parts.asked()).extracting(AskView::personId).doesNotContain(walk.person("wujian")).hasSize(2);
    }

    /** These people are taken off the meeting. */
    private void without(String... logins) {
        var gone = Arrays.stream(logins).map(walk::person).toList();
        var form = parts.in(5, meetings.view(parts.meeting).version());
        meetings.change(walk.initiator(), parts.meeting, new MeetingForm(form.starts(), form.ends(), form.place(), form.agenda(),
                meetings.proposed(parts.project).stream().filter(person -> !gone.contains(person)).toList(), form.version()));
    }

    /** The mails that tell a person of the meeting's end, the newest first. */
    private List<OutboxMail> toldOf(String login) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 100).stream().filter(mail -> Long.valueOf(parts.project).equals(mail.projectId()))
                .filter(mail -> outbox.letter(reader, mail.id(), LinkBase.of("http://trial")).text().contains("已取消")).toList();
    }

    private String entry(OutboxMail mail) {
        return outbox.letter(mail.personId(), mail.id(), LinkBase.of("http://trial")).attachments().stream().map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).findFirst().orElse("");
    }

    private List<String> cancellations(String login) {
        return traces.facts("requirement.meeting", walk.person(login), parts.project).stream().filter(facts -> facts.contains("\"cancelled\":true")).toList();
    }
}
