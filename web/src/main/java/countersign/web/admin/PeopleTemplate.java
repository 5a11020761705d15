package countersign.web.admin;

import countersign.web.exchange.PeopleSheetWriter;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The empty workbook for the import of departments and people. */
@WebServlet("/admin/people.xlsx")
public class PeopleTemplate extends HttpServlet {

    @Inject Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Download.begin(response, Download.XLSX, "people.xlsx");
        PeopleSheetWriter.template(response.getOutputStream(), me.texts());
    }
}
