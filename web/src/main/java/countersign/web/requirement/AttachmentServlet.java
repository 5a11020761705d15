package countersign.web.requirement;

import countersign.requirement.Attachments;
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

/** Hands out a requirement's file, {@code /attachment/PROJECT/FILE}, to those who may see the project: always to be saved, never shown inline (SPEC 9). */
@WebServlet("/attachment/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject Attachments attachments;
    @Inject Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (path == null || !path.matches("/\\d{1,18}/\\d{1,18}")) {
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
        var file = attachments.download(me.getId(), projectId, id);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''"
                + URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
