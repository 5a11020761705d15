package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.ask.Capacity;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import countersign.tasking.TaskView;
import countersign.tasking.domain.check.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who signs a table (S3.3): the heads of all departments that lead or collaborate, of those that give or are given something by a day (S2.3), and of
 * the initiating one, in the company's order. Where somebody works on a task through a matrix assignment, their home head signs, too, for the person's
 * time (P1). A head of two departments signs once, in two capacities.
 *
 * @param departments ids in the company's order
 * @param capacities  by person
 * @param rows        the rows each person's signature covers; empty for the whole table
 * @param lent        by department, the rows that its people work on for others
 */
public record SignerList(List<Long> departments, Map<Long, List<Capacity>> capacities, Map<Long, Set<String>> rows, Map<Long, Set<Long>> lent) {

    /** Why a head signs for a task of others: one of theirs spends time on it. */
    public static final String PERSON_TIME = "PERSON_TIME";

    /** @throws RuleViolation naming the department for which nobody signs today */
    public static SignerList of(List<TaskView> table, List<Basis.Inbound> inbound, long initiating, Directory directory, Surroundings around) {
        var lent = lent(table, around);
        var departments = directory.all().values().stream().map(DepartmentView::id)
                .filter(id -> id == initiating || signs(id, table, inbound) || lent.containsKey(id)).toList();
        Map<Long, List<Capacity>> capacities = new LinkedHashMap<>();
        Map<Long, Set<String>> rows = new LinkedHashMap<>();
        for (var department : departments) {
            var signatory = directory.signatory(department)
                    .orElseThrow(() -> RuleViolation.whole("tasking.refused.vacant", directory.department(department).name()));
            capacities.computeIfAbsent(signatory.personId(), p -> new ArrayList<>()).add(capacity(signatory, department, department == initiating || signs(department, table, inbound)));
            var covered = rows.computeIfAbsent(signatory.personId(), p -> new LinkedHashSet<>());
            table.stream().filter(row -> row.involves(department)).forEach(row -> covered.add(Long.toString(row.taskId())));
            lent.getOrDefault(department, Set.of()).forEach(id -> covered.add(Long.toString(id)));
            var wholeTable = department == initiating && covered.isEmpty();
            if (!wholeTable) inbound.stream().filter(p -> concerns(p, department)).forEach(p -> covered.add(AssignmentSheet.inboundKey(p.id())));
        }
        return new SignerList(departments, capacities, rows, lent);
    }

    private static boolean signs(long department, List<TaskView> table, List<Basis.Inbound> inbound) {
        return table.stream().anyMatch(row -> row.involves(department)) || inbound.stream().anyMatch(p -> concerns(p, department));
    }

    private static Map<Long, Set<Long>> lent(List<TaskView> table, Surroundings around) {
        var people = around.peopleById();
        Map<Long, Set<Long>> lent = new HashMap<>();
        for (var row : table) for (var id : working(row)) {
            var home = people.containsKey(id) ? people.get(id).departmentId() : null;
            if (home != null && !row.involves(home) && assigned(around, row, id)) lent.computeIfAbsent(home, d -> new LinkedHashSet<>()).add(row.taskId());
        }
        return lent;
    }

    private static List<Long> working(TaskView row) {
        var working = new ArrayList<>(row.collaboratorIds());
        if (row.ownerId() != null) working.add(row.ownerId());
        return working;
    }

    private static boolean assigned(Surroundings around, TaskView row, long person) {
        return around.matrix().get().stream().anyMatch(m -> m.personId() == person && row.involves(m.departmentId()) && m.touches(row.windowStart(), row.windowFinish()));
    }

    private static boolean concerns(Basis.Inbound promise, long department) { return promise.giverId() == department || promise.receiverId() == department; }

    private static Capacity capacity(Signatory signatory, long department, boolean forTheTask) {
        var flag = signatory.kind() != Signatory.Kind.HEAD ? signatory.kind().name() : forTheTask ? null : PERSON_TIME;
        var role = signatory.kind() == Signatory.Kind.EXECUTIVE_FOR_VACANCY ? Capacity.Role.EXECUTIVE : Capacity.Role.HEAD;
        return new Capacity(role, department, flag);
    }
}
