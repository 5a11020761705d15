package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.Attendance;
import countersign.requirement.AttendanceFacts;
import countersign.requirement.Communications;
import countersign.requirement.Disputes;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingReplies;
import countersign.requirement.MeetingView;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesFacts;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.requirement.NewDispute;
import countersign.requirement.ObjectionState;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofWish;
import countersign.shared.ask.Proofs;
import countersign.shared.ask.StandingNotices;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.CalendarReply;
import countersign.shared.notification.CalendarReply.Answer;
import countersign.shared.notification.InviteSource;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.tasking.Mechanism;
import countersign.tasking.Planning;
import countersign.tasking.RegularMeeting;
import countersign.tasking.RegularMeetings;
import countersign.tracking.Suspensions;
import countersign.web.inbound.EntryNames;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of meeting by one mechanism: what calendars are sent, who answered what by which way, what stands on the next agenda (S2.1, S2.4, S2.6, S4.5, S6.1). */
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

    @Inject EntryNames names;
    @Inject Walk walk;
    @Inject Proofs proofs;
    @Inject Clocks clocks;
    @Inject Meetings meetings;
    @Inject ArrangedMeetings arranged;
    @Inject MeetingReplies replies;
    @Inject Planning planning;
    @Inject RegularMeetings regular;
    @Inject @Any Instance<InviteSource> calendars;
    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject Suspensions suspensions;
    @Inject Minutes minutes;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject AskSweep sweep;
    @Inject AskLists lists;
    @Inject Outbox outbox;
    @Inject Letters letters;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject StandingNotices standing;
    @Inject UserTransaction transaction;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    @Test
    void whatIsMissingOfAMeetingIsSaidAtOnce() {
        var nothing = new MeetingForm(null, null, "", "", List.of(), 0);
        var project = walk.consulted(false);
        assertThatThrownBy(() -> meetings.callAny(walk.initiator(), project, " ", nothing))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.problems()).extracting(RuleViolation.Problem::field).containsExactly("title", "starts", "ends", "place", "participants"));
    }

    @Test
    void everyKindOfMeetingMovesUnderOneNameAndTakesOnlyThoseOutWhoNeedNotCome() {
        for (var kind : MeetingKind.values()) {
            if (kind == MeetingKind.SYNC) continue; // an occurrence of a regular meeting, which has its own test
            var project = walk.consulted(false);
            var meeting = call(kind, project, "sunhao", "wujian");
            var invited = entry("sunhao", project);
            var name = uid(invited).replaceAll("\\.[^.@]+@", "@");
            assertThat(invited).as("%s called", kind).contains("METHOD:REQUEST", "SEQUENCE:0", "BEGIN:VTIMEZONE", "PARTSTAT=NEEDS-ACTION", "sunhao@", "wujian@");
            assertThat(line(invited, "DTSTART")).contains("TZID=");

            change(meeting, 4, "五号会议室", "sunhao", "wujian");
            assertThat(entry("sunhao", project)).as("%s moved", kind).contains("METHOD:REQUEST", own(name, "sunhao"), "SEQUENCE:1");
            change(meeting, 4, "五号会议室", "sunhao", "zhangweiqiang");
            assertThat(entry("wujian", project)).as("%s without them", kind).contains("METHOD:CANCEL", own(name, "wujian"), "SEQUENCE:2", "wujian@").doesNotContain("sunhao@");
            assertThat(entry("zhangweiqiang", project)).as("%s with somebody more", kind).contains("METHOD:REQUEST", own(name, "zhangweiqiang"), "SEQUENCE:2", "zhangweiqiang@").doesNotContain("wujian@");
            assertThat(entry("sunhao", project)).as("%s, the others see who comes", kind).contains("METHOD:REQUEST", own(name, "sunhao"), "SEQUENCE:2", "zhangweiqiang@");

            if (kind == MeetingKind.CONFIRMATION) arranged.callOff(walk.initiator(), project, kind, "改期再议");
            else meetings.cancel(walk.initiator(), meeting, "改期再议");
            for (var login : List.of("sunhao", "zhangweiqiang"))
                assertThat(entry(login, project)).as("%s cancelled", kind).contains("METHOD:CANCEL", "STATUS:CANCELLED", own(name, login), "SEQUENCE:3");
            assertThat(lists.of("meeting:" + meeting)).as("nobody is asked any more").noneMatch(AskView::open);
        }
    }

    @Test
    void nobodyIsRemindedToAnswerAnInvitationToWhatHasBegun() {
        var project = walk.consulted(false);
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao");
        var ask = invited(meeting, "sunhao");
        clocks.move(Duration.between(clocks.clock().instant(), meetings.view(meeting).starts()).plusMinutes(1));
        for (int i = 0; i < 3; i++) sweep.run();
        assertThat(traces.stages(ask.id())).contains("ASKED").doesNotContain("REMINDED_EARLY", "REMINDED_DUE");
        assertThat(standing.due(ask.personId(), clocks.clock().instant().plus(Duration.ofDays(1)), directory.today())).as("nor in the morning mail")
                .noneMatch(notice -> Long.valueOf(ask.id()).equals(notice.askId()));
        assertThat(lists.view(ask.id()).open()).as("who comes late may still say so").isTrue();
    }

    @Test
    void aProjectThatRestsTakesEveryMeetingToComeOutOfCalendars() throws Exception {
        var project = walk.published(false, "张伟强");
        for (var kind : List.of(MeetingKind.COORDINATION, MeetingKind.CONFIRMATION, MeetingKind.ACCEPTANCE)) call(kind, project, "sunhao");
        suspensions.suspend(Actor.onPage(walk.person("zhoulan")), project, "等待批复", directory.today().plusDays(30));
        assertThat(meetings.of(project)).filteredOn(m -> m.starts().isAfter(clocks.clock().instant())).hasSize(3).allMatch(m -> m.state().name().equals("CANCELLED"));
        assertThat(entry("sunhao", project)).contains("METHOD:CANCEL");
    }

    @Test
    void aMeetingThatWasOnlyNotedIsTakenBackWithoutACancellation() {
        var project = walk.consulted(false);
        var noted = arranged.arrange(walk.initiator(), project, MeetingKind.ACCEPTANCE, form(-2, "三号会议室", 0, "sunhao", "wujian"));
        meetings.cancel(walk.initiator(), noted, "写错了");
        assertThat(entry("sunhao", project)).as("nobody was invited").isEmpty();

        var again = arranged.arrange(walk.initiator(), project, MeetingKind.ACCEPTANCE, form(-2, "三号会议室", 0, "sunhao", "wujian"));
        change(again, 4, "三号会议室", "sunhao");
        assertThat(entry("sunhao", project)).as("it is to come after all").contains("METHOD:REQUEST");
        assertThat(entry("wujian", project)).as("left out, and never invited").isEmpty();
        meetings.cancel(walk.initiator(), again, "改期再议");
        assertThat(entry("sunhao", project)).contains("METHOD:CANCEL");
    }

    @Test
    void aCalendarsAnswerComesIntoTheListAndOneToTheOldTimeDoesNot() {
        var project = walk.consulted(false);
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao", "wujian");
        var uid = line(entry("sunhao", project), "UID:").substring(4).replaceAll("\\.[^.@]+@", "@");
        needs(Proof.LOGIN, Proof.LINK);
        try {
            replies.answered(reply(uid, "sunhao", 0, Answer.ACCEPTED, ""));
            assertThat(of(meeting, "sunhao").answer()).as("a calendar proves too little").isNull();
            assertThat(asked(meeting, "sunhao")).as("the question stays").isTrue();
        } finally {
            needs(Proof.LINK, Proof.LOGIN);
        }
        replies.answered(reply(uid, "sunhao", 0, Answer.ACCEPTED, ""));
        assertThat(of(meeting, "sunhao").answer()).isEqualTo(Attendance.ATTENDS);
        assertThat(asked(meeting, "sunhao")).as("answered already").isFalse();
        needs(Proof.LOGIN, Proof.LINK);
        try {
            replies.answered(reply(uid, "sunhao", 0, Answer.ACCEPTED, ""));
            assertThat(asked(meeting, "sunhao")).as("it says what is known").isFalse();
            replies.answered(reply(uid, "sunhao", 0, Answer.DECLINED, "那天不在"));
            assertThat(of(meeting, "sunhao").answer()).as("too little to change it").isEqualTo(Attendance.ATTENDS);
            assertThat(asked(meeting, "sunhao")).as("but they are told and asked").isTrue();
        } finally {
            needs(Proof.LINK, Proof.LOGIN);
        }
        change(meeting, 4, "三号会议室", "sunhao", "wujian");
        replies.answered(reply(uid, "sunhao", 0, Answer.DECLINED, "那天不在"));
        assertThat(of(meeting, "sunhao").answer()).as("the new time is still asked about").isNull();
        assertThat(asked(meeting, "sunhao")).isTrue();
        change(meeting, 4, "四号会议室", "sunhao", "wujian");
        replies.answered(reply(uid, "sunhao", 1, Answer.DECLINED, "那天不在"));
        assertThat(of(meeting, "sunhao").answer()).as("only the room is another since").isEqualTo(Attendance.DECLINES);
        assertThat(of(meeting, "sunhao").words()).isEqualTo("那天不在");
        replies.answered(reply(uid, "wujian", 2, Answer.TENTATIVE, "也许"));
        assertThat(of(meeting, "wujian")).as("perhaps is no answer").satisfies(a -> assertThat(a.answer()).isNull()).satisfies(a -> assertThat(a.words()).isEqualTo("也许"));
        assertThat(asked(meeting, "wujian")).isTrue();
        replies.answered(reply(uid, "zhangweiqiang", 2, Answer.ACCEPTED, ""));
        assertThat(meetings.view(meeting).attendees()).as("who was not invited").hasSize(2);
        assertThat(replies.knows("meeting-" + meeting + "-p1@elsewhere")).isFalse();
        meetings.cancel(walk.initiator(), meeting, "改期再议");
        replies.answered(reply(uid, "sunhao", 3, Answer.ACCEPTED, ""));
        assertThat(of(meeting, "sunhao").answer()).as("it is over").isEqualTo(Attendance.DECLINES);
    }

    private void needs(Proof wanted, Proof shown) {
        proofs.edit(walk.initiator(), Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(new ProofWish("requirement.attendance", wanted, shown)));
    }

    @Test
    void whatIsLeftOverStandsOnTheNextAgendaWithItsAge() {
        var project = walk.consulted(false);
        communications.write(walk.initiator(), project, new NewCommunication(directory.today().minusDays(12), List.of(), List.of(walk.person("wujian")), "", "样品", "产品部提供样品",
                List.of(new NewActionItem("提供样品", walk.person("wujian"), directory.today().plusDays(1)))));
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao");
        var days = directory.today().minusDays(12).until(LocalDateTime.ofInstant(meetings.view(meeting).starts(), Directory.COMPANY_ZONE).toLocalDate()).getDays();
        assertThat(invited(meeting, "sunhao").facts(AttendanceFacts.class).items()).first().asString().contains("提供样品", "已 " + days + " 天");
        assertThat(entry("sunhao", project)).contains("提供样品");
        clocks.move(Duration.ofDays(4));
        meetings.held(walk.initiator(), meeting, List.of(walk.person("sunhao")));
        var carried = meetings.view(meeting).carried();
        assertThat(carried).isNotEmpty();
        meetings.item(walk.initiator(), meeting, new NewActionItem("补充说明", walk.person("sunhao"), directory.today().plusDays(3)));
        var next = call(MeetingKind.COORDINATION, project, "sunhao");
        assertThat(invited(next, "sunhao").facts(AttendanceFacts.class).items()).as("it goes on with those of before, the oldest first").hasSize(carried.size() + 1).first().asString().contains("提供样品");
    }

    @Test
    void theMinutesOfAnyMeetingWriteThemselvesAndAreConfirmedOrObjectedToByPoint() {
        var project = walk.consulted(false);
        var dispute = disputes.open(walk.initiator(), new NewDispute(project, "", "谁负责主持", walk.department("销售部"), List.of(walk.department("产品部")), "没有人手", List.of()));
        var meeting = meetings.callSpecial(walk.initiator(), dispute, form(3, "三号会议室", 0, "sunhao", "wujian"));
        assertThatThrownBy(() -> minutes.sendOf(walk.initiator(), meeting)).isInstanceOf(RuleViolation.class);
        clocks.move(Duration.ofDays(4));
        meetings.held(walk.initiator(), meeting, List.of(walk.person("sunhao"), walk.person("wujian")));
        meetings.item(walk.initiator(), meeting, new NewActionItem("排出主持名单", walk.person("sunhao"), directory.today().plusDays(3)));
        meetings.notes(walk.initiator(), meeting, "", "下次在产品部开会");
        assertThat(minutes.sendOf(walk.initiator(), meeting)).isEqualTo(1);
        var asked = lists.of("meeting-minutes:" + meeting).stream().filter(a -> a.personId() == walk.person("wujian")).findFirst().orElseThrow();
        var paper = asked.facts(MinutesFacts.class).paper();
        assertThat(paper.header().meeting()).isEqualTo("专题会");
        assertThat(paper.rows()).containsKeys("meeting", "dispute:" + dispute, "notes").anySatisfy((key, row) -> assertThat(row.item()).extracting(i -> i.what()).isEqualTo("排出主持名单"));
        asks.answer(Actor.byMail(asked.personId()), asked.id(), new Reply("object", "不是产品部", Map.of("point", "notes")));
        clocks.move(Duration.ofMinutes(11));
        while (sweep.run() > 0) Thread.onSpinWait(); // other tests' asks are due, too
        var standing = minutes.viewOf(meetings.view(meeting));
        assertThat(standing.objections()).singleElement().satisfies(o -> assertThat(o.point()).isEqualTo("notes"));
        assertThat(minutes.view(project).edition()).as("the kick-off has minutes of its own").isZero();
        disputes.settle(walk.initiator(), dispute, "", "销售部主持");
        assertThat(minutes.viewOf(meetings.view(meeting)).changed()).as("the decision goes into the minutes").containsExactly("dispute:" + dispute);
        meetings.notes(walk.initiator(), meeting, "下次在产品部开会", "下次在销售部开会");
        assertThat(minutes.sendOf(walk.initiator(), meeting)).isEqualTo(2);
        assertThat(minutes.viewOf(meetings.view(meeting)).objections()).allMatch(o -> o.state() == ObjectionState.AMENDED);
        assertThat(documents.filed(project)).filteredOn(d -> d.kind().equals("meeting")).isNotEmpty();
        assertThat(page("/project-meetings.xhtml?id=" + project)).contains("project-meeting.xhtml?id=" + project + "&amp;meeting=" + meeting);
        assertThat(page("/project-meeting.xhtml?id=" + project + "&meeting=" + meeting)).contains("排出主持名单", "不是产品部", "下次在销售部开会");
    }

    private static String page(String path) {
        var answer = Guest.in("wangyaqin", "countersign").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void oneOccurrenceOfARegularMeetingMovesAloneAndIsNotedAfterwards() throws Exception {
        var project = walk.published(false, "张伟强");
        var day = directory.today().plusDays(2).getDayOfWeek();
        planning.agree(walk.initiator(), project, planning.mechanism(project), new Mechanism(List.of(new Mechanism.Meeting("项目例会", day, LocalTime.of(16, 0),
                LocalTime.of(17, 0), 1, "三楼会议室")), List.of(), List.of(), List.of()));
        var next = regular.of(project).get(0).next().stream().filter(o -> o.starts().isAfter(clocks.clock().instant())).findFirst().orElseThrow();
        var proposed = regular.proposed(project, 0, next.day());
        assertThat(proposed.participantIds()).contains(walk.person("wangyaqin"), walk.person("zhangweiqiang"));
        var page = "/project-meeting.xhtml?id=" + project;
        assertThat(page(page)).contains("项目例会", "三楼会议室", "regular=0&amp;on=" + next.day());
        assertThat(page(page + "&regular=0&on=" + next.day())).contains("value=\"" + proposed.starts().toLocalDate() + "T16:00", "三楼会议室").doesNotContain("calling:title");
        assertThatThrownBy(() -> regular.proposed(project, 0, next.day().plusDays(1))).isInstanceOf(RuleViolation.class);
        var meeting = regular.move(walk.initiator(), project, 0, next.day(), new MeetingForm(proposed.starts().plusHours(2), proposed.ends().plusHours(2), "五号会议室", "", proposed.participantIds(), 0));
        var moved = entry("zhangweiqiang", project);
        assertThat(moved).contains("METHOD:REQUEST", "UID:" + names.own(RegularMeetings.uid(project, 0), walk.person("zhangweiqiang")), "RECURRENCE-ID;TZID=");
        assertThat(line(moved, "RECURRENCE-ID")).endsWith(next.day().toString().replace("-", "") + "T160000");
        assertThat(line(moved, "DTSTART")).endsWith("T180000");
        var series = calendars.stream().flatMap(c -> c.entries("ics:plan:" + project + ":1:" + walk.person("zhangweiqiang"), directory.person(walk.person("zhangweiqiang")).texts()).stream()).toList();
        assertThat(series).as("who subscribes has it as it is").filteredOn(e -> e.occurrence() != null).singleElement().satisfies(e -> assertThat(e.location()).isEqualTo("五号会议室"));
        onlyTheOccurrenceAnsweredIsAnswered(project, meeting, next);
        meetings.cancel(walk.initiator(), meeting, "本周无议题");
        assertThat(entry("zhangweiqiang", project)).contains("METHOD:CANCEL", "RECURRENCE-ID");
        assertThat(regular.of(project).get(0).next()).filteredOn(o -> o.day().equals(next.day())).singleElement().satisfies(o -> assertThat(o.off()).isTrue());
        clocks.move(Duration.between(clocks.clock().instant(), next.starts()).plusDays(15));
        var past = regular.of(project).get(0).next().stream().filter(o -> o.meetingId() == null && o.starts().isBefore(clocks.clock().instant())).findFirst().orElseThrow();
        var noted = regular.move(walk.initiator(), project, 0, past.day(), regular.proposed(project, 0, past.day()));
        meetings.held(walk.initiator(), noted, List.of(walk.person("zhangweiqiang")));
        assertThat(meetings.view(noted).state()).isEqualTo(MeetingState.HELD);
    }

    /** Another occurrence is moved, too; the calendar's mail comes in as it would. */
    private void onlyTheOccurrenceAnsweredIsAnswered(long project, long meeting, RegularMeeting.Occurrence moved) throws Exception {
        var later = regular.of(project).get(0).next().stream().filter(o -> o.meetingId() == null && o.day().isAfter(moved.day())).findFirst().orElseThrow();
        var form = regular.proposed(project, 0, later.day());
        var other = regular.move(walk.initiator(), project, 0, later.day(), new MeetingForm(form.starts().plusHours(1), form.ends().plusHours(1), "五号会议室", "", form.participantIds(), 0));
        var then = LocalDateTime.ofInstant(moved.starts(), Directory.COMPANY_ZONE).format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        var owner = walk.person("zhangweiqiang");
        var address = directory.person(owner).email();
        letters.open();
        for (var occurrence : List.of("RECURRENCE-ID;TZID=Asia/Shanghai:" + then, "X-SERIES:all"))
            letters.send(Letters.calendar(names.own(RegularMeetings.uid(project, 0), owner), occurrence, 99, address, occurrence.startsWith("X") ? "DECLINED" : "ACCEPTED"));
        var right = names.own(RegularMeetings.uid(project, 0), owner);
        for (var guessed : List.of(RegularMeetings.uid(project, 0), right.replace(".", ".A"), right.replaceAll("-[^-@]+@", "-" + "a".repeat(20) + "@"),
                right.replaceAll("\\.[^.@]+@", "." + "A".repeat(22) + "@"), names.own(RegularMeetings.uid(project, 1), owner)))
            letters.send(Letters.calendar(guessed, "RECURRENCE-ID;TZID=Asia/Shanghai:" + then, 100, address, "DECLINED"));
        letters.close();
        assertThat(of(meeting, "zhangweiqiang").answer()).isEqualTo(Attendance.ATTENDS);
        assertThat(of(other, "zhangweiqiang").answer()).as("nobody answered that one").isNull();
        assertThat(asked(other, "zhangweiqiang")).isTrue();
    }

    @Test
    void nobodyAnswersWithTheirEntryForSomebodyElse() {
        var project = walk.consulted(false);
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao", "wujian");
        var sunhao = uid(entry("sunhao", project));
        var wujian = uid(entry("wujian", project));
        assertThat(sunhao).isNotEqualTo(wujian);
        assertThat(entry("sunhao", project)).as("nobody else's name is in it").doesNotContain(wujian);
        answered(wujian, email("sunhao"), "DECLINED");
        assertThat(of(meeting, "sunhao").answer()).as("another's entry in their name").isNull();
        assertThat(of(meeting, "wujian").answer()).as("nor is the other's answered by it").isNull();
        var swapped = sunhao.replaceFirst("\\.[^-.@]+-", "." + Long.toString(walk.person("wujian"), 36) + "-");
        answered(swapped, email("wujian"), "DECLINED");
        assertThat(of(meeting, "wujian").answer()).as("a proof that is another's").isNull();
        answered(sunhao, email("sunhao"), "ACCEPTED");
        var at = wujian.indexOf('.');
        answered(wujian.substring(0, at) + wujian.substring(at).replace("@countersign", "").toUpperCase(Locale.ROOT) + "@countersign", email("wujian"), "DECLINED");
        assertThat(of(meeting, "sunhao").answer()).isEqualTo(Attendance.ATTENDS);
        assertThat(of(meeting, "wujian").answer()).as("a mail program may write letters otherwise").isEqualTo(Attendance.DECLINES);
    }

    @Test
    void whoAnswersFromAnAddressThatIsNobodysIsAskedToDoItByTheButton() {
        var project = walk.consulted(false);
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao", "wujian");
        var ask = invited(meeting, "sunhao");
        answered(uid(entry("sunhao", project)), "sunhao.private@elsewhere.example", "ACCEPTED");
        assertThat(of(meeting, "sunhao").answer()).as("it may be whoever they forwarded it to").isNull();
        assertThat(traces.stages(ask.id())).as("so they are asked").contains("URGED");
        answered(uid(entry("sunhao", project)), "sunhao.private@elsewhere.example", "TENTATIVE");
        assertThat(of(meeting, "sunhao").words()).isEmpty();
        answered(uid(entry("sunhao", project)), "sunhao.private@elsewhere.example", "ACCEPTED", "In-Reply-To: <x." + token(ask) + "@cs.example.com>\r\n");
        assertThat(of(meeting, "sunhao").answer()).as("with their own mail's token it is theirs, whatever the address").isEqualTo(Attendance.ATTENDS);
    }

    @Test
    void aMeetingSentOutUnderOneNameForAllKeepsItAndIsAnsweredAsBefore() throws Exception {
        var project = walk.consulted(false);
        var meeting = call(MeetingKind.COORDINATION, project, "sunhao", "wujian");
        var name = "meeting-" + meeting + "-p" + project + "@countersign";
        transaction.begin();
        em.createNativeQuery("insert into entry_shared_name(uid) values (?1)").setParameter(1, name).executeUpdate();
        transaction.commit();
        change(meeting, 4, "五号会议室", "sunhao", "wujian");
        for (var login : List.of("sunhao", "wujian")) assertThat(entry(login, project)).contains("UID:" + names.common(name), "SEQUENCE:1");
        answered(names.common(name), email("wujian"), "DECLINED");
        assertThat(of(meeting, "wujian").answer()).isEqualTo(Attendance.DECLINES);
        meetings.cancel(walk.initiator(), meeting, "改期再议");
        assertThat(entry("sunhao", project)).contains("METHOD:CANCEL", "UID:" + names.common(name));
    }

    /** Their own name of a meeting. */
    private String own(String name, String login) { return "UID:" + names.own(name, walk.person(login)); }

    private String email(String login) { return directory.person(walk.person(login)).email(); }

    private static String uid(String entry) { return line(entry, "UID:").substring(4); }

    private String token(AskView ask) {
        letters.open();
        try {
            return letters.token(ask.personId(), ask.id());
        } finally {
            letters.close();
        }
    }

    private void answered(String uid, String address, String said) { answered(uid, address, said, ""); }

    /** A calendar's answer, as it comes in by mail. */
    private void answered(String uid, String address, String said, String headers) {
        letters.open();
        try {
            letters.send(headers + Letters.calendar(uid, "X-NONE:1", 1, address, said));
        } finally {
            letters.close();
        }
    }

    private CalendarReply reply(String uid, String login, int sequence, Answer answer, String comment) {
        return new CalendarReply(uid, null, sequence, null, directory.person(walk.person(login)).email(), answer, comment);
    }

    private long call(MeetingKind kind, long project, String... logins) {
        var form = form(3, "三号会议室", 0, logins);
        return switch (kind) {
            case KICK_OFF -> meetings.call(walk.initiator(), project, form);
            case SPECIAL -> meetings.callSpecial(walk.initiator(), disputes.open(walk.initiator(), new NewDispute(project, "", "谁负责主持", walk.department("销售部"),
                    List.of(walk.department("产品部")), "没有人手", List.of())), form);
            case COORDINATION -> meetings.callAny(walk.initiator(), project, "样品安排", form);
            default -> arranged.arrange(walk.initiator(), project, kind, form);
        };
    }

    /** The confirmation meeting is moved by the plan. */
    private void change(long meeting, int days, String place, String... logins) {
        var view = meetings.view(meeting);
        var form = form(days, place, view.version(), logins);
        if (view.kind() == MeetingKind.CONFIRMATION) arranged.arrange(walk.initiator(), view.projectId(), view.kind(), form);
        else meetings.change(walk.initiator(), meeting, form);
    }

    private MeetingForm form(int days, String place, long version, String... logins) {
        var starts = LocalDateTime.ofInstant(clocks.clock().instant(), Directory.COMPANY_ZONE).withHour(10).withMinute(0).withSecond(0).withNano(0).plusDays(days);
        return new MeetingForm(starts, starts.plusHours(1), place, "样品", List.of(logins).stream().map(walk::person).toList(), version);
    }

    private MeetingView.Attendee of(long meeting, String login) {
        return meetings.view(meeting).attendees().stream().filter(a -> a.personId() == walk.person(login)).findFirst().orElseThrow();
    }

    private AskView invited(long meeting, String login) {
        return lists.of("meeting:" + meeting).stream().filter(a -> a.personId() == walk.person(login)).reduce((earlier, later) -> later).orElseThrow();
    }

    private boolean asked(long meeting, String login) { return lists.of("meeting:" + meeting).stream().anyMatch(a -> a.open() && a.personId() == walk.person(login)); }

    /** The calendar part of the newest mail to that person about the project that has one, with its lines unfolded. */
    private String entry(String login, long project) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 100).stream().filter(m -> Long.valueOf(project).equals(m.projectId()))
                .flatMap(m -> outbox.letter(reader, m.id(), LinkBase.of("http://trial")).attachments().stream()).filter(file -> file.fileName().endsWith(".ics"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "")).findFirst().orElse("");
    }

    private static String line(String entry, String begin) {
        var found = Pattern.compile("^" + begin + ".*$", Pattern.MULTILINE).matcher(entry.replace("\r", ""));
        String last = "";
        while (found.find()) last = found.group();
        return last;
    }
}
