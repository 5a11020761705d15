package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.mails.MailCheck;
import countersign.shared.notification.AttachmentRenderer.Attachment;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeWriterTest {

    private static final Attachment INVITATION = new Attachment("会议.ics", "text/calendar; charset=UTF-8; method=REQUEST", "BEGIN:VCALENDAR".getBytes());
    private static final Attachment TABLE = new Attachment("任务清单 (终版).pdf", "application/pdf", new byte[] {1, 2, 3});

    @Test void theHeadSaysWhoAndWhatInAnyLanguageAndKeepsTheGivenId() throws Exception {
        var message = parsed(letter(List.of()));
        assertThat(message.getMessageID()).isEqualTo("<abc@example.com>");
        assertThat(message.getSubject()).isEqualTo("[2026-0001] 项目例会通知，请确认您在新品推广项目中的三项任务以及与销售部的配合事项");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("会签协同");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal()).isEqualTo("王芳");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-08-06T02:00:00Z"));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    @Test void anInvitationIsAnAlternativeForCalendarsAndAFileForTheOthers() throws Exception {
        var mixed = (Multipart) parsed(letter(List.of(INVITATION, TABLE))).getContent();
        var alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternatives.getBodyPart(2).getContentType()).contains("text/calendar").contains("method=REQUEST");
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/ics");
        assertThat(mixed.getCount()).isEqualTo(3);
    }

    @Test void whatWasFrozenIsReadBackForTheOutbox() {
        var read = MimeReader.read(MimeWriter.bytes(letter(List.of(TABLE))));
        assertThat(read.text()).isEqualTo("正文");
        assertThat(read.html()).isEqualTo("<p>正文</p>");
        assertThat(read.attachments()).hasSize(1);
        assertThat(read.attachments().get(0).fileName()).isEqualTo("任务清单 (终版).pdf");
        assertThat(read.attachments().get(0).bytes()).containsExactly(1, 2, 3);
        assertThat(MailCheck.parsers(MimeWriter.bytes(letter(List.of(TABLE))))).isEmpty();
    }

    @Test void aLongNameOfAFileIsWrittenAsMailProgramsReadIt() {
        var name = "CS-2026-0001 启动会会议纪要（新品上市跨部门推广方案，第二次会议，含市场部与销售部补充意见）.pdf";
        var bytes = MimeWriter.bytes(letter(List.of(new Attachment(name, "application/pdf", new byte[] {1}))));
        var source = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(source).contains("filename*=UTF-8''CS-2026-0001%20%E5%90%AF").doesNotContain("filename*0=\"");
        assertThat(source).contains("name=\"=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + "?=\"");
        assertThat(MimeReader.read(bytes).attachments()).extracting(Attachment::fileName).containsExactly(name);
    }

    @Test void aLineBreakInATextAddsNoHeader() throws Exception {
        var strange = new Letter("<abc@example.com>", Instant.parse("2026-08-06T02:00:00Z"), "from@example.com", "A\r\nBcc: x@example.com", "to@example.com", "B\nBcc: y@example.com",
                "Plan\r\nBcc: z@example.com\r\n\r\nbody \u2028 \u0085 end", "t", "h", Map.of(), List.of(new Attachment("a\r\nBcc: f.pdf", "application/pdf", new byte[1])));
        var raw = new String(MimeWriter.bytes(strange), StandardCharsets.UTF_8);
        assertThat(raw).doesNotContainPattern("(?m)^Bcc:");
        assertThat(parsed(strange).getSubject()).isEqualTo("Plan Bcc: z@example.com body     end");
        assertThat(parsed(strange).getAllRecipients()).hasSize(1);
        assertThat(MimeReader.read(MimeWriter.bytes(strange)).attachments()).hasSize(1);
    }

    @Test void strangeTextComesBackFromTheHeadAsItWas() throws Exception {
        for (var text : List.of("=1+1 \uD83D\uDE00 \u202E\u0645\u0631\u062D\u0628\u0627\u202C <script>", "=?UTF-8?B?eA==?=", "长".repeat(200), "\uD83D\uDE00".repeat(100), "e\u0301 \"x\", <y>; (z)")) {
            var letter = new Letter("<abc@example.com>", Instant.parse("2026-08-06T02:00:00Z"), "from@example.com", text, "to@example.com", text, text, text, text, Map.of(), List.of());
            var read = parsed(letter);
            assertThat(read.getSubject().replaceAll("\\s+", "")).isEqualTo(text.equals("=?UTF-8?B?eA==?=") ? "x" : text.replaceAll("\\s+", ""));
            assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress()).isEqualTo("to@example.com");
            assertThat(MimeReader.read(MimeWriter.bytes(letter)).text()).isEqualTo(text);
            assertThat(MailCheck.parsers(MimeWriter.bytes(letter))).isEmpty();
        }
    }

    @Test void blankedLinksNameNobodyAndAnswerNothing() {
        var link = "https://cs.example.com/act/12-34-" + "a".repeat(43);
        var blanked = new OutboxLetter("> " + link + "?a=agree", "<a href=\"" + link + "?a=agree\">", List.of()).blanked();
        assertThat(blanked.text()).isEqualTo("> https://cs.example.com/act/blanked");
        assertThat(blanked.html()).isEqualTo("<a href=\"https://cs.example.com/act/blanked\">");
        var news = "https://cs.example.com/act/news/12-" + "a".repeat(43);
        assertThat(new OutboxLetter(news, "<a href=\"" + news + "\">", List.of()).blanked().text()).isEqualTo("https://cs.example.com/act/blanked");
        var entry = new Attachment("invite.ics", "text/calendar", "UID:meeting-7-p3.5k-aaaaaaaaaa\r\n bbbbbbbbbb@countersign\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(new OutboxLetter("", "", List.of(entry)).blanked().attachments().get(0).bytes(), StandardCharsets.UTF_8)).isEqualTo("UID:meeting-7-p3.blanked@countersign\r\n");
    }

    @Test void everyByteOfTheHeadIsAscii() {
        var bytes = new String(MimeWriter.bytes(letter(List.of(INVITATION, TABLE))), StandardCharsets.ISO_8859_1);
        assertThat(bytes).matches(text -> text.chars().allMatch(c -> c < 128));
    }

    private static Letter letter(List<Attachment> attachments) {
        return new Letter("<abc@example.com>", Instant.parse("2026-08-06T02:00:00Z"), "countersign@example.com", "会签协同", "wang@example.com", "王芳",
                "[2026-0001] 项目例会通知，请确认您在新品推广项目中的三项任务以及与销售部的配合事项", "正文", "<p>正文</p>",
                Map.of("Auto-Submitted", "auto-generated"), attachments);
    }

    private static MimeMessage parsed(Letter letter) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(MimeWriter.bytes(letter)));
    }
}
