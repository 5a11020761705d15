package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailDispatcherTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Map<String, String> given = new HashMap<>();
    private final QueueInMemory queue = new QueueInMemory();
    private final MailSettings settings = GivenSettings.mail(given);
    private final MailDispatcher dispatcher = new MailDispatcher(queue, new SmtpTransport(settings, new MailHealth()), settings);

    @AfterEach void stop() { server.stop(); }

    @BeforeEach void serverAndUrlAreConfigured() {
        server.start();
        given.put("countersign.mail.host", "127.0.0.1");
        given.put("countersign.mail.port", String.valueOf(server.getSmtp().getPort()));
        given.put("countersign.url", "https://cs.example.com");
    }

    @Test void whatIsDueIsFrozenBeforeItIsSentAndMarkedAfterwards() throws Exception {
        queue.waiting(1);
        queue.waiting(2);
        assertThat(dispatcher.run()).isEqualTo(2);
        assertThat(queue.steps).containsExactly("freeze [1, 2]", "sent [1, 2]");
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID")).containsExactly("<mail1.1@example.com>");
    }

    @Test void aMailWhoseSenderDiedBeforeMarkingItGoesOutAgainWithTheVerySameBytes() throws Exception {
        queue.waiting(1);
        dispatcher.run();
        queue.waiting(1);
        dispatcher.run();
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
        assertThat(received[0].getContent()).isEqualTo(received[1].getContent());
    }

    @Test void aServerThatIsDownFailsTheWholeBatchAtOnceAndLosesNothing() {
        given.put("countersign.mail.port", "1");
        for (long id = 1; id <= 5; id++) queue.waiting(id);
        dispatcher.run();
        assertThat(queue.attempts.values()).containsOnly(1);
        assertThat(queue.states.values()).containsOnly(MailState.WAITING);
        assertThat(queue.errors.get(3L)).isNotBlank();
        given.put("countersign.mail.port", String.valueOf(server.getSmtp().getPort()));
        queue.pause();
        dispatcher.run();
        assertThat(queue.states.values()).containsOnly(MailState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test void aLoginThatTheServerRefusesLosesNothingAndIsNamed() {
        server.setUser("countersign@example.com", "countersign", "right");
        given.put("countersign.mail.user", "countersign");
        given.put("countersign.mail.password", "wrong");
        queue.waiting(1);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.WAITING);
        assertThat(queue.errors.get(1L)).contains("535");
        given.put("countersign.mail.password", "right");
        queue.pause();
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test void aServerWithoutStartTlsGetsNoMailWhereStartTlsIsWanted() {
        given.put("countersign.mail.starttls", "true");
        queue.waiting(1);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.WAITING);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test void oneMailThatCannotBeSentHoldsUpNoOther() {
        queue.frozen.put(1L, new MailQueue.Frozen("Subject: x\r\n\r\nx".getBytes(), "not an address <>"));
        queue.waiting(1);
        queue.waiting(2);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.WAITING).containsEntry(2L, MailState.SENT);
    }

    @Test void oneMailThatCannotBeComposedHoldsUpNoOther() {
        for (long id = 1; id <= 50; id++) queue.waiting(id);
        queue.unwritable.add(7L);
        assertThat(dispatcher.run()).isEqualTo(50);
        assertThat(queue.errors).containsOnlyKeys(7L);
        assertThat(queue.states.values()).filteredOn(state -> state == MailState.SENT).hasSize(49);
        assertThat(server.getReceivedMessages()).hasSize(49);
    }

    @Test void withoutAMailServerEveryMailIsKept() {
        given.remove("countersign.mail.host");
        queue.waiting(1);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.KEPT);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test void withoutABaseUrlMailsWaitAndTheTroubleIsNamed() {
        given.remove("countersign.url");
        queue.waiting(1);
        assertThat(dispatcher.run()).isZero();
        assertThat(queue.states).containsEntry(1L, MailState.WAITING);
        assertThat(settings.trouble()).hasValueSatisfying(text -> assertThat(text.key()).isEqualTo("shared.mail.trouble.url"));
    }

    @Test void actPagesMayHaveAHostOfTheirOwn() {
        given.put("countersign.act.url", "https://sign.example.com/a/");
        assertThat(settings.links().orElseThrow().absolute("act/1-2-x")).isEqualTo("https://sign.example.com/a/act/1-2-x");
        assertThat(settings.links().orElseThrow().absolute("inbox.xhtml")).isEqualTo("https://cs.example.com/inbox.xhtml");
    }
}
