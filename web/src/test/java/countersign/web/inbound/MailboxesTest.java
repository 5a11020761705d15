package countersign.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that cannot be taken, or not be put away, stays and holds up no other (A4). */
class MailboxesTest {

    private static final int MOST = 5;
    private final List<String> taken = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Test
    void filesThatCannotBeTakenHoldUpNoOther(@TempDir Path folder) throws Exception {
        for (int number : IntStream.range(10, 30).toArray()) Files.writeString(folder.resolve(number + ".eml"), mail(number < 20 ? "bad" : "good " + number));
        assertThat(read(new FolderBox(folder))).as("as many as asked for").isEqualTo(MOST);
        assertThat(read(new FolderBox(folder))).isEqualTo(MOST);
        assertThat(taken).hasSize(10).doesNotHaveDuplicates();
        assertThat(folder.resolve("taken")).isDirectoryContaining("glob:**/29.eml");
        assertThat(folder).as("those stay").isDirectoryContaining("glob:**/19.eml");
    }

    @Test
    void aFileThatCannotBePutAwayHoldsUpNoOther(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("1.eml"), mail("good 1"));
        Files.writeString(folder.resolve("2.eml"), mail("good 2"));
        Files.createDirectories(folder.resolve("taken/1.eml/in-the-way"));
        assertThat(read(new FolderBox(folder))).isOne();
        assertThat(taken).containsExactly("good 1", "good 2");
        assertThat(failed).containsExactly("1.eml");
    }

    @Test
    void aMessageThatCannotBeTakenHoldsUpNoOther() throws Exception {
        var server = new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
        server.start();
        try {
            var user = server.setUser("answers@example.com", "answers", "secret");
            for (var subject : List.of("bad", "good 1", "good 2")) user.deliver(GreenMailUtil.createTextEmail("answers@example.com", "a@example.com", subject, "…", server.getSmtp().getServerSetup()));
            var box = ImapBox.of(settings(server.getImap().getPort()));
            assertThat(read(box)).isEqualTo(2);
            assertThat(taken).containsExactly("good 1", "good 2");
            assertThat(read(box)).as("it is tried again, they are not").isZero();
            assertThat(failed).containsExactly("message 1 of INBOX", "message 1 of INBOX");
        } finally {
            server.stop();
        }
    }

    private int read(Mailbox box) {
        return box.read(MOST, this::take, (name, step) -> {
            try {
                step.run();
                return true;
            } catch (RuntimeException failure) {
                failed.add(name);
                return false;
            }
        });
    }

    private void take(byte[] bytes) {
        var subject = new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow().substring(9);
        if (subject.equals("bad")) throw new IllegalStateException("cannot be taken");
        taken.add(subject);
    }

    private static String mail(String subject) { return "From: a@example.com\r\nTo: b@example.com\r\nSubject: " + subject + "\r\nMessage-ID: <1@example.com>\r\n\r\ntext\r\n"; }

    private static InboxSettings settings(int port) {
        return new InboxSettings() {
            @Override public String host() { return "127.0.0.1"; }

            @Override public int port() { return port; }

            @Override public String user() { return "answers"; }

            @Override String password() { return "secret"; }

            @Override boolean ssl() { return false; }

            @Override boolean startTls() { return false; }

            @Override java.util.Optional<Path> trust() { return java.util.Optional.empty(); }

            @Override String folder() { return "INBOX"; }
        };
    }
}
