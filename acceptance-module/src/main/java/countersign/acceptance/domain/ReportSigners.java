package countersign.acceptance.domain;

import countersign.shared.RuleViolation;
import countersign.shared.ask.Capacity;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who signs the report (S6.1): all departments that led, helped or accept, and the initiating one, in the company's order. A signature covers the rows
 * of its departments and all objectives, so that a correction elsewhere voids it not.
 *
 * @param capacities by person
 * @param rows       keys of the report's rows by person; empty for the whole report
 */
public record ReportSigners(Map<Long, List<Capacity>> capacities, Map<Long, Set<String>> rows) {

    /** @throws RuleViolation naming a department for which nobody signs today */
    public static ReportSigners of(List<TaskReview> tasks, List<ObjectiveReview> objectives, long initiating, Directory directory) {
        var capacities = new LinkedHashMap<Long, List<Capacity>>();
        var rows = new LinkedHashMap<Long, Set<String>>();
        for (var department : directory.all().values().stream().map(DepartmentView::id).toList()) {
            if (department != initiating && tasks.stream().noneMatch(t -> t.concerns(department))) continue;
            var signatory = directory.signatory(department)
                    .orElseThrow(() -> RuleViolation.whole("acceptance.refused.vacant", directory.department(department).name()));
            capacities.computeIfAbsent(signatory.personId(), p -> new ArrayList<>()).add(capacity(signatory, department));
            var covered = rows.computeIfAbsent(signatory.personId(), p -> new LinkedHashSet<>());
            tasks.stream().filter(t -> t.concerns(department)).forEach(t -> covered.add(key(t)));
            objectives.forEach(o -> covered.add(key(o)));
        }
        return new ReportSigners(capacities, rows);
    }

    /** The key of a task's row in the report. */
    public static String key(TaskReview task) { return "task:" + task.taskId(); }

    /** The key of an objective's row in the report. */
    public static String key(ObjectiveReview objective) { return "objective:" + objective.id(); }

    private static Capacity capacity(Signatory signatory, long department) {
        var flag = signatory.kind() == Signatory.Kind.HEAD ? null : signatory.kind().name();
        var role = signatory.kind() == Signatory.Kind.EXECUTIVE_FOR_VACANCY ? Capacity.Role.EXECUTIVE : Capacity.Role.HEAD;
        return new Capacity(role, department, flag);
    }
}
