package countersign.shared.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that may be attached (S1.1), told by their content; the name's ending has to agree with it. Nothing that a browser or desktop would run. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OLD_OFFICE("application/x-ole-storage", "doc", "xls", "ppt", "mpp", "vsd", "msg"),
    TEXT("text/plain", "txt", "csv", "md"),
    ZIP("application/zip", "zip");

    private static final int ENTRIES = 2000;
    private final String mediaType;
    private final Set<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    /** The type as it is handed out. */
    public String mediaType() { return mediaType; }

    /** Whether a file of that name may have this content. */
    public boolean fits(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot >= 0 && endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** What the bytes are; empty when it is none of these, or a document with macros in it. */
    public static Optional<FileType> of(byte[] bytes) {
        if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2D)) return Optional.of(PDF);
        if (starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (starts(bytes, 0x47, 0x49, 0x46, 0x38)) return Optional.of(GIF);
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) return Optional.of(OLD_OFFICE);
        if (starts(bytes, 0x50, 0x4B, 0x03, 0x04)) return zipped(bytes);
        return text(bytes) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    /** Reads the names of entries only: nothing is unpacked, so that a bomb stays packed. */
    private static Optional<FileType> zipped(byte[] bytes) {
        var names = List.copyOf(names(bytes));
        if (names.stream().anyMatch(n -> n.endsWith("vbaProject.bin"))) return Optional.empty();
        if (!names.contains("[Content_Types].xml")) return names.isEmpty() ? Optional.empty() : Optional.of(ZIP);
        if (names.stream().anyMatch(n -> n.startsWith("word/"))) return Optional.of(DOCX);
        if (names.stream().anyMatch(n -> n.startsWith("xl/"))) return Optional.of(XLSX);
        return names.stream().anyMatch(n -> n.startsWith("ppt/")) ? Optional.of(PPTX) : Optional.empty();
    }

    /** Entry names from the central directory at the end of the archive; empty when it is broken. */
    private static List<String> names(byte[] bytes) {
        var names = new java.util.ArrayList<String>();
        var buffer = ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = directory(buffer);
        while (at >= 0 && at + 46 <= bytes.length && buffer.getInt(at) == 0x02014B50 && names.size() < ENTRIES) {
            int length = buffer.getShort(at + 28) & 0xFFFF;
            if (at + 46 + length > bytes.length) return List.of();
            names.add(new String(bytes, at + 46, length, StandardCharsets.UTF_8));
            at += 46 + length + (buffer.getShort(at + 30) & 0xFFFF) + (buffer.getShort(at + 32) & 0xFFFF);
        }
        return names;
    }

    private static int directory(ByteBuffer zip) {
        for (int at = zip.capacity() - 22; at >= Math.max(0, zip.capacity() - 22 - 65_535); at--) {
            if (zip.getInt(at) != 0x06054B50) continue;
            int start = zip.getInt(at + 16);
            return start >= 0 && start < zip.capacity() ? start : -1;
        }
        return -1;
    }

    private static boolean text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var head = text.stripLeading().toLowerCase(Locale.ROOT);
            if (head.startsWith("<") || head.startsWith("#!") || head.startsWith("mz")) return false;
            return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
