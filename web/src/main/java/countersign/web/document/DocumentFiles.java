package countersign.web.document;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.access.Projects;
import countersign.shared.ask.SignatureView;
import countersign.shared.ask.Signatures;
import countersign.shared.config.Settings;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.DocumentView;
import countersign.shared.document.Renderings;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.frame.DepartmentColors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Sealed documents as PDF files. What was made first with these signatures is kept and given out again. */
@ApplicationScoped
public class DocumentFiles {

    @Inject SealedDocuments documents;
    @Inject Signatures signatures;
    @Inject Projects projects;
    @Inject Renderings renderings;
    @Inject Fonts fonts;
    @Inject Settings settings;
    @Inject DepartmentColors colors;
    @Inject @Any Instance<DocumentLayout> layouts;

    /** The PDF; empty while this server has no font that can be embedded: the PDF is pending and follows when there is one. */
    public Optional<byte[]> pdf(long documentId, Texts texts) {
        var document = documents.view(documentId);
        var lines = signed(document);
        var kept = renderings.kept(documentId, "pdf", texts.language(), lines.size());
        if (kept.isPresent()) return kept;
        var made = fonts.chinese().map(font -> PdfPrinter.print(xhtml(document, lines, texts), font));
        return made.map(bytes -> keptFirst(documentId, texts.language(), lines.size(), bytes));
    }

    /** Everybody gets the file that was kept first, also when two make it at the same time. */
    private byte[] keptFirst(long documentId, Language language, int signatures, byte[] bytes) {
        try {
            renderings.keep(documentId, "pdf", language, signatures, bytes);
            return bytes;
        } catch (RuntimeException another) {
            return renderings.kept(documentId, "pdf", language, signatures).orElseThrow(() -> another);
        }
    }

    /** Signatures of the document itself, and for a countersigned one those that were given on earlier versions of the same rows. */
    private List<SignatureView> signed(DocumentView document) {
        return signatures.until(document.id());
    }

    /** The printed page, also shown to who wants to read before downloading. */
    String xhtml(DocumentView document, List<SignatureView> lines, Texts texts) {
        return xhtml(document, documents.content(document.id()), lines, projects.view(document.projectId()).confidential(), texts);
    }

    private String xhtml(DocumentView document, JsonNode content, List<SignatureView> lines, boolean confidential, Texts texts) {
        var printed = layout(document.kind()).print(content, texts);
        var url = settings.get("countersign.url", "").replaceAll("/$", "") + "/verify/" + Verification.code(document);
        return PrintPage.of(document, printed, lines, new CoveredRows(documents, texts)::of, confidential, url, texts, colors.byName());
    }

    /** Content that nobody sealed, printed as if it were, to be looked at; it is not kept. Empty as {@link #pdf}. */
    public Optional<byte[]> unsealed(DocumentView like, JsonNode content, Texts texts) {
        return fonts.chinese().map(font -> PdfPrinter.print(xhtml(like, content, List.of(), false, texts), font));
    }

    /** The file's name: number and title as any file system takes them. */
    public static String fileName(DocumentView document, String extension) { return FileNames.of(document.number() + " " + document.title(), extension); }

    private DocumentLayout layout(String kind) {
        return layouts.stream().filter(l -> l.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no layout for documents of kind " + kind));
    }
}
