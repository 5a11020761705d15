package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail to a server that takes it only encrypted and from somebody it knows (M2), with a certificate of the company's own. */
class EncryptedMailTest {

    @TempDir static Path folder;
    private static Certificates own;
    private static Certificates anothers;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final Map<String, String> given = new HashMap<>();
    private final QueueInMemory queue = new QueueInMemory();
    private final MailSettings settings = GivenSettings.mail(given);
    private final MailHealth health = new MailHealth();
    private final MailDispatcher dispatcher = new MailDispatcher(queue, new SmtpTransport(settings, health), settings);
    private SMTPServer server;

    @BeforeAll static void theCompanyHasACertificate() throws Exception {
        own = Certificates.of(folder, "own", "ip:127.0.0.1");
        anothers = Certificates.of(folder, "anothers", "dns:mail.elsewhere.example.com");
    }

    @BeforeEach void everythingIsSetRight() {
        given.putAll(Map.of("countersign.url", "https://cs.example.com", "countersign.mail.host", "127.0.0.1", "countersign.mail.user", "countersign", "countersign.mail.password", "right",
                "countersign.mail.trust", own.certificate().toString()));
    }

    @AfterEach void stop() { if (server != null) server.stop(); }

    @Test void aBatchGoesOutOverOneConnectionThatStartsTls() throws Exception {
        given.put("countersign.mail.connections", "1");
        started(own, false);
        for (long id = 1; id <= 25; id++) queue.waiting(id);
        assertThat(dispatcher.run()).isEqualTo(25);
        assertThat(queue.states.values()).containsOnly(MailState.SENT);
        assertThat(taken).hasSize(25).allMatch(mail -> mail.contains("TLS"));
        assertThat(sessions).hasSize(1);
        assertThat(health.refusal()).isEmpty();
    }

    @Test void theBytesArriveAsTheyWereFrozenAndTheEnvelopeNamesTheInstallation() throws Exception {
        started(own, false);
        given.put("countersign.mail.from", "work@example.com");
        var frozen = "From: =?UTF-8?B?5Lya562+?= <work@example.com>\r\nMessage-ID: <kept@example.com>\r\nSubject: lines\r\n\r\n.\r\n..two dots\r\n\r\nlast line\r\n";
        queue.frozen.put(1L, new MailQueue.Frozen(frozen.getBytes(StandardCharsets.UTF_8), "reader@example.com"));
        queue.waiting(1);
        dispatcher.run();
        assertThat(senders).containsExactly("work@example.com");
        assertThat(taken).singleElement().asString().endsWith(frozen);
    }

    @Test void manyMailsGoOutEachPersonsInTheirOrder() throws Exception {
        started(own, false);
        for (long id = 101; id <= 160; id++) {
            queue.frozen.put(id, new MailQueue.Frozen(("Subject: mail " + id + "\r\n\r\nfor reader " + id % 6 + ".").getBytes(StandardCharsets.UTF_8), "reader" + id % 6 + "@example.com"));
            queue.waiting(id);
        }
        assertThat(dispatcher.run()).isEqualTo(60);
        assertThat(queue.states.values()).containsOnly(MailState.SENT);
        assertThat(taken).hasSize(60);
        for (int reader = 0; reader < 6; reader++) {
            var words = "for reader " + reader + ".";
            assertThat(taken.stream().filter(mail -> mail.contains(words)).map(mail -> mail.replaceAll("(?s).*Subject: (mail \\d+).*", "$1"))).hasSize(10).isSorted();
        }
    }

    @Test void aServerThatIsEncryptedFromTheFirstByteIsSpokenToSo() throws Exception {
        started(own, true);
        queue.waiting(1);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.SENT);
        assertThat(taken).hasSize(1);
    }

    @Test void aServerWhoseCertificateNobodyTrustsGetsNothingAndIsNamed() throws Exception {
        started(own, false);
        given.remove("countersign.mail.trust");
        refused("certificate");
        assertThat(said()).contains("127.0.0.1:" + server.getPortAllocated()).contains("COUNTERSIGN_MAIL_TRUST");
    }

    @Test void aServerThatShowsAnothersCertificateGetsNothing() throws Exception {
        started(anothers, true);
        given.put("countersign.mail.trust", anothers.certificate().toString());
        refused("name");
    }

    @Test void aWrongPasswordIsNamedAndMendedWithoutLoss() throws Exception {
        started(own, false);
        given.put("countersign.mail.password", "wrong");
        refused("login");
        assertThat(said()).contains("countersign").contains("535").doesNotContain("wrong");
        given.put("countersign.mail.password", "right");
        queue.pause();
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.SENT);
        assertThat(health.refusal()).isEmpty();
    }

    @Test void certificatesThatCannotBeReadAreNamed() throws Exception {
        started(own, false);
        given.put("countersign.mail.trust", Files.writeString(folder.resolve("notes.txt"), "no certificate").toString());
        refused("trust");
        given.put("countersign.mail.trust", folder.resolve("missing.pem").toString());
        refused("trust");
    }

    @Test void aServerThatIsEncryptedAndOneThatIsNotAreToldApart() throws Exception {
        started(own, true);
        given.put("countersign.mail.ssl", "false");
        given.put("countersign.mail.starttls", "false");
        server.stop();
        refused("away");
        started(own, false);
        given.put("countersign.mail.ssl", "true");
        refused("tls");
    }

    /** It is not sent, stays in the queue, and the system page says why. */
    private void refused(String why) {
        queue.pause();
        queue.waiting(1);
        dispatcher.run();
        assertThat(queue.states).containsEntry(1L, MailState.WAITING);
        assertThat(taken).isEmpty();
        assertThat(health.refusal()).hasValueSatisfying(text -> assertThat(text.key()).as(said()).isEqualTo("shared.mail.refused." + why));
    }

    private String said() { return Texts.of(Language.EN, ZoneOffset.UTC).get(health.refusal().orElseThrow()); }

    private void started(Certificates shown, boolean fromTheFirstByte) throws Exception {
        var builder = SMTPServer.port(0).bindAddress(InetAddress.getByName("127.0.0.1")).hostName("mail.example.com").requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("countersign") || !password.equals("right")) throw new LoginFailedException();
                })).messageHandler((context, from, to, data) -> {
                    sessions.add(context.getRemoteAddress().toString());
                    senders.add(from);
                    taken.add((fromTheFirstByte ? "TLS " : "STARTTLS ") + new String(data, StandardCharsets.UTF_8));
                });
        server = (fromTheFirstByte ? builder.serverSocketFactory(shown.server()) : builder.requireTLS().startTlsSocketFactory(shown.server())).build();
        server.start();
        given.put("countersign.mail.port", String.valueOf(server.getPortAllocated()));
        given.put("countersign.mail." + (fromTheFirstByte ? "ssl" : "starttls"), "true");
    }
}
