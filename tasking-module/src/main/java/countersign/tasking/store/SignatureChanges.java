package countersign.tasking.store;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.SignatureView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import countersign.tasking.SinceSignature;
import countersign.tasking.TaskView;
import countersign.tasking.domain.AssignmentSheet;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.CountersignFacts;
import countersign.tasking.domain.SheetChanges;
import countersign.tasking.domain.Sheets;
import countersign.tasking.domain.check.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the table as it stands with what each signer signed (S3.3). */
@ApplicationScoped
public class SignatureChanges {

    @Inject SealedDocuments documents;
    @Inject SignOffs signOffs;
    @Inject Surveyor surveyor;

    /** Signers on whose rows something changed since, in the company's order of departments. */
    public List<SinceSignature> of(AssignmentTable table, List<TaskView> rows, Texts texts) {
        var signed = new LinkedHashMap<Long, List<SignatureView>>();
        signOffs.view(table.signOffId()).signatures().forEach(line -> signed.computeIfAbsent(line.personId(), person -> new ArrayList<>()).add(line));
        var signedLast = signed.values().stream().map(SignatureChanges::last).map(SignatureView::documentId).collect(Collectors.toSet());
        if (!table.unsent() && Set.of(table.documentId()).containsAll(signedLast)) return List.of();
        var read = documents.contents(signedLast);
        var inbound = surveyor.basis(table.projectId()).inbound();
        var now = Json.tree(Json.write(new Sheets(rows, surveyor.surroundings(table.projectId()), texts).rows(inbound)));
        var changed = new ArrayList<SinceSignature>();
        for (var lines : signed.values()) {
            var last = last(lines);
            var changes = SheetChanges.between(read.get(last.documentId()).path("rows"), now, keys(lines, last, rows, inbound, now), texts);
            if (!changes.isEmpty()) changed.add(since(lines, last, changes, texts));
        }
        return changed;
    }

    private static SignatureView last(List<SignatureView> lines) { return lines.stream().max(Comparator.comparing(SignatureView::at)).orElseThrow(); }

    private static Set<String> keys(List<SignatureView> lines, SignatureView last, List<TaskView> rows, List<Basis.Inbound> inbound, JsonNode now) {
        var departments = departments(lines).keySet();
        var keys = new LinkedHashSet<String>();
        rows.stream().filter(row -> departments.stream().anyMatch(row::involves)).forEach(row -> keys.add(Long.toString(row.taskId())));
        inbound.stream().filter(p -> departments.contains(p.giverId()) || departments.contains(p.receiverId())).forEach(p -> keys.add(AssignmentSheet.inboundKey(p.id())));
        keys.addAll(last.rows().keySet());
        if (keys.remove("")) now.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Map<Long, String> departments(List<SignatureView> lines) {
        var departments = new LinkedHashMap<Long, String>();
        lines.stream().filter(line -> line.departmentId() != null).forEach(line -> departments.put(line.departmentId(), line.department()));
        return departments;
    }

    private SinceSignature since(List<SignatureView> lines, SignatureView last, List<CountersignFacts.Change> changes, Texts texts) {
        return new SinceSignature(last.personId(), last.name(), departments(lines).values().stream().filter(Objects::nonNull).toList(), last.at(),
                documents.view(last.documentId()).edition(), last.stands(),
                changes.stream().map(c -> new SinceSignature.Change(c.row(), texts.get(c.field()), c.before(), c.after())).toList());
    }
}
