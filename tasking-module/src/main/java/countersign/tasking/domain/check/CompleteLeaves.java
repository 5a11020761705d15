package countersign.tasking.domain.check;

import static countersign.tasking.domain.check.Situation.error;
import static countersign.tasking.domain.check.Situation.label;
import static countersign.tasking.domain.check.Situation.mend;
import static countersign.tasking.domain.check.Situation.set;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A leaf without what, who, when or standard, or without a lead department (S3.2). One without an estimate is only warned of: form 1 has none, and
 * the plan then takes the working time of its window.
 */
final class CompleteLeaves implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            if (row.name().isBlank()) found.add(error("noName", row, TaskField.NAME, null, label(row)));
            if (row.leadDepartmentId() == null) found.add(error("noLead", row, TaskField.LEAD, lead(s, row), label(row)));
            if (row.ownerId() == null) found.add(error("noOwner", row, TaskField.OWNER, owner(s, row), label(row)));
            if (row.windowFinish() == null || row.windowStart() == null && !row.milestone())
                found.add(error("noWindow", row, row.windowFinish() == null ? TaskField.FINISH : TaskField.START, window(s, row), label(row)));
            if (row.estimate() == null && !row.milestone()) found.add(Situation.warning("noEstimate", List.of(row), TaskField.ESTIMATE, estimate(s, row), label(row)));
            if (row.acceptanceStandard().isBlank()) found.add(error("noStandard", row, TaskField.STANDARD, null, label(row)));
        }
        return found;
    }

    private static Finding.Mend lead(Situation s, TaskView row) {
        var owner = row.ownerId() == null ? null : s.around.peopleById().get(row.ownerId());
        var proposed = owner != null && owner.departmentId() != null ? owner.departmentId()
                : row.collaboratingDepartmentIds().isEmpty() ? null : row.collaboratingDepartmentIds().get(0);
        return proposed == null ? null : mend("lead", List.of(set(row, TaskField.LEAD, proposed)), s.name(proposed));
    }

    private static Finding.Mend owner(Situation s, TaskView row) {
        var lead = row.leadDepartmentId() == null ? null : s.department(row.leadDepartmentId());
        if (lead == null || lead.headId() == null) return null;
        return mend("owner", List.of(set(row, TaskField.OWNER, lead.headId())), s.around.personName(lead.headId()));
    }

    /** The window of the row above, else from today to the expected completion. */
    private static Finding.Mend window(Situation s, TaskView row) {
        LocalDate start = row.windowStart();
        LocalDate finish = row.windowFinish();
        for (var above : s.tree.above(row.taskId())) {
            if (start == null) start = above.windowStart();
            if (finish == null) finish = above.windowFinish();
        }
        if (start == null) start = s.today;
        if (finish == null) finish = s.basis.finish();
        if (finish == null || finish.isBefore(start)) return null;
        return mend("window", List.of(set(row, TaskField.START, start), set(row, TaskField.FINISH, finish)), start, finish);
    }

    private static Finding.Mend estimate(Situation s, TaskView row) {
        if (row.windowStart() == null || row.windowFinish() == null) return null;
        var days = s.calendar.workingDaysBetween(row.windowStart().minusDays(1), row.windowFinish());
        return days < 1 ? null : mend("estimate", List.of(set(row, TaskField.ESTIMATE, days + "d")), days);
    }
}
