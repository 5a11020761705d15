package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailDispatcher;
import countersign.shared.notification.MailState;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxMail;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import countersign.web.act.ActLinks;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox in the server (M2, M4). The server's own ticker sweeps beside the tests, as another node would. */
@ExtendWith(ArquillianExtension.class)
class MailsIT {

    private static final int MANY = 25;
    private static final int NEWS = 3;
    private static final String READER = "luchao";
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Notices notices;
    @Inject Outbox outbox;
    @Inject MailDispatcher dispatcher;
    @Inject ActLinks links;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject UserTransaction transaction;
    @Inject Traces traces;
    @Inject Cast cast;
    @PersistenceContext(unitName = "countersign") EntityManager em;
    private Duration before;
    private Instant started;

    /** Mails that the other tests left are none of these; with their documents they would take minutes, as parts of these, too. */
    @BeforeEach
    void onlyTheMailsOfTheseTestsAreDue() throws Exception {
        before = clocks.offset();
        started = clocks.clock().instant();
        traces.othersNeverLeave();
    }

    @AfterEach
    void thereIsNoMailServer() throws Exception {
        List.of("host", "port").forEach(key -> System.clearProperty("countersign.mail." + key));
        clocks.move(before.minus(clocks.offset()));
    }

    @Test
    void withoutAMailServerAMailIsKeptWithLivingLinks() {
        var ask = lists.view(asked());
        var mail = await(m -> m.state() == MailState.KEPT);
        var letter = outbox.letter(mail.personId(), mail.id(), LinkBase.of("http://trial"));
        var link = "http://trial/" + links.path(ask, directory.person(ask.personId()), "agree");
        assertTrue(letter.html().contains(link), letter.html());
        assertTrue(letter.text().startsWith("Please sign\u3002"), letter.text());
    }

    @Test
    void withAMailServerTheOutboxShowsNoLivingLink() throws Exception {
        try (var sink = configured()) {
            asked();
            var mail = await(m -> m.state() == MailState.SENT);
            var letter = outbox.letter(mail.personId(), mail.id(), LinkBase.of("http://trial"));
            assertTrue(letter.html().contains("https://cs.example.com/act/blanked"));
            assertFalse(letter.html().matches("(?s).*act/\\d.*"));
        }
    }

    @Test
    void aMailGoesOutOnceHoweverManySweepAtTheSameTime() throws Exception {
        try (var sink = configured()) {
            var people = tellMany();
            untilTheyLeave(people.get(0));
            var sweeps = List.of(new Thread(dispatcher::run), new Thread(dispatcher::run), new Thread(dispatcher::run));
            sweeps.forEach(Thread::start);
            for (var sweep : sweeps) sweep.join();
            awaitAll(people);
            assertEquals(new HashSet<>(sink.messageIds()).size(), sink.messageIds().size(), "no message twice");
            assertTrue(sink.messageIds().size() >= people.size(), () -> sink.messageIds().size() + " " + outbox.list(person(), new OutboxFilter(people, MailState.WAITING), 0, 100));
            for (long person : people) assertEquals(NEWS, newsSent(person), "what the mails to " + person + " say");
        }
    }

    @Test
    void inARehearsalEveryMailGoesToOneAddress() throws Exception {
        System.setProperty("countersign.mail.redirect", "rehearsal@example.com");
        try (var sink = configured()) {
            asked();
            assertEquals("rehearsal@example.com", await(m -> m.state() == MailState.SENT).to());
        } finally {
            System.clearProperty("countersign.mail.redirect");
        }
    }

    @Test
    void aMailServerThatIsDownLosesNothingAndIsNamed() throws Exception {
        System.setProperty("countersign.url", "https://cs.example.com");
        System.setProperty("countersign.mail.port", "1");
        System.setProperty("countersign.mail.host", "127.0.0.1");
        asked();
        var waiting = await(m -> m.state() == MailState.WAITING && m.attempts() > 0);
        assertNotNull(waiting.lastError());
        assertTrue(outbox.metrics().waiting() > 0);
        try (var sink = configured()) {
            clocks.move(Duration.ofMinutes(5));
            awaitMail(waiting.id(), MailState.SENT);
            outbox.resend(Actor.SYSTEM, waiting.id());
            awaitMail(waiting.id(), MailState.SENT);
        }
    }

