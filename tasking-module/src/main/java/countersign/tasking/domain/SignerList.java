package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.ask.Capacity;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import countersign.tasking.TaskView;
import countersign.tasking.domain.check.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who signs a table (S3.3): the heads of all departments that lead or collaborate, of those that give or are given something by a day (S2.3), and of
 * the initiating one, in the company's order. A head of two
 * departments signs once, in two capacities.
 *
 * @param departments ids in the company's order
 * @param capacities  by person
 * @param rows        the rows each person's signature covers; empty for the whole table
 */
public record SignerList(List<Long> departments, Map<Long, List<Capacity>> capacities, Map<Long, Set<String>> rows) {

    /** @throws RuleViolation naming the department for which nobody signs today */
    public static SignerList of(List<TaskView> table, List<Basis.Inbound> inbound, long initiating, Directory directory) {
        var departments = directory.all().values().stream().map(DepartmentView::id)
                .filter(id -> id == initiating || table.stream().anyMatch(row -> row.involves(id)) || inbound.stream().anyMatch(p -> concerns(p, id))).toList();
        Map<Long, List<Capacity>> capacities = new LinkedHashMap<>();
        Map<Long, Set<String>> rows = new LinkedHashMap<>();
        for (var department : departments) {
            var signatory = directory.signatory(department)
                    .orElseThrow(() -> RuleViolation.whole("tasking.refused.vacant", directory.department(department).name()));
            capacities.computeIfAbsent(signatory.personId(), p -> new ArrayList<>()).add(capacity(signatory, department));
            var covered = rows.computeIfAbsent(signatory.personId(), p -> new LinkedHashSet<>());
            table.stream().filter(row -> row.involves(department)).forEach(row -> covered.add(Long.toString(row.taskId())));
            var wholeTable = department == initiating && covered.isEmpty();
            if (!wholeTable) inbound.stream().filter(p -> concerns(p, department)).forEach(p -> covered.add(AssignmentSheet.inboundKey(p.id())));
        }
        return new SignerList(departments, capacities, rows);
    }

    private static boolean concerns(Basis.Inbound promise, long department) { return promise.giverId() == department || promise.receiverId() == department; }

    private static Capacity capacity(Signatory signatory, long department) {
        var flag = signatory.kind() == Signatory.Kind.HEAD ? null : signatory.kind().name();
        var role = signatory.kind() == Signatory.Kind.EXECUTIVE_FOR_VACANCY ? Capacity.Role.EXECUTIVE : Capacity.Role.HEAD;
        return new Capacity(role, department, flag);
    }
}
