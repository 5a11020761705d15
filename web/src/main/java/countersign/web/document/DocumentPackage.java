package countersign.web.document;

import countersign.shared.ask.Scans;
import countersign.shared.document.DocumentView;
import countersign.shared.document.Renderings;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project's documents of record as one package (S6.3): the PDFs, the sealed content they were made from, and the checksums of both. */
@ApplicationScoped
public class DocumentPackage {

    @Inject SealedDocuments documents;
    @Inject DocumentFiles files;
    @Inject Scans scans;

    /**
     * Writes the package as ZIP. Entries are dated with their sealing, so that the same archive gives the same files.
     *
     * @param marking what each PDF goes through before it leaves: nothing, or the reader's watermark (P5); empty where that is not possible
     */
    public void write(long projectId, Texts texts, Function<byte[], Optional<byte[]>> marking, OutputStream to) throws IOException {
        var checksums = new StringBuilder();
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var document : documents.filed(projectId)) {
                var pdf = files.pdf(document.id(), texts).flatMap(marking);
                if (pdf.isPresent()) put(zip, names, document, "pdf", pdf.get(), checksums);
                put(zip, names, document, "json", documents.content(document.id()).toString().getBytes(StandardCharsets.UTF_8), checksums);
            }
            for (var scan : scans.of(projectId)) add(zip, names, scan.id() + " " + scan.file().fileName(), scan.at(), scan.file().bytes(), checksums);
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, HashSet<String> names, DocumentView document, String type, byte[] bytes, StringBuilder checksums)
            throws IOException {
        var name = DocumentFiles.fileName(document, type);
        add(zip, names, names.contains(name) ? document.id() + " " + name : name, document.sealedAt(), bytes, checksums);
    }

    private static void add(ZipOutputStream zip, HashSet<String> names, String name, Instant at, byte[] bytes, StringBuilder checksums) throws IOException {
        names.add(name);
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(bytes);
        checksums.append(Renderings.checksum(bytes)).append("  ").append(name).append('\n');
    }
}
