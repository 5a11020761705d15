package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

    @Test
    void emptyForeignAndTruncatedFilesAreRefusedByName() throws Exception {
        refused(stream(new byte[0]), "empty");
        refused(stream("任务名称,负责人".getBytes(StandardCharsets.UTF_8)), "notXlsx");
        refused(stream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "notXlsx");
        refused(stream(WorkbookFixture.sample("form1-assignment-table.xlsx").readNBytes(2000)), "broken");
        refused(stream(new byte[Workbooks.MOST_BYTES + 1]), "tooLarge");
    }

    @Test
    void anOldWorkbookIsRefusedByName() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(out);
        }
        refused(stream(out.toByteArray()), "xls");
    }

    @Test
    void anEncryptedWorkbookIsRefusedByName() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var fs = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = WorkbookFixture.sample("form1-assignment-table.xlsx"); var to = encryptor.getDataStream(fs)) {
                in.transferTo(to);
            }
            fs.writeFilesystem(out);
        }
        refused(stream(out.toByteArray()), "encrypted");
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() throws Exception {
        refused(changed("sheet.main+xml", "sheet.macroEnabled.main+xml"), "macro");
        refused(changed("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml"), "notXlsx");
    }

    @Test
    void aZipBombIsStoppedWhileItInflates() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) zip.write(zeros);
        }
        refused(stream(out.toByteArray()), "inflated");
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 600; i++) zip.putNextEntry(new ZipEntry("e" + i));
        }
        refused(stream(many.toByteArray()), "inflated");
    }

    @Test
    void externalEntitiesAreNotFollowed() throws Exception {
        refused(changed("<Types", "<!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Types"), "broken");
    }

    @Test
    void aWorkbookWithoutTheTableOrWithTooManyRowsIsRefused() {
        refused(WorkbookFixture.rows(new Object[] {"一", "二"}, new Object[] {"三"}), "noHeader");
        var rows = new Object[2002][];
        for (int i = 0; i < rows.length; i++) rows[i] = new Object[] {i == 0 ? "任务名称" : "t" + i, i == 0 ? "负责人" : ""};
        refused(WorkbookFixture.rows(rows), "tooManyRows");
    }

    @Test
    void aTableOnAHiddenSheetOrBeyondAHundredColumnsIsNone() {
        refused(WorkbookFixture.sheet(s -> {
            WorkbookFixture.fill(s, new Object[] {"任务名称", "负责人"}, new Object[] {"A", "张伟"});
            s.getWorkbook().createSheet("visible");
            s.getWorkbook().setActiveSheet(1);
            s.getWorkbook().setSheetHidden(0, true);
        }), "noHeader");
        var wide = new Object[5000];
        wide[4998] = "任务名称";
        wide[4999] = "负责人";
        refused(WorkbookFixture.rows(wide), "noHeader");
    }

    private static void refused(InputStream in, String why) {
        assertThatThrownBy(() -> Form1Reader.read(in, CompanyFixture.q3Project())).isInstanceOf(RuleViolation.class).hasMessageContaining("web.exchange.file." + why);
    }

    private static InputStream stream(byte[] bytes) { return new ByteArrayInputStream(bytes); }

    private static InputStream changed(String from, String to) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(WorkbookFixture.sample("form1-assignment-table.xlsx")); var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.readAllBytes();
                if (entry.getName().equals("[Content_Types].xml")) bytes = new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
                zip.write(bytes);
            }
        }
        return stream(out.toByteArray());
    }
}
