package countersign.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check finds what is wrong: a check that finds nothing anywhere would be green as well. */
class MailCheckTest {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>t</title></head><body>%s</body></html>";
    private static final String ENTRY = String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20260801T000000Z",
            "DTSTART:20260806T100000Z", "SUMMARY:a", "ORGANIZER:mailto:a@example.com", "ATTENDEE:mailto:b@example.com", "SEQUENCE:0", "END:VEVENT", "END:VCALENDAR", "");

    @Test
    void nothingIsFoundInAMailThatIsAsItHasToBe() {
        assertThat(MailCheck.html(PAGE.formatted("<p style=\"color:#1f2933;\">Please sign.</p>"))).isEmpty();
        assertThat(StrictCalendar.wrong(ENTRY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a<table></table></b>", "<p id=\"a\">a</p><p id=\"a\">b</p>", "<p style=\"colour:red\">a</p>", "<td>a</td>", "<b><p>a</b></p>"})
    void invalidHtmlIsFound(String body) { assertThat(ValidHtml.wrong(PAGE.formatted(body))).isNotEmpty(); }

    @ParameterizedTest
    @ValueSource(strings = {"<p style=\"display:flex\">a</p>", "<p style=\"position:absolute\">a</p>", "<img src=\"x\" alt=\"\">", "<style>@import url(x);</style>", "<p onclick=\"x()\">a</p>"})
    void whatMailProgramsMayLackIsFound(String body) { assertThat(MailClients.wrong(PAGE.formatted(body))).isNotEmpty(); }

    @Test
    void aMailThatGmailWouldCutIsFound() { assertThat(MailClients.wrong(PAGE.formatted("<p>长</p>".repeat(12_000)))).anyMatch(found -> found.contains("Gmail")); }

    @ParameterizedTest
    @ValueSource(strings = {"DTSTAMP:20260801T000000Z\r\n", "ORGANIZER:mailto:a@example.com\r\n", "UID:1@x\r\n", "END:VEVENT\r\n", "VERSION:2.0\r\n"})
    void aCalendarEntryThatLacksSomethingIsFound(String line) { assertThat(StrictCalendar.wrong(ENTRY.replace(line, ""))).isNotEmpty(); }

    @Test
    void aMailThatTwoParsersReadDifferentlyIsFound() {
        var twice = "Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--b--\r\n";
        assertThat(MailCheck.parsers(twice.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(MailCheck.parsers(twice.replace("YQ==", "%%%%YQ==YQ==").getBytes(StandardCharsets.US_ASCII))).isNotEmpty();
    }
}
