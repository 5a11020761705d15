package countersign.web.inbound.read;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.notification.CalendarReply.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails as they come in from everywhere. */
class MimeInTest {

    private static final String HEAD = "From: =?GB2312?B?wO7Htw==?= <liqiang@example.com>\r\nTo: \"会签\" <countersign+1z-abc@example.com>\r\nMessage-ID: <a@b>\r\n"
            + "In-Reply-To: <two@x>\r\nReferences: <one@x> <two@x>\r\nSubject: =?UTF-8?B?5Zue5aSN77ya57qq6KaB?=\r\nMIME-Version: 1.0\r\n";

    @Test
    void headersSayWhoWhereAndWhatIsAnswered() {
        var mail = read(HEAD + "\r\n无异议");
        assertThat(mail.from()).isEqualTo("liqiang@example.com");
        assertThat(mail.recipients()).containsExactly("countersign+1z-abc@example.com");
        assertThat(mail.references()).containsExactly("<two@x>", "<one@x>");
        assertThat(mail.subject()).isEqualTo("回复：纪要");
        assertThat(mail.text()).isEqualTo("无异议");
    }

    @Test
    void textIsReadInWhicheverCharsetAndEncodingItCame() {
        assertThat(text("gb2312", "base64", base64("无异议，镕", "GB18030"))).isEqualTo("无异议，镕");
        assertThat(text("GB18030", "8bit", "同意\uD842\uDFB7".getBytes(Charset.forName("GB18030")))).isEqualTo("同意𠮷");
        assertThat(text("big5", "base64", base64("無異議", "Big5"))).isEqualTo("無異議");
        assertThat(text("utf-8", "quoted-printable", "=E6=97=A0=E5=BC=82=\r\n=E8=AE=AE".getBytes(StandardCharsets.US_ASCII))).isEqualTo("无异议");
        assertThat(text("us-ascii", "8bit", "无异议".getBytes(StandardCharsets.UTF_8))).isEqualTo("无异议");
        assertThat(text("x-nobody-knows", "8bit", "无异议".getBytes(Charset.forName("GBK")))).isEqualTo("无异议");
        assertThat(text("iso-8859-1", "8bit", "无异议".getBytes(StandardCharsets.UTF_8))).as("named wrongly").isNotEmpty();
    }

    @Test
    void aMailInHtmlAloneIsReadWithoutWhatItsProgramMarkedAsQuoted() {
        assertThat(html("<div dir=ltr>No objection</div><br><div class=gmail_quote><div>On Mon Countersign wrote:</div><blockquote>agree?</blockquote></div>")).isEqualTo("No objection");
        assertThat(html("<div class=WordSection1><p class=MsoNormal>无异议<o:p></o:p></p><div id=divRplyFwdMsg><b>发件人:</b> x</div><div>有异议</div></div>")).isEqualTo("无异议");
        assertThat(html("<div>同意<br>谢谢</div><includetail><div>------------------ 原始邮件</div></includetail>")).isEqualTo("同意\n谢谢");
        assertThat(html("<style>p{}</style><p>80%</p><p>预计8月6日完成</p>")).isEqualTo("80%\n预计8月6日完成");
        assertThat(html("<script>x</script><table><tr><td>1</td><td>80%</td></tr></table>")).isEqualTo("1 80%");
    }

