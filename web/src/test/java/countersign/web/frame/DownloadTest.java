package countersign.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header that names a file (RFC 6266): whatever the name, it stays one header of ASCII, and says the name in full. */
class DownloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"计划.pdf", "a b+c%20*'(1).pdf", "x\"; filename=\"evil.exe", "a\r\nSet-Cookie: x=1", "../../etc/passwd", "\uD83D\uDE00 \u202Efdp.exe", "e\u0301.pdf", ""})
    void aNameIsSaidInFullAndCannotLeaveItsHeader(String name) {
        var header = Download.disposition(name);
        assertThat(header).matches("attachment; filename=\"[\\x20-\\x7E&&[^\"\\\\/%]]*\"; filename\\*=UTF-8''[A-Za-z0-9._%-]*");
        assertThat(URLDecoder.decode(header.replaceFirst(".*UTF-8''", ""), StandardCharsets.UTF_8)).isEqualTo(name);
    }
}
