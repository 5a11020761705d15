package countersign.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-0001 计划", "../../etc/passwd", "..\\..\\x", "a:b*c?d\"e<f>g|h", "CON", "nul.txt", "LPT1", "...", "  ", "", "a\r\nb\u0000", "\u202Efdp.exe", "名 . ", "\uD83D\uDE00", "C:\\x"})
    void aNameIsValidOnWindowsAndLeadsNowhere(String words) {
        var name = FileNames.of(words, "pdf");
        assertThat(name).endsWith(".pdf").doesNotContain("/", "\\", ":", "\u202E").doesNotStartWith(".").doesNotContainPattern("[\\p{Cntrl}*?\"<>|]").doesNotMatch("(?i)(con|nul|lpt1)\\..*");
        assertThat(name.replaceFirst("\\.pdf$", "")).isNotBlank().doesNotEndWith(".").doesNotEndWith(" ");
    }

    @Test
    void aLongNameFitsIntoWhatAFileSystemTakesAndBreaksNoCharacter() {
        for (var sign : new String[] {"长", "\uD83D\uDE00"}) {
            var name = FileNames.of("2026-0001-JY-1 " + sign.repeat(300), "json");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255 - "1234567 ".length());
            assertThat(name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        }
    }

    @Test
    void whatWasUploadedKeepsItsExtension() {
        assertThat(FileNames.of("7 签字页.pdf")).isEqualTo("7 签字页.pdf");
        assertThat(FileNames.of("7 \u202Egpj.pdf")).isEqualTo("7 _gpj.pdf");
        assertThat(FileNames.of("8 scan")).isEqualTo("8 scan.bin");
    }
}
