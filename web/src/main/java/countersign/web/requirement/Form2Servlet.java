package countersign.web.requirement;

import countersign.requirement.Communications;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.secrecy.Downloads;
import countersign.web.document.Watermarks;
import countersign.web.exchange.Form2Item;
import countersign.web.exchange.Form2Line;
import countersign.web.exchange.Form2Sheet;
import countersign.web.exchange.Form2Writer;
import countersign.web.exchange.WrittenParty;
import countersign.web.frame.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A project's communication records as form 2 in Excel: {@code form2/PROJECT.xlsx}. Who may not see the project finds nothing. */
@WebServlet("/form2/*")
public class Form2Servlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    @Inject transient Communications communications;
    @Inject transient ProjectAccess access;
    @Inject transient Directory directory;
    @Inject transient Downloads downloads;
    @Inject transient Watermarks watermarks;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var reader = request.getUserPrincipal() == null ? null : directory.byLogin(request.getUserPrincipal().getName()).orElse(null);
        try {
            if (reader == null || !path.matches("/\\d{1,18}\\.xlsx")) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else send(Long.parseLong(path.substring(1, path.length() - 5)), reader, response);
        } catch (NotVisible hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(long projectId, PersonView reader, HttpServletResponse response) throws IOException {
        access.require(projectId, reader.id());
        var texts = reader.texts();
        var name = texts.get("web.exchange.form2.title") + ".xlsx";
        downloads.record(reader.id(), projectId, name);
        var out = new ByteArrayOutputStream();
        Form2Writer.write(out, new Form2Sheet("", lines(projectId), texts));
        Download.send(response, Download.XLSX, name, downloads.watched(projectId) ? watermarks.markSheets(out.toByteArray(), reader) : out.toByteArray());
    }

    private List<Form2Line> lines(long projectId) {
        var departments = directory.all();
        var people = new HashMap<Long, PersonView>();
        var lines = new ArrayList<Form2Line>();
        var records = new ArrayList<>(communications.of(projectId));
        java.util.Collections.reverse(records);
        for (var record : records) {
            var present = new ArrayList<>(record.personIds().stream().map(id -> written(id, people, departments)).toList());
            if (!record.others().isEmpty()) present.add(new WrittenParty(record.others(), ""));
            var items = record.items().stream().map(i -> new Form2Item(i.what(), written(i.ownerId(), people, departments), i.due())).toList();
            lines.add(new Form2Line(record.date(), record.departmentIds().stream().map(id -> departments.get(id).name()).toList(), present, record.topic(),
                    record.summary(), items));
        }
        return lines;
    }

    private WrittenParty written(long personId, Map<Long, PersonView> people, Map<Long, DepartmentView> departments) {
        var person = people.computeIfAbsent(personId, directory::person);
        return new WrittenParty(person.name(), person.departmentId() == null ? "" : departments.get(person.departmentId()).name());
    }
}
