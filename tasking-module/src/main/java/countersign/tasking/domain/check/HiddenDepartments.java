package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department that needs, standard or contingency name and that neither leads nor collaborates, so that its head would never sign (S3.2). */
final class HiddenDepartments implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            named(s, row).forEach((department, field) -> found.add(Situation.warning("hiddenDepartment", List.of(row), field,
                    collaborate(s, row, department), s.name(department), Situation.label(row), field.text())));
        }
        return found;
    }

    /** The departments named and not involved, with the field that names them first. */
    private static Map<Long, TaskField> named(Situation s, TaskView row) {
        var named = new LinkedHashMap<Long, TaskField>();
        s.mentions.in(row.needs()).forEach(id -> named.putIfAbsent(id, TaskField.NEEDS));
        s.mentions.in(row.acceptanceStandard()).forEach(id -> named.putIfAbsent(id, TaskField.STANDARD));
        s.mentions.in(row.contingency()).forEach(id -> named.putIfAbsent(id, TaskField.CONTINGENCY));
        row.needLines().stream().map(line -> line.departmentId()).filter(id -> id != null).forEach(id -> named.putIfAbsent(id, TaskField.NEEDS));
        if (row.acceptingDepartmentId() != null) named.putIfAbsent(row.acceptingDepartmentId(), TaskField.ACCEPTED_BY);
        named.keySet().removeIf(row::involves);
        return named;
    }

    private static Finding.Mend collaborate(Situation s, TaskView row, long department) {
        return Situation.mend("collaborate", List.of(new TaskCommand.Add(Long.toString(row.taskId()), TaskField.COLLABORATING, Long.toString(department))),
                s.name(department));
    }
}
