package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;

/** An owner who is not of the lead department (S3.2). */
final class OutsideOwners implements Check {

    @Override public List<Finding> find(Situation s) {
        var people = s.around.peopleById();
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            var owner = row.ownerId() == null ? null : people.get(row.ownerId());
            if (owner == null || row.leadDepartmentId() == null || belongs(s, owner.departmentId(), row.leadDepartmentId())) continue;
            found.add(Situation.warning("outsideOwner", List.of(row), TaskField.OWNER, mend(s, row), Situation.label(row), owner.name(),
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

    private static Finding.Mend mend(Situation s, TaskView row) {
        var lead = s.department(row.leadDepartmentId());
        if (lead == null || lead.headId() == null) return null;
        return Situation.mend("owner", List.of(Situation.set(row, TaskField.OWNER, lead.headId())), s.around.personName(lead.headId()));
    }
}
