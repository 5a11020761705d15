package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Reply;
import countersign.shared.calendar.Calendars;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailChoice;
import countersign.shared.notification.MailChoices;
import countersign.shared.notification.MailDispatcher;
import countersign.shared.notification.MailState;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxMail;
import countersign.shared.notification.Waits;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves together, when, and what stays behind (A5, M3). One person of 客服部 is written to; it begins at ten in the morning of a Monday. */
@ExtendWith(ArquillianExtension.class)
class RhythmIT {

    private static final String READER = "chenxiaomin";
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Notices notices;
    @Inject MailChoices choices;
    @Inject Outbox outbox;
    @Inject MailDispatcher dispatcher;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Clocks clocks;
    @Inject Traces traces;
    /** Each test has a week of its own: they write to the same person. */
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private Duration before;
    private Instant started;

    @BeforeEach
    void itIsTenOnAMondayAndNothingElseIsDue() throws Exception {
        before = clocks.offset();
        var monday = today().plusDays(8 - today().getDayOfWeek().getValue());
        for (int weeks = WEEKS.getAndIncrement(); weeks > 0 || !week(monday); monday = monday.plusDays(7)) if (week(monday)) weeks--;
        until(monday, "10:00");
        started = now();
        lists.inbox(reader(), 0, 1000).forEach(ask -> asks.supersede(ask.id()));
        traces.othersNeverLeave();
    }

    /** Whether every working day of that week is an ordinary one, and the days before and after it, too. */
    private boolean week(LocalDate monday) {
        var company = calendars.company();
        return java.util.stream.IntStream.range(-3, 8).mapToObj(monday::plusDays).allMatch(day -> company.exception(day).isEmpty());
    }

    @AfterEach
    void timeIsAsBefore() throws Exception {
        clocks.move(before.minus(clocks.offset()));
    }

    @Test
    void whatCanWaitLeavesInOneMorningMailAcrossProjectsTheMostUrgentFirst() {
        var one = project(false);
        var other = project(true);
        ask(one, "later", "4 WD");
        ask(one, "sooner", "2 WD");
        ask(other, "secret", "3 WD");
        dispatcher.run();
        assertEquals(List.of(Waits.MORNING), mails().stream().map(OutboxMail::waits).distinct().toList());
        until(today(), "18:00");
        dispatcher.run();
        assertEquals(List.of(MailState.WAITING), mails().stream().map(OutboxMail::state).distinct().toList());
        until(today().plusDays(1), "08:31");
        dispatcher.run();
        var mail = mails().get(0);
        assertEquals(1, mails().size(), mails().toString());
        assertEquals(MailState.KEPT, mail.state());
        assertTrue(mail.subject().startsWith("[" + projects.view(one).number()) && mail.subject().contains("3"), mail.subject());
        var text = outbox.letter(reader(), mail.id(), LinkBase.of("http://trial")).text();
        assertTrue(text.indexOf("sooner") < text.indexOf("/act/") && text.indexOf("sooner") < text.indexOf("later"), text);
        assertFalse(text.contains("secret"), "of a confidential project only number, due time and link");
        assertEquals(3, text.split("(?m)^■ ", -1).length - 1, text);
    }

