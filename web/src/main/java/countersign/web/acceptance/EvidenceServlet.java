package countersign.web.acceptance;

import countersign.acceptance.Evidences;
import countersign.shared.access.NotVisible;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Hands out evidence, {@code /evidence/PROJECT/FILE}, to those who may see the project: always to be saved, never shown inline (SPEC 9). */
@WebServlet("/evidence/*")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient Evidences evidences;
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
            send(response, Long.parseLong(ids[0]), Long.parseLong(ids[1]));
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletResponse response, long projectId, long id) throws IOException {
        var file = evidences.download(me.getId(), projectId, id);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