    @Test
    void aNoticeOfAChangeThatWasRolledBackIsNeverSent() throws Exception {
        var before = outbox.count(OutboxFilter.ALL);
        transaction.begin();
        notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project(), person(), "rolled-back", "news"));
        transaction.rollback();
        assertEquals(before, outbox.count(OutboxFilter.ALL));
        assertThrows(java.util.NoSuchElementException.class, () -> outbox.mail(person(), -1));
    }

    @Test
    void whoLeftIsNotWrittenToAnyMoreAndThatIsNoFailure() throws Exception {
        try (var sink = configured()) {
            var leaving = cast.add("it.leaving-unsent", "离职未寄");
            var failed = outbox.metrics().failed();
            notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project(), leaving, "leaving:" + leaving, "news"));
            cast.leave("it.leaving-unsent");
            untilTheyLeave(leaving);
            dispatcher.run();
            var mails = outbox.list(leaving, new OutboxFilter(List.of(leaving), null), 0, 10);
            assertEquals(List.of(MailState.OVERTAKEN), mails.stream().map(OutboxMail::state).toList());
            assertEquals(failed, outbox.metrics().failed(), "nobody has to do anything about it");
        }
    }

    private SmtpSink configured() throws IOException {
        var sink = new SmtpSink();
        System.setProperty("countersign.url", "https://cs.example.com");
        System.setProperty("countersign.mail.port", String.valueOf(sink.port()));
        System.setProperty("countersign.mail.host", "127.0.0.1");
        return sink;
    }

    /** Tells many people several things each. */
    private List<Long> tellMany() {
        var project = project();
        var people = em.createQuery("select p.id from Person p where p.leftOn is null order by p.id", Long.class).getResultStream()
                .filter(person -> directory.person(person).zone().equals(Directory.COMPANY_ZONE)).limit(MANY).toList();
        for (int i = 0; i < NEWS; i++) for (long person : people) notices.tell(Actor.SYSTEM, NewNotice.of("it.news", project, person, project + ":" + i, "news"));
        return people;
    }

    private long newsSent(long person) {
        return em.createQuery("select count(n) from Notice n, Mail m where n.mailId = m.id and n.personId = :person and n.kind = 'it.news' and m.state = :sent and n.createdAt >= :since",
                Long.class).setParameter("person", person).setParameter("sent", MailState.SENT).setParameter("since", started).getSingleResult();
    }

    /** Time passes until the newest mail to that person leaves. */
    private void untilTheyLeave(long person) {
        var now = clocks.clock().instant();
        outbox.list(person, new OutboxFilter(List.of(person), MailState.WAITING), 0, 1).stream().filter(m -> m.attempts() == 0 && m.nextAttemptAt().isAfter(now))
                .forEach(m -> clocks.move(Duration.between(now, m.nextAttemptAt())));
    }

    private OutboxMail await(Predicate<OutboxMail> wanted) throws AssertionError {
        for (int i = 0; i < 60; i++) {
            var newest = outbox.list(person(), new OutboxFilter(List.of(person()), null), 0, 1);
            if (!newest.isEmpty() && wanted.test(newest.get(0))) return newest.get(0);
            untilTheyLeave(person());
            sweepAndPause();
        }
        throw new AssertionError("still: " + outbox.list(person(), new OutboxFilter(List.of(person()), null), 0, 1));
    }

    private void awaitAll(List<Long> people) {
        var filter = new OutboxFilter(people, MailState.WAITING);
        for (int i = 0; i < 60 && outbox.list(person(), filter, 0, MANY).stream().anyMatch(m -> !m.createdAt().isBefore(started)); i++) sweepAndPause();
    }

    private void awaitMail(long id, MailState state) {
        for (int i = 0; i < 60 && outbox.mail(person(), id).state() != state; i++) sweepAndPause();
        assertEquals(state, outbox.mail(person(), id).state());
    }

    private void sweepAndPause() {
        dispatcher.run();
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long asked() {
        var project = project();
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "it:" + project, "what is asked", person(),
                Capacity.of(Capacity.Role.REVIEWER), PolicyTime.parse("3 WD")));
    }

    private long project() {
        var department = directory.departments().get(0).id();
        return projects.open("邮件测试", Scenario.CROSS_FUNCTIONAL_PROJECT, department, directory.byLogin("wangyaqin").orElseThrow().id());
    }

    private long person() { return directory.byLogin(READER).orElseThrow().id(); }
}