    @Test
    void whatIsDueTheNextDayLeavesWithinMinutesAndTakesTheRestAlong() {
        var project = project(false);
        ask(project, "slow", "4 WD");
        ask(project, "quick", "1 WD");
        clocks.move(Duration.ofMinutes(4));
        notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project, reader(), "news:" + project, "news"));
        dispatcher.run();
        assertTrue(mails().stream().allMatch(mail -> mail.state() == MailState.WAITING), mails().toString());
        clocks.move(Duration.ofMinutes(7));
        dispatcher.run();
        assertEquals(1, mails().size(), mails().toString());
        assertEquals(MailState.KEPT, mails().get(0).state());
        assertEquals(projects.view(project).id(), mails().get(0).projectId());
    }

    @Test
    void aNoticeThatNobodyCanReadHoldsUpNoOtherMail() {
        var project = project(false);
        traces.unreadable(ask(project, "broken", "3 WD"));
        ask(project, "sound", "3 WD");
        until(today().plusDays(1), "08:31");
        dispatcher.run();
        assertEquals(List.of(MailState.KEPT, MailState.WAITING), mails().stream().map(OutboxMail::state).sorted(Comparator.reverseOrder()).toList(), mails().toString());
        assertTrue(mails().stream().allMatch(mail -> mail.state() == MailState.KEPT || mail.attempts() == 1), "tried, and tried again after a pause: " + mails());
    }

    @Test
    void whatIsWithdrawnOrAnsweredBeforeItsMailLeftIsNotSent() {
        var project = project(false);
        asks.withdraw(Actor.SYSTEM, ask(project, "withdrawn", "3 WD"));
        asks.answer(Actor.onPage(reader()), ask(project, "answered", "3 WD"), reply());
        until(today().plusDays(1), "08:31");
        dispatcher.run();
        assertEquals(List.of(MailState.KEPT), mails().stream().map(OutboxMail::state).filter(state -> state != MailState.OVERTAKEN).toList(), "the receipt");
        assertEquals(3, mails().stream().filter(mail -> mail.state() == MailState.OVERTAKEN).count(), mails().toString());
    }

    @Test
    void theMorningMailRepeatsWhatIsDueThatDayAndWhatIsOverdue() {
        var project = project(false);
        ask(project, "due", "2 WD");
        until(today().plusDays(1), "08:31");
        dispatcher.run();
        until(today().plusDays(1), "07:00");
        ask(project, "new", "4 WD");
        until(today(), "08:31");
        dispatcher.run();
        var text = outbox.letter(reader(), mails().get(0).id(), LinkBase.of("http://trial")).text();
        assertTrue(text.contains("■ ") && text.contains("due") && text.contains("new"), text);
    }

    @Test
    void whoGotManyMailsTodayGetsTheRestInTheMorningUnlessItPresses() {
        var project = project(false);
        for (int i = 0; i < 7; i++) {
            notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project, reader(), "news:" + project + ":" + i, "news"));
            clocks.move(Duration.ofMinutes(11));
            dispatcher.run();
        }
        assertEquals(5, mails().stream().filter(mail -> mail.state() == MailState.KEPT).count(), mails().toString());
        assertEquals(List.of(Waits.CAP), mails().stream().filter(mail -> mail.state() == MailState.WAITING).map(OutboxMail::waits).distinct().toList());
        ask(project, "today", "2 WH");
        clocks.move(Duration.ofMinutes(11));
        dispatcher.run();
        assertEquals(List.of(), mails().stream().filter(mail -> mail.state() == MailState.WAITING).toList(), "what presses takes the rest along");
    }

    @Test
    void oneClickEndsNewsLookingEndsNothingAndThePageTakesItBack() {
        var person = directory.person(reader());
        var nobody = Guest.nobody();
        var path = "/" + choices.path(person);
        assertTrue(nobody.get(path).body().contains("name=\"news\""), "the page offers the other ways");
        assertEquals(MailChoice.News.AT_ONCE, choices.of(person.id()).news(), "after it was looked at");
        assertEquals(404, nobody.get(path.substring(0, path.length() - 1) + "_").statusCode());
        assertEquals(404, nobody.post(path.substring(0, path.length() - 1) + "_", Map.of("List-Unsubscribe", "One-Click")).statusCode());
        assertEquals(200, nobody.post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        assertEquals(MailChoice.News.NONE, choices.of(person.id()).news());
        var project = project(false);
        notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project, person.id(), "news:" + project, "news"));
        ask(project, "still", "1 WD");
        assertEquals(1, mails().size(), "only what is asked: " + mails());
        nobody.post(path, Map.of("news", "DIGEST"));
        notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project, person.id(), "digest:" + project, "news"));
        assertTrue(mails().stream().anyMatch(mail -> mail.waits() == Waits.DIGEST && mail.nextAttemptAt().atZone(person.zone()).getHour() == 17), mails().toString());
        nobody.post(path, Map.of("news", "AT_ONCE"));
        dispatcher.run();
        assertTrue(mails().stream().noneMatch(mail -> mail.state() == MailState.WAITING && mail.waits() == Waits.DIGEST), "what waited for the digest left: " + mails());
        assertEquals(MailChoice.USUAL.with(MailChoice.News.AT_ONCE), choices.of(person.id()));
    }

    private static Reply reply() { return Reply.of("remark", "a remark"); }

    private long ask(long project, String what, String within) {
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "rhythm:" + project + ":" + what, what, reader(), Capacity.of(Capacity.Role.REVIEWER), PolicyTime.parse(within)));
    }

    private long project(boolean confidential) {
        var initiator = directory.byLogin("wangyaqin").orElseThrow();
        var department = directory.departments().get(0).id();
        var project = projects.open("节奏", Scenario.CROSS_FUNCTIONAL_PROJECT, department, initiator.id());
        projects.number(project, "R-" + project);
        projects.describe(project, "节奏", Scenario.CROSS_FUNCTIONAL_PROJECT, department, null, today().plusDays(90), confidential);
        return project;
    }

    private List<OutboxMail> mails() {
        return outbox.list(reader(), new OutboxFilter(List.of(reader()), null), 0, 100).stream().filter(mail -> !mail.createdAt().isBefore(started) && mail.createdAt().isBefore(started.plus(Duration.ofDays(5)))).toList();
    }

    private long reader() { return directory.byLogin(READER).orElseThrow().id(); }

    private Instant now() { return clocks.clock().instant(); }

    private LocalDate today() { return now().atZone(Directory.COMPANY_ZONE).toLocalDate(); }

    private void until(LocalDate day, String time) {
        clocks.move(Duration.between(now(), day.atTime(LocalTime.parse(time)).atZone(Directory.COMPANY_ZONE).toInstant()));
    }
}
