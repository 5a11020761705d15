package countersign.web.document;

import countersign.shared.document.DocumentView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.party.Directory;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Says whether a printed document is the sealed content (D2): {@code /verify/CODE}. It tells number, edition, time and digest, nothing of the content. */
@WebServlet("/verify/*")
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    @Inject transient SealedDocuments documents;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = Texts.of(Language.of(request.getLocale()), Directory.COMPANY_ZONE);
        var code = String.valueOf(request.getPathInfo()).replaceFirst("^/", "").strip().toLowerCase(java.util.Locale.ROOT);
        var document = document(code);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(document.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        var page = new Xhtml(texts, name -> 0).raw("<!DOCTYPE html><html lang=\"" + texts.language().tag() + "\"><head><meta charset=\"UTF-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>").text(texts.get("web.document.verify.title"))
                .raw("</title><link rel=\"stylesheet\" href=\"" + request.getContextPath() + "/act-style.css\"/></head><body><main>")
                .element("h1", "", texts.get("web.document.verify.title"));
        if (document.isPresent()) found(page, document.get(), texts);
        else page.element("p", "", texts.get("web.document.verify.unknown"));
        response.getWriter().print(page.raw("</main></body></html>"));
    }

    private static void found(Xhtml page, DocumentView document, Texts texts) {
        page.element("p", "", texts.get("web.document.verify.found", document.number(), document.edition(), document.sealedAt()))
                .element("p", "", "SHA-256 " + document.digest()).element("p", "", texts.get("web.document.verify.compare"));
    }

    private Optional<DocumentView> document(String code) {
        try {
            return Optional.of(documents.view(Verification.id(code))).filter(d -> Verification.code(d).equals(code) && intact(d));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }

    /** The digest is taken afresh from the stored content. */
    private boolean intact(DocumentView document) { return documents.seal(document.id()).digest().equals(document.digest()); }
}
