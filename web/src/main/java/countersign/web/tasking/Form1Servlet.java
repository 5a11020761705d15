package countersign.web.tasking;

import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.secrecy.Downloads;
import countersign.web.document.Watermarks;
import countersign.web.exchange.Form1Writer;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Hands out a project's assignment table as form 1 in Excel, {@code /form1/PROJECT}, to those who may see the project (S3.4). */
@WebServlet("/form1/*")
public class Form1Servlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject Form1Sheets sheets;
    @Inject ProjectAccess access;
    @Inject Projects projects;
    @Inject Downloads downloads;
    @Inject Watermarks watermarks;
    @Inject Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (path == null || !path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, Long.parseLong(path.substring(1)));
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletResponse response, long project) throws IOException {
        access.require(project, me.getId());
        var out = new ByteArrayOutputStream();
        Form1Writer.write(out, sheets.sheet(project, me.texts()));
        var name = me.texts().get("web.tasking.fileName", projects.view(project).number()) + ".xlsx";
        downloads.record(me.getId(), project, name);
        Download.send(response, Download.XLSX, name, downloads.watched(project) ? watermarks.markSheets(out.toByteArray(), me.getPerson()) : out.toByteArray());
    }
}
