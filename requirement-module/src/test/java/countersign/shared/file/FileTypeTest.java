package countersign.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @Test void aFileIsWhatItsContentIs() {
        assertThat(FileType.of(bytes("%PDF-1.7\n"))).contains(FileType.PDF);
        assertThat(FileType.of(bytes("任务,负责人\n方案,李某\n"))).contains(FileType.TEXT);
    }

    @Test void anOfficeDocumentIsToldByItsParts() throws IOException {
        assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
        assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
        assertThat(FileType.of(zip("readme.txt"))).contains(FileType.ZIP);
    }

    @Test void aDocumentWithMacrosIsNotTaken() throws IOException {
        assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script>", "  <?xml version=\"1.0\"?><svg/>", "#!/bin/sh\nrm", "MZ\u0090\u0000", "PK\u0003\u0004broken"})
    void whatABrowserOrDesktopWouldRunIsNotTaken(String content) {
        assertThat(FileType.of(bytes(content))).isEmpty();
    }

    @Test void theNameHasToAgreeWithTheContent() {
        assertThat(FileType.PDF.fits("方案.PDF")).isTrue();
        assertThat(FileType.PDF.fits("方案.docx")).isFalse();
        assertThat(FileType.TEXT.fits("page.html")).isFalse();
        assertThat(FileType.TEXT.fits("noending")).isFalse();
    }

    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("content"));
            }
        }
        return out.toByteArray();
    }
}
