package countersign.web.document;

import countersign.acceptance.Archives;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.PersonView;
import countersign.shared.secrecy.Downloads;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Downloads for who may see the project (P5): {@code /document/42.pdf}, and {@code /document/package/7.zip} for all of a project's. */
@WebServlet("/document/*")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    @Inject transient SealedDocuments documents;
    @Inject transient DocumentFiles files;
    @Inject transient DocumentPackage archive;
    @Inject transient ProjectAccess access;
    @Inject transient Me me;
    @Inject transient Archives archives;
    @Inject transient Downloads downloads;
    @Inject transient Watermarks watermarks;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var reader = me.isPresent() ? me.getPerson() : null;
        try {
            if (reader == null) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else if (path.matches("/package/\\d{1,18}\\.zip")) sendPackage(number(path), reader, response);
            else if (path.matches("/\\d{1,18}\\.pdf")) sendPdf(number(path), reader, response);
            else response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotVisible | NoSuchElementException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void sendPdf(long id, PersonView reader, HttpServletResponse response) throws IOException {
        var document = documents.view(id);
        access.require(document.projectId(), reader.id());
        var pdf = files.pdf(id, reader.texts()).flatMap(marking(document.projectId(), reader));
        if (pdf.isEmpty()) {
            Fonts.missing(response, reader.texts());
            return;
        }
        archives.read(reader.id(), document.projectId(), "pdf");
        var name = DocumentFiles.fileName(document, "pdf");
        downloads.record(reader.id(), document.projectId(), name);
        Download.begin(response, "application/pdf", name);
        response.getOutputStream().write(pdf.get());
    }

    private void sendPackage(long projectId, PersonView reader, HttpServletResponse response) throws IOException {
        access.require(projectId, reader.id());
        archives.read(reader.id(), projectId, "package");
        var name = reader.texts().get("web.document.package.name", String.valueOf(projectId)) + ".zip";
        downloads.record(reader.id(), projectId, name);
        Download.begin(response, "application/zip", name);
        archive.write(projectId, reader, downloads.watched(projectId), response.getOutputStream());
    }

    /** What a PDF goes through before it leaves: the reader's watermark if the project is confidential. */
    private Function<byte[], Optional<byte[]>> marking(long projectId, PersonView reader) {
        return downloads.watched(projectId) ? pdf -> watermarks.mark(pdf, reader) : Optional::of;
    }

    private static long number(String path) { return Long.parseLong(path.replaceAll("\\D", "")); }
}
