package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department that does not exist any more and still leads, collaborates or accepts (P3, S3.2): nobody there would sign or do it. */
final class EndedDepartments implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.tree.ordered())
            places(row).forEach((department, field) -> {
                if (s.around.ended(department)) found.add(Situation.error("endedDepartment", row, field, mend(s, row, department, field), Situation.label(row),
                        s.name(department), field.text()));
            });
        return found;
    }

    /** The departments on the row, each with the field it stands in first. */
    private static Map<Long, TaskField> places(TaskView row) {
        var places = new LinkedHashMap<Long, TaskField>();
        if (row.leadDepartmentId() != null) places.put(row.leadDepartmentId(), TaskField.LEAD);
        row.collaboratingDepartmentIds().forEach(id -> places.putIfAbsent(id, TaskField.COLLABORATING));
        if (row.acceptingDepartmentId() != null) places.putIfAbsent(row.acceptingDepartmentId(), TaskField.ACCEPTED_BY);
        return places;
    }

    /** What goes on for it takes its place; where nothing was named, a department that only helps or accepts is taken off the row. */
    private static Finding.Mend mend(Situation s, TaskView row, long department, TaskField field) {
        var successor = s.around.goesOn(department);
        if (successor != null) return Situation.mend("successor", List.of(put(row, field, department, successor)), s.name(successor));
        return field == TaskField.LEAD ? null : Situation.mend("withoutDepartment", List.of(put(row, field, department, null)), s.name(department));
    }

    private static TaskCommand put(TaskView row, TaskField field, long department, Long instead) {
        if (field != TaskField.COLLABORATING) return instead == null ? Situation.set(row, field) : Situation.set(row, field, instead);
        var helping = new ArrayList<>(row.collaboratingDepartmentIds());
        helping.replaceAll(id -> id == department ? instead : id);
        helping.removeIf(id -> id == null || id.equals(row.leadDepartmentId()));
        return Situation.set(row, field, helping.stream().distinct().toArray());
    }
}
