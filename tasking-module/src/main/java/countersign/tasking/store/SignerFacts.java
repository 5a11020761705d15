package countersign.tasking.store;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.SignatureView;
import countersign.shared.ask.Signer;
import countersign.shared.document.DocumentView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.tasking.Finding;
import countersign.tasking.RemarkView;
import countersign.tasking.TaskView;
import countersign.tasking.domain.AssignmentSheet;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.CountersignBlocks;
import countersign.tasking.domain.CountersignFacts;
import countersign.tasking.domain.Promised;
import countersign.tasking.domain.Remark;
import countersign.tasking.domain.SheetChanges;
import countersign.tasking.domain.Sheets;
import countersign.tasking.domain.SignerList;
import countersign.tasking.domain.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what each signer of a table is shown: first what their own departments promise, then the whole (S3.3). */
@ApplicationScoped
public class SignerFacts {

    @Inject SealedDocuments documents;
    @Inject SignOffs signOffs;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject Surveyor surveyor;
    @Inject RemarkStore remarks;

    /** The signers of a sealed version, with the facts of their asks. @param findings what the checks say of it: each signer reads it in their own language */
    public List<Signer> signers(ProjectView project, DocumentView document, AssignmentTable table, SignerList list, List<TaskView> rows, List<Finding> findings) {
        var content = documents.content(document.id());
        var header = Json.read(content.path("header").toString(), AssignmentSheet.Header.class);
        var inbound = inbound(content, header.inbound());
        var around = surveyor.surroundings(project.id());
        var promised = new Promised(rows, around, surveyor.calendar(project.id()), surveyor.calendarOf(project.id(), around));
        var elsewhere = surveyor.elsewhere(project.id(), Booking.people(rows));
        var signers = new ArrayList<Signer>();
        for (var person : list.capacities().keySet()) {
            var capacities = list.capacities().get(person);
            var mine = list.rows().get(person);
            var whole = whole(content, header, mine);
            var promises = capacities.stream().map(c -> promise(c.departmentId(), rows, list.lent().getOrDefault(c.departmentId(), Set.of()), whole, inbound, promised, elsewhere, person)).toList();
            signers.add(new Signer(person, capacities, mine, new CountersignFacts(project.title(), header.initiator(), document.edition(), promises, whole,
                    Sheets.warnings(findings, table.reasons(), directory.person(person).texts()), changes(table, content, person, mine), answers(project.id(), person, rows),
                    inbound, header.provisional())));
        }
        return signers;
    }

    /** Lets the signing departments see the project. */
    public void grant(long projectId, SignerList list) { list.departments().forEach(department -> access.grantDepartment(projectId, department)); }

    private CountersignFacts.Promise promise(long department, List<TaskView> rows, Set<Long> lent, List<CountersignFacts.Row> whole,
            List<AssignmentSheet.Inbound> inbound, Promised promised, List<Booking> elsewhere, long signer) {
        var tree = new Tree(rows);
        var name = directory.department(department).name();
        var own = inbound.stream().filter(p -> p.giver().equals(name) || p.receiver().equals(name)).toList();
        var leads = tree.leaves().stream().filter(row -> row.leadDepartmentId() != null && row.leadDepartmentId() == department).toList();
        var helps = tree.leaves().stream().filter(row -> row.collaboratingDepartmentIds().contains(department) || lent.contains(row.taskId())).toList();
        return new CountersignFacts.Promise(department, name, pick(whole, leads), pick(whole, helps), own,
                given(whole, name), promised.weeks(department), promised.conflicts(department, elsewhere, directory.person(signer).texts()));
    }

    private static List<AssignmentSheet.Inbound> inbound(JsonNode content, List<String> keys) {
        return keys.stream().map(key -> Json.read(content.path("rows").path(key).toString(), AssignmentSheet.Inbound.class)).toList();
    }

    private static List<CountersignFacts.Given> given(List<CountersignFacts.Row> whole, String department) {
        return whole.stream().flatMap(row -> row.row().needLines().stream().filter(need -> department.equals(need.department()))
                .map(need -> new CountersignFacts.Given(CountersignBlocks.label(row), need))).toList();
    }

    private static List<CountersignFacts.Row> pick(List<CountersignFacts.Row> whole, List<TaskView> rows) {
        var ids = rows.stream().map(row -> Long.toString(row.taskId())).collect(Collectors.toSet());
        return whole.stream().filter(row -> ids.contains(row.taskId())).toList();
    }

    private static List<CountersignFacts.Row> whole(JsonNode content, AssignmentSheet.Header header, Set<String> mine) {
        var whole = new ArrayList<CountersignFacts.Row>();
        for (var id : header.order()) {
            var row = Json.read(content.path("rows").path(id).toString(), AssignmentSheet.Row.class);
            whole.add(new CountersignFacts.Row(id, header.details().get(id).level(), mine.contains(id), row, header.details().get(id).contingency()));
        }
        return whole;
    }

    private List<CountersignFacts.Answer> answers(long projectId, long person, List<TaskView> rows) {
        var tree = new Tree(rows);
        return remarks.ofProject(projectId).stream().map(Remark::view).filter(r -> r.personId() == person)
                .filter(r -> r.state() == RemarkView.State.FOLLOWED || r.state() == RemarkView.State.EXPLAINED)
                .map(r -> new CountersignFacts.Answer(r.taskId() == null || tree.row(r.taskId()) == null ? "" : label(tree.row(r.taskId())), r.words(),
                        r.state() == RemarkView.State.FOLLOWED, r.reply())).toList();
    }

    private static String label(TaskView row) { return row.number() + " " + row.name(); }

    /** What changed in a signer's rows since their last signature. */
    private List<CountersignFacts.Change> changes(AssignmentTable table, JsonNode content, long person, Set<String> mine) {
        if (table.signOffId() == null) return List.of();
        var last = signOffs.view(table.signOffId()).signatures().stream().filter(s -> s.personId() == person)
                .max(Comparator.comparing(SignatureView::at));
        if (last.isEmpty()) return List.of();
        var before = documents.content(last.get().documentId()).path("rows");
        var keys = new LinkedHashSet<>(mine);
        keys.addAll(last.get().rows().keySet());
        keys.remove("");
        if (mine.isEmpty()) content.path("rows").fieldNames().forEachRemaining(keys::add);
        return SheetChanges.between(before, content.path("rows"), keys, directory.person(person).texts());
    }
}
