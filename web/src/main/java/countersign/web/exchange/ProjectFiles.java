package countersign.web.exchange;

import countersign.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraXERFileReader;

/** Opens files of project programs (D3, SPEC 9): typed by content, bounded, nothing executed, no link followed; what is none of them is refused by name. */
final class ProjectFiles {

    /** Largest file, in bytes. */
    static final int MOST_BYTES = 20 << 20;
    /** Most tasks of a file. */
    static final int MOST_TASKS = 5_000;

    /** What a file is, by its content. */
    enum Kind { MSPDI, MPP, XER, OTHER }

    private ProjectFiles() {}

    static RuleViolation refused(String why, Object... args) { return RuleViolation.of("file", "web.exchange.project." + why, args); }

    static Kind kind(byte[] bytes) {
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return excel(bytes) ? Kind.OTHER : Kind.MPP;
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) return Kind.MSPDI;
        var head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (head.startsWith("ERMHDR")) return Kind.XER;
        return head.startsWith("<") ? Kind.MSPDI : Kind.OTHER;
    }

    /** Whether it is for the readers of workbooks: theirs, or something of Excel that they know the name of. */
    static boolean workbook(byte[] bytes) { return begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0) && kind(bytes) == Kind.OTHER; }

    /** @throws RuleViolation of the field {@code file} for what cannot be read, is too large, or names a task twice */
    static ProjectFile open(byte[] bytes) {
        if (bytes.length > MOST_BYTES) throw refused("large", MOST_BYTES >> 20);
        var kind = kind(bytes);
        if (kind == Kind.OTHER) throw refused("unknown");
        if (kind == Kind.MSPDI) ProjectXml.check(bytes);
        var file = read(kind, bytes);
        if (file == null) throw refused("broken");
        if (file.getTasks().size() > MOST_TASKS) throw refused("tooMany", file.getTasks().size(), MOST_TASKS);
        var ids = new HashSet<Integer>();
        for (Task task : file.getTasks())
            if (!ids.add(task.getUniqueID())) throw refused("taskTwice", String.valueOf(task.getName()), String.valueOf(task.getUniqueID()));
        return file;
    }

    /** A damaged file may make the reader fail in any way. */
    private static ProjectFile read(Kind kind, byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        try {
            return switch (kind) {
                case MPP -> new MPPReader().read(in);
                case XER -> new PrimaveraXERFileReader().read(in);
                default -> new MSPDIReader().read(in);
            };
        } catch (MPXJException unread) {
            throw refused(String.valueOf(unread.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("password") ? "password" : "broken");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            throw refused("broken");
        }
    }

    private static boolean excel(byte[] bytes) {
        try (var fs = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = fs.getRoot();
            return root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
        } catch (Exception | OutOfMemoryError broken) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
