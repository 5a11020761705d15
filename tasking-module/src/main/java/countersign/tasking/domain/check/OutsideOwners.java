package countersign.tasking.domain.check;

import countersign.shared.party.MatrixView;
import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;

/** An owner who is neither of the lead department nor works for it while the task lasts (S3.2, P1). */
final class OutsideOwners implements Check {

    @Override public List<Finding> find(Situation s) {
        var people = s.around.peopleById();
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            var owner = row.ownerId() == null ? null : people.get(row.ownerId());
            if (owner == null || row.leadDepartmentId() == null || belongs(s, owner.departmentId(), row.leadDepartmentId())) continue;
            var assigned = assigned(s, row, owner.id());
            if (assigned != null && assigned.covers(row.windowStart(), row.windowFinish())) continue;
            if (assigned != null) found.add(Situation.warning("matrixEnds", List.of(row), TaskField.OWNER, null, Situation.label(row), owner.name(), s.name(assigned.departmentId()),
                    assigned.from(), assigned.until()));
            else found.add(Situation.warning("outsideOwner", List.of(row), TaskField.OWNER, mend(s, row), Situation.label(row), owner.name(),
                    s.name(owner.departmentId()), s.name(row.leadDepartmentId())));
        }
        return found;
    }

    /** Whether the department is the lead one or lies below it. */
    private static boolean belongs(Situation s, Long departmentId, long lead) {
        var steps = 0;
        for (var id = departmentId; id != null && steps++ < 20; id = s.department(id) == null ? null : s.department(id).parentId())
            if (id == lead) return true;
        return false;
    }

    /** What lets the owner work for the lead department, or one below it, in the task's window; null where nothing does. */
    private static MatrixView assigned(Situation s, TaskView row, long owner) {
        return s.around.matrix().get().stream().filter(m -> m.personId() == owner && belongs(s, m.departmentId(), row.leadDepartmentId()))
                .filter(m -> m.touches(row.windowStart(), row.windowFinish())).findFirst().orElse(null);
    }

    private static Finding.Mend mend(Situation s, TaskView row) {
        var lead = s.department(row.leadDepartmentId());
        if (lead == null || lead.headId() == null) return null;
        return Situation.mend("owner", List.of(Situation.set(row, TaskField.OWNER, lead.headId())), s.around.personName(lead.headId()));
    }
}
