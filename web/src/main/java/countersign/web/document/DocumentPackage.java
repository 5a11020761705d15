package countersign.web.document;

import countersign.shared.access.Projects;
import countersign.shared.ask.Scans;
import countersign.shared.document.DocumentView;
import countersign.shared.document.Renderings;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project's documents of record as one package (S6.3): the PDFs, the sealed content they were made from, and the checksums of both. */
@ApplicationScoped
public class DocumentPackage {

    @Inject SealedDocuments documents;
    @Inject DocumentFiles files;
    @Inject Scans scans;
    @Inject Projects projects;
    @Inject Watermarks watermarks;
    @Inject Clock clock;

    /**
     * Writes the package as ZIP. Entries are dated with their sealing, so that the same archive gives the same files. A marked one (P5) begins with a note
     * of who took it and when, which names the files that cannot carry the mark: sealed content would no longer be what was sealed.
     *
     * @param marked whether the project is confidential: each PDF then carries the reader's watermark, and is left out where that is not possible
     */
    public void write(long projectId, PersonView reader, boolean marked, OutputStream to) throws IOException {
        var packed = new Packed(new ZipOutputStream(to, StandardCharsets.UTF_8), new LinkedHashMap<>());
        try (var zip = packed.zip()) {
            for (var document : documents.filed(projectId)) {
                var made = files.pdf(document.id(), reader.texts());
                var pdf = marked ? made.flatMap(bytes -> watermarks.mark(bytes, reader)) : made;
                if (pdf.isPresent()) packed.add(document, "pdf", pdf.get());
                packed.add(document, "json", documents.content(document.id()).toString().getBytes(StandardCharsets.UTF_8));
            }
            for (var scan : scans.of(projectId)) {
                var file = marked ? watermarks.markUploaded(scan.file(), reader) : scan.file();
                packed.add(FileNames.of(scan.id() + " " + file.fileName()), scan.at(), file.bytes());
            }
            if (marked) packed.add(reader.texts().get("web.document.package.note") + ".txt", clock.instant(), note(projectId, reader, packed));
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(packed.list().getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] note(long projectId, PersonView reader, Packed packed) {
        var plain = packed.checksums().keySet().stream().filter(name -> !name.endsWith(".pdf")).collect(Collectors.joining("\n"));
        return reader.texts().get("web.document.package.note.words", projects.view(projectId).number(), watermarks.words(reader), plain).getBytes(StandardCharsets.UTF_8);
    }

    /** What is in the package so far. @param checksums by the files' names */
    private record Packed(ZipOutputStream zip, Map<String, String> checksums) {

        void add(DocumentView document, String type, byte[] bytes) throws IOException {
            var name = DocumentFiles.fileName(document, type);
            add(checksums.containsKey(name) ? document.id() + " " + name : name, document.sealedAt(), bytes);
        }

        void add(String name, Instant at, byte[] bytes) throws IOException {
            var entry = new ZipEntry(name);
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(bytes);
            checksums.put(name, Renderings.checksum(bytes));
        }

        String list() { return checksums.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey() + "\n").collect(Collectors.joining()); }
    }
}
