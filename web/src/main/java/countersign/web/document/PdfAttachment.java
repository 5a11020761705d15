package countersign.web.document;

import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.AttachmentRenderer;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Attaches a sealed document to a mail: {@code pdf:ID}. */
@ApplicationScoped
public class PdfAttachment implements AttachmentRenderer {

    @Inject DocumentFiles files;
    @Inject SealedDocuments documents;

    @Override public String scheme() { return "pdf"; }

    @Override public Optional<Attachment> render(String reference, long personId, Texts texts) {
        long id = Long.parseLong(reference.substring(reference.indexOf(':') + 1));
        var name = DocumentFiles.fileName(documents.view(id), "pdf");
        return files.pdf(id, texts).map(bytes -> new Attachment(name, "application/pdf", bytes));
    }
}
