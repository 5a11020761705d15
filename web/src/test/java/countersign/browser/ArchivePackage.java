package countersign.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** A project's documents as downloaded: the files by name, and what the list of checksums says of them. */
record ArchivePackage(Map<String, byte[]> files, Map<String, String> sums) {

    private static final String LIST = "SHA256SUMS";

    /** Reads the ZIP file. */
    static ArchivePackage read(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) files.put(entry.getName(), in.readAllBytes());
        }
        var sums = new TreeMap<String, String>();
        new String(files.remove(LIST), StandardCharsets.UTF_8).lines().forEach(line -> sums.put(line.split("  ", 2)[1], line.split("  ", 2)[0]));
        return new ArchivePackage(files, sums);
    }

    Set<String> names() { return files.keySet(); }

    /** The files that are not listed, or listed with another checksum, and what is listed and not there. */
    List<String> wrong() {
        var wrong = new TreeMap<>(sums);
        files.forEach((name, bytes) -> wrong.compute(name, (n, sum) -> sum256(bytes).equals(sum) ? null : String.valueOf(sum)));
        return List.copyOf(wrong.keySet());
    }

    private static String sum256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
