package countersign.web.inbound.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What machines send is told from what people write. */
class MailKindTest {

    private static final String DSN = "From: postmaster@example.com\r\nSubject: Undeliverable: x\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
            + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\nFinal-Recipient: rfc822; li@example.com\r\nAction: %s\r\nStatus: %s\r\nDiagnostic-Code: smtp; %s\r\n\r\n"
            + "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <hash.1z-abc@cs.example.com>\r\nSubject: x\r\n\r\nbody\r\n--b--\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Subject: 自动回复: 请确认会议纪要 | ABSENCE", "Subject: 自動回覆：請確認會議紀錄 | ABSENCE", "Subject: Automatic reply: minutes | ABSENCE", "Subject: Out of Office: minutes | ABSENCE",
            "Subject: Re: minutes\\r\\nAuto-Submitted: auto-replied | ABSENCE", "Subject: Re: minutes\\r\\nX-Autoreply: yes | ABSENCE",
            "Subject: 【自动回复】请确认会议纪要 | ABSENCE", "Subject: 外出自动回复: 请确认会议纪要 | ABSENCE", "Subject: 不在办公室: 请确认会议纪要 | ABSENCE", "Subject: Automatische Antwort: minutes | ABSENCE",
            "Subject: 已读: 请确认会议纪要\\r\\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b | AUTOMATIC", "Subject: Not read: minutes | AUTOMATIC",
            "Subject: 周报\\r\\nPrecedence: bulk | AUTOMATIC", "Subject: newsletter\\r\\nList-Unsubscribe: <mailto:x@y> | AUTOMATIC", "Subject: Ticket opened\\r\\nAuto-Submitted: auto-generated | AUTOMATIC",
            "Subject: 回复: 请确认会议纪要 | LETTER", "Subject: Re: 休假安排\\r\\nAuto-Submitted: no | LETTER", "Subject: RE: Out of office policy, minutes | LETTER",
            "Subject: x\\r\\nX-Loop: countersign@cs.example.com | OWN",
            "Subject: 系统退信\\r\\nX-Failed-Recipients: li@qq.com | BOUNCE"})
    void headersTellWhatAMailIs(String headers, MailKind kind) {
        assertThat(MailKind.of(read("From: li@example.com\r\n" + headers.replace("\\r\\n", "\r\n") + "\r\n\r\ntext"), "countersign@cs.example.com")).isEqualTo(kind);
    }

    @Test
    void aReportOfAnUnknownMailboxIsForGoodAndNamesTheMessage() {
        var mail = read(DSN.formatted("Delivery has failed", "failed", "5.1.1", "550 5.1.1 User unknown"));
        assertThat(MailKind.of(mail, "x")).isEqualTo(MailKind.BOUNCE);
        var bounce = Bounce.of(mail);
        assertThat(bounce.forGood()).isTrue();
        assertThat(bounce.messageId()).isEqualTo("<hash.1z-abc@cs.example.com>");
        assertThat(bounce.reason()).contains("User unknown");
    }

    @Test
    void whatMayPassIsNotForGood() {
        assertThat(Bounce.of(read(DSN.formatted("delayed", "delayed", "4.4.1", "connection timed out"))).forGood()).isFalse();
        assertThat(Bounce.of(read(DSN.formatted("full", "failed", "5.2.2", "552 mailbox full"))).forGood()).isFalse();
        assertThat(Bounce.of(read(DSN.formatted("spam", "failed", "5.7.1", "550 rejected as spam by policy"))).forGood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PostMaster@qq.com | 系统退信 | 您的邮件被退回，原因：收件人邮箱 li@qq.com 不存在。 | true",
            "postmaster@163.com | 系统退信/Systems bounce | 550 User not found: li@163.com | true",
            "postmaster@exmail.qq.com | 退信通知 | 收件人（li@example.com）邮箱空间不足，暂时无法投递 | false",
            "MicrosoftExchange329e71@example.com | 未送达: 请确认会议纪要 | 找不到您输入的收件人，电子邮件地址 li@example.com 不存在。 | true",
            "postmaster@example.com.tw | 傳遞失敗 | 收件者的郵件地址 li@example.com.tw 無效，請檢查 | true"})
    void chineseServersSayItInASentence(String from, String subject, String text, boolean forGood) {
        var mail = read("From: " + from + "\r\nReturn-Path: <>\r\nSubject: =?UTF-8?B?" + java.util.Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=\r\nIn-Reply-To: <hash.1z-abc@cs.example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text);
        assertThat(MailKind.of(mail, "x")).isEqualTo(MailKind.BOUNCE);
        assertThat(Bounce.of(mail).forGood()).isEqualTo(forGood);
        assertThat(Bounce.of(mail).messageId()).isEqualTo("<hash.1z-abc@cs.example.com>");
    }

    private static InboundMail read(String mail) { return MimeIn.read(mail.getBytes(StandardCharsets.UTF_8)); }
}
