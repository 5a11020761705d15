package countersign.web.table;

import countersign.requirement.Requirements;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.Assignments;
import countersign.tasking.EditResult;
import countersign.tasking.StaleTable;
import countersign.tasking.TaskView;
import countersign.web.frame.DepartmentColors;
import countersign.web.rest.Commands;
import countersign.web.tasking.PromiseWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The assignment table over the wire (S3.1, S3.2): loaded whole, edited by commands that carry the version they were made on. */
@RequestScoped
@Path("projects/{project}/table")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TableResource {

    private static final int EVERYBODY = 100_000;

    @Inject Commands caller;
    @Inject Assignments assignments;
    @Inject Requirements requirements;
    @Inject PromiseWords promises;
    @Inject Directory directory;
    @Inject DepartmentColors colors;
    @Inject ProjectCalendars calendars;
    @Inject SentFindings sent;

    /** The whole table. */
    @GET
    public TableData table(@PathParam("project") long project) {
        caller.actorIn(project);
        var view = assignments.view(project);
        var json = json(view.tasks());
        var findings = assignments.findings(project, view.tasks());
        var part = sent.all(findings);
        return new TableData(view.version(), assignments.editable(project, caller.personId()), directory.today(),
                TableData.Calendar.of(calendars.of(project), assignments.dayMinutes()), departments(view.tasks()),
                directory.search("", EVERYBODY).stream().map(p -> new TableData.Person(Long.toString(p.id()), p.name(), p.login(),
                        p.departmentId() == null ? null : Long.toString(p.departmentId()))).toList(),
                deliverables(project), commitments(project), json.rows(view.tasks()), part.digest(), json.findings(part.found()), json.kinds(findings, assignments.reasons(project)));
    }

    /** Edits. 200 with what they did; 409 with what others did since when the version is stale, and nothing is taken. */
    @POST
    @Path("commands")
    public Response edit(@PathParam("project") long project, TableEdit edit) {
        var actor = caller.actorIn(project);
        if (edit == null || edit.commands() == null || edit.commands().contains(null)) throw RuleViolation.of("commands", "shared.input.missing");
        var problems = new ArrayList<TableReply.Problem>();
        var commands = TableJson.read(edit.commands(), problems, texts());
        try {
            var result = assignments.apply(actor, project, edit.version(), commands);
            return Response.ok(reply(project, edit.held(), result, problems)).build();
        } catch (StaleTable stale) {
            return Response.status(Response.Status.CONFLICT).entity(stale(project, edit.held(), stale)).build();
        }
    }

    /** What others changed since a version, as 409 would say it; 204 while it holds. @param held digest of the findings that the page holds */
    @GET
    @Path("changes")
    public Response changes(@PathParam("project") long project, @QueryParam("version") long version, @QueryParam("held") String held) {
        caller.actorIn(project);
        return assignments.since(project, version).map(stale -> Response.ok(stale(project, held, stale))).orElseGet(Response::noContent).build();
    }

    private TableReply reply(long project, String held, EditResult result, List<TableReply.Problem> problems) {
        result.problems().forEach(p -> problems.add(new TableReply.Problem(p.row(), p.field(), texts().get(p.message()))));
        Map<String, String> ids = new LinkedHashMap<>();
        result.ids().forEach((temp, id) -> ids.put(temp, Long.toString(id)));
        var order = result.moved() ? names(result.rows().stream().map(TaskView::taskId).toList()) : null;
        return reply(project, held, result.rows(), new TableReply(result.version(), json(result.rows()).rows(result.changed()), order, ids, null, null, null, null, null, problems, null));
    }

    private TableReply stale(long project, String held, StaleTable stale) {
        var rows = assignments.table(project);
        return reply(project, held, rows, new TableReply(stale.version(), json(rows).rows(stale.changed()), names(stale.order()), Map.of(), null, null, null, null, null, List.of(),
                stale.by()));
    }

    /** With what the checks find in the rows now, as far as the page does not hold it. */
    private TableReply reply(long project, String held, List<TaskView> rows, TableReply done) {
        var findings = assignments.findings(project, rows);
        var part = sent.part(findings, held);
        var json = json(rows);
        var found = json.findings(part.found());
        return new TableReply(done.version(), done.rows(), done.order(), done.ids(), part.digest(), part.whole() ? found : null, part.whole() ? null : found, part.gone(),
                json.kinds(findings, assignments.reasons(project)), done.problems(), done.by());
    }

    private static List<String> names(List<Long> ids) { return ids.stream().map(id -> Long.toString(id)).toList(); }

    /** Today's departments, and after them those that are no more and that rows still name. */
    private List<TableData.Department> departments(List<TaskView> rows) {
        var color = colors.all();
        var all = new ArrayList<>(directory.departments().stream()
                .map(d -> new TableData.Department(Long.toString(d.id()), d.name(), d.aliases(), color.get(d.id()), null)).toList());
        var today = directory.today();
        directory.all().values().stream().filter(d -> !d.validOn(today) && rows.stream().anyMatch(row -> names(row, d.id())))
                .forEach(d -> all.add(new TableData.Department(Long.toString(d.id()), d.name(), List.of(), color.getOrDefault(d.id(), 1), true)));
        return all;
    }

    private static boolean names(TaskView row, long department) { return row.involves(department) || Long.valueOf(department).equals(row.acceptingDepartmentId()); }

    private List<TableData.Deliverable> deliverables(long project) {
        if (!requirements.exists(project)) return List.of();
        return requirements.view(project).deliverables().stream().map(d -> new TableData.Deliverable(Long.toString(d.id()), d.name())).toList();
    }

    private List<TableData.Commitment> commitments(long project) {
        return promises.of(project, texts()).entrySet().stream().map(p -> new TableData.Commitment(Long.toString(p.getKey()), p.getValue())).toList();
    }

    private TableJson json(List<TaskView> all) { return new TableJson(all, assignments.dayMinutes(), texts()); }

    private Texts texts() { return caller.texts(); }
}