    @Test
    void theMarkInTheQuotedMailIsFoundThoughTheQuoteIsLeftOut() {
        var mail = read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>同意</div><includetail><div>请确认 [#1z-abcdefghijklmnopqrst]</div></includetail>");
        assertThat(mail.text()).isEqualTo("同意");
        assertThat(mail.all()).contains("[#1z-abcdefghijklmnopqrst]");
    }

    @Test
    void ofAlternativesThePlainOneIsRead() {
        assertThat(read(HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n无异议\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>other</p>\r\n--b--\r\n")
                .text().strip()).isEqualTo("无异议");
    }

    @Test
    void aCalendarsAnswerIsFoundInsideItsMail() {
        var mail = read(HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\naccepted\r\n--b\r\nContent-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n"
                + "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:meeting-7-p3@coun\r\n tersign\r\nSEQUENCE:2\r\nCOMMENT:晚到\\, 十分钟\r\nATTENDEE;PARTSTAT=ACCEPTED;CN=\"Li; Qiang\":mailto:li@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n");
        assertThat(MailKind.of(mail, "x")).isEqualTo(MailKind.CALENDAR);
        assertThat(CalendarAnswer.of(mail.calendar())).contains(new CalendarAnswer("meeting-7-p3@countersign", null, 2, "li@example.com", Answer.ACCEPTED, "晚到, 十分钟"));
    }

    @Test
    void whichOccurrenceACalendarAnswersIsReadInWhateverZoneItIsWritten() {
        var then = Instant.parse("2026-08-14T08:00:00Z");
        var windows = "BEGIN:VTIMEZONE\r\nTZID:China Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        for (var id : List.of(";TZID=Asia/Shanghai:20260814T160000", ":20260814T080000Z", ";TZID=Europe/Berlin:20260814T100000", ":20260814T160000", ";TZID=\"China Standard Time\":20260814T160000"))
            assertThat(CalendarAnswer.of(answer(windows, "RECURRENCE-ID" + id))).as(id).hasValueSatisfying(said -> assertThat(said.occurrence()).isEqualTo(then));
        assertThat(CalendarAnswer.of(answer("", "X-NOTHING:1"))).hasValueSatisfying(said -> assertThat(said.occurrence()).isNull());
    }

    @Test
    void whatIsNoAnswerOfACalendarIsNone() {
        for (var text : List.of("", "BEGIN", "BEGIN:VCALENDAR\r\nEND:VEVENT", "\u0000\u0001:;;;", answer("", "SEQUENCE:x").replace("DECLINED", "NEEDS-ACTION"), answer("", "X:1").replace("UID:a@b", "X:2"),
                answer("", "X:1").replace("MAILTO:", "urn:"), "BEGIN:VCALENDAR\r\n".repeat(5000)))
            assertThat(CalendarAnswer.of(text)).as(text.substring(0, Math.min(80, text.length()))).isEmpty();
    }

    private static String answer(String before, String line) {
        return "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + before + "BEGIN:VEVENT\r\nUID:a@b\r\n" + line + "\r\nATTENDEE;CN=x;PARTSTAT=DECLINED:MAILTO:li@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    @Test
    void aMailThatIsMeantToHarmIsReadAsFarAsItGoes() {
        var deep = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 400; i++) deep.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b").append(i + 1).append("\r\n\r\n");
        assertThat(read(deep.toString()).text()).isEmpty();
        assertThat(read(HEAD + "Content-Type: multipart/mixed\r\n\r\nno boundary at all").messageId()).isEqualTo("<a@b>");
        assertThat(read(HEAD + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: x-mystery\r\n\r\n无异议").messageId()).isEqualTo("<a@b>");
        assertThat(read(HEAD + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!").messageId()).isEqualTo("<a@b>");
        assertThat(read("Subject: =?x-unknown?Q?a=ZZ?=\r\nFrom: <\r\n\r\n").from()).isEmpty();
        assertThat(MimeIn.read(new byte[0]).text()).isEmpty();
        assertThat(MimeIn.read(new byte[] {0, 1, 2, (byte) 0xff}).text()).isNotNull();
        assertThat(read(HEAD + "\r\n" + "无异议".repeat(500_000)).text()).hasSizeLessThan(500_000);
        assertThat(read("X-Long: " + "a".repeat(1_000_000) + "\r\n" + HEAD + "\r\nok").text()).isEqualTo("ok");
    }

    @Test
    void attachmentsAreNoText() {
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+\r\n--b\r\n"
                + "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n同意\r\n--b--\r\n").text()).isEmpty();
    }

    @Test
    void aFileIsAMailOnlyIfItBeginsAsOne() {
        assertThat(MimeIn.isMail((HEAD + "\r\nx").getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(MimeIn.isMail("%PDF-1.7 and so on and so on".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(MimeIn.isMail("PK\u0003\u0004 something in a zip file".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static String html(String body) { return read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>" + body + "</body></html>").text(); }

    private static String text(String charset, String encoding, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEAD + "Content-Type: text/plain; charset=" + charset + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return MimeIn.read(bytes.toByteArray()).text();
    }

    private static byte[] base64(String text, String charset) { return Base64.getMimeEncoder().encode(text.getBytes(Charset.forName(charset))); }

    private static InboundMail read(String mail) { return MimeIn.read(mail.getBytes(StandardCharsets.UTF_8)); }
}
