package countersign.web.exchange;

import countersign.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens uploaded workbooks (SPEC 9): typed by content, bounded before and after inflation, nothing executed, no link followed. What is not a plain
 * .xlsx is refused with what it is and what to do.
 */
final class Workbooks {

    /** Largest upload, in bytes. */
    static final int MOST_BYTES = 5 << 20;
    private static final long MOST_INFLATED = 24L << 20;
    private static final int MOST_ENTRIES = 500;
    private static final String FIELD = "file";

    private Workbooks() { }

    /** @throws RuleViolation of the field {@code file} */
    static XSSFWorkbook open(InputStream in) {
        var bytes = bounded(in);
        if (bytes.length == 0) throw RuleViolation.of(FIELD, "web.exchange.file.empty");
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw RuleViolation.of(FIELD, encrypted(bytes) ? "web.exchange.file.encrypted" : "web.exchange.file.xls");
        if (!begins(bytes, 'P', 'K', 3, 4)) throw RuleViolation.of(FIELD, "web.exchange.file.notXlsx");
        inspect(bytes);
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (Exception broken) {
            throw RuleViolation.of(FIELD, "web.exchange.file.broken");
        }
    }

    private static byte[] bounded(InputStream in) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw RuleViolation.of(FIELD, "web.exchange.file.tooLarge", MOST_BYTES >> 20);
            return bytes;
        } catch (IOException broken) {
            throw RuleViolation.of(FIELD, "web.exchange.file.broken");
        }
    }

    private static void inspect(byte[] bytes) {
        var types = "";
        long inflated = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw RuleViolation.of(FIELD, "web.exchange.file.inflated");
                if (entry.getName().equalsIgnoreCase("[Content_Types].xml")) types = new String(zip.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8);
                inflated += drained(zip, MOST_INFLATED - inflated);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw RuleViolation.of(FIELD, "web.exchange.file.broken");
        }
        refuseOtherTypes(types);
    }

    private static long drained(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[8192];
        long sum = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            sum += n;
            if (sum > most) throw RuleViolation.of(FIELD, "web.exchange.file.inflated");
        }
        return sum;
    }

    private static void refuseOtherTypes(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) throw RuleViolation.of(FIELD, "web.exchange.file.macro");
        if (!types.contains("spreadsheetml.sheet.main+xml")) throw RuleViolation.of(FIELD, "web.exchange.file.notXlsx");
    }

    private static boolean encrypted(byte[] bytes) {
        try (var fs = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return fs.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (Exception broken) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
