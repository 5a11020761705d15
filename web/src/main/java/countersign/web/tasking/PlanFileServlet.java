package countersign.web.tasking;

import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.secrecy.Downloads;
import countersign.web.document.Watermarks;
import countersign.web.exchange.Form1Writer;
import countersign.web.exchange.ProjectWriter;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Hands out what a project has planned to those who may see it: the assignment table as form 1 in Excel, {@code /form1/PROJECT} (S3.4), with everything
 * that is said of its tasks, {@code /form1/PROJECT?whole}, and the plan as MS Project XML, {@code /msproject/PROJECT} (D3).
 */
@WebServlet({"/form1/*", "/msproject/*"})
public class PlanFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject Form1Sheets tables;
    @Inject ProjectSheets plans;
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
            var project = Long.parseLong(path.substring(1));
            access.require(project, me.getId());
            if (request.getServletPath().equals("/form1")) table(response, project, request.getParameter("whole") != null);
            else plan(response, project);
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void table(HttpServletResponse response, long project, boolean whole) throws IOException {
        var out = new ByteArrayOutputStream();
        Form1Writer.write(out, whole ? tables.whole(project, me.texts()) : tables.sheet(project, me.texts()));
        send(response, Download.XLSX, project, whole ? "web.tasking.wholeFileName" : "web.tasking.fileName", ".xlsx",
                downloads.watched(project) ? watermarks.markSheets(out.toByteArray(), me.getPerson()) : out.toByteArray());
    }

    private void plan(HttpServletResponse response, long project) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = plans.sheet(project, me.texts());
        ProjectWriter.write(out, downloads.watched(project) ? sheet.marked(watermarks.words(me.getPerson())) : sheet);
        send(response, "application/xml", project, "web.tasking.planFileName", ".xml", out.toByteArray());
    }

    private void send(HttpServletResponse response, String type, long project, String title, String ending, byte[] bytes) throws IOException {
        var name = me.texts().get(title, projects.view(project).number()) + ending;
        downloads.record(me.getId(), project, name);
        Download.send(response, type, name, bytes);
    }
}
