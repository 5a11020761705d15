package countersign.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are no workbook, or one that nobody should open; what they are, and their bytes. */
final class BadFiles {

    private BadFiles() {}

    static Map<String, byte[]> all() {
        try {
            var all = new LinkedHashMap<String, byte[]>();
            all.put("nothing", new byte[0]);
            all.put("a text", "任务名称,负责人".getBytes(StandardCharsets.UTF_8));
            all.put("a PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            all.put("half a workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
            all.put("an old workbook", old());
            all.put("an encrypted workbook", encrypted());
            all.put("a workbook with macros", zip("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml".getBytes(StandardCharsets.US_ASCII)));
            all.put("a zip bomb", zip("xl/worksheets/sheet1.xml", new byte[40 << 20]));
            all.put("more than a workbook has", new byte[6 << 20]);
            return all;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] old() throws IOException {
        try (var book = new HSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (var files = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var to = encryptor.getDataStream(files)) {
                to.write(zip("xl/workbook.xml", new byte[100]));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, byte[] bytes) {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
