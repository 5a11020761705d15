package countersign.web.document;

import countersign.acceptance.Evidences;
import countersign.requirement.Attachments;
import countersign.shared.access.NotVisible;
import countersign.shared.ask.Scans;
import countersign.shared.secrecy.Downloads;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hands out what people uploaded, {@code /attachment/PROJECT/FILE} of a requirement, {@code /evidence/PROJECT/FILE} of a result, {@code /scan/PROJECT/FILE} of a
 * signature on paper, to those who may see the project.
 */
@WebServlet({"/attachment/*", "/evidence/*", "/scan/*"})
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient Attachments attachments;
    @Inject transient Evidences evidences;
    @Inject transient Downloads downloads;
    @Inject transient Scans scans;
    @Inject transient Watermarks watermarks;
    @Inject transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        if (!path.matches("/\\d{1,18}/\\d{1,18}") || !me.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ids = path.substring(1).split("/");
        try {
            send(response, request.getServletPath(), Long.parseLong(ids[0]), Long.parseLong(ids[1]));
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletResponse response, String of, long project, long id) throws IOException {
        var file = switch (of) {
            case "/evidence" -> evidences.download(me.getId(), project, id);
            case "/scan" -> scans.download(me.getId(), project, id);
            default -> attachments.download(me.getId(), project, id);
        };
        downloads.record(me.getId(), project, file.fileName());
        var handed = downloads.watched(project) ? watermarks.markUploaded(file, me.getPerson()) : file;
        Download.send(response, Download.ANY, handed.fileName(), handed.bytes());
    }
}
