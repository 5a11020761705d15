package countersign.web.gantt;

import countersign.shared.access.NotVisible;
import countersign.shared.access.Projects;
import countersign.shared.secrecy.Downloads;
import countersign.web.document.ChartFiles;
import countersign.web.document.Fonts;
import countersign.web.document.Watermarks;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The chart of a project as PDF for who may see it, as it stands now: {@code /gantt-print/PROJECT?paper=A3}; A4 without it (S4.3). */
@WebServlet("/gantt-print/*")
public class GanttPrintServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject GanttResource chart;
    @Inject ChartFiles files;
    @Inject Projects projects;
    @Inject Downloads downloads;
    @Inject Watermarks watermarks;
    @Inject Clock clock;
    @Inject Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        try {
            if (path == null || !path.matches("/\\d{1,18}")) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else send(response, Long.parseLong(path.substring(1)), "A3".equalsIgnoreCase(request.getParameter("paper")) ? ChartFiles.Paper.A3 : ChartFiles.Paper.A4);
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletResponse response, long project, ChartFiles.Paper paper) throws IOException {
        var data = chart.chart(project, 0);
        if (data.tasks().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var texts = me.texts();
        var pdf = files.pdf(GanttTimeline.of(data), paper, projects.view(project).number() + " " + data.title(), texts.get("web.gantt.print.state", texts.dates().moment(clock.instant())), texts)
                .flatMap(made -> downloads.watched(project) ? watermarks.mark(made, me.getPerson()) : Optional.of(made));
        if (pdf.isEmpty()) {
            Fonts.missing(response, texts);
            return;
        }
        var name = texts.get("web.gantt.print.fileName", projects.view(project).number()) + ".pdf";
        downloads.record(me.getId(), project, name);
        Download.send(response, "application/pdf", name, pdf.get());
    }
}
