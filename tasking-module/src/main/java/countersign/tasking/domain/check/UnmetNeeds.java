package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;

/** A need that meets no commitment (S3.2): a line without one, or a department spoken of in the needs that has promised the lead department nothing. */
final class UnmetNeeds implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            row.needLines().stream().filter(line -> line.commitmentId() == null || !s.basis.commitments().contains(line.commitmentId()))
                    .forEach(line -> found.add(Situation.warning("unmetNeed", List.of(row), TaskField.NEEDS, null, Situation.label(row), line.what())));
            for (var giver : s.mentions.in(row.needs())) {
                if (row.leadDepartmentId() == null || giver.equals(row.leadDepartmentId()) || promised(s, giver, row)) continue;
                found.add(Situation.warning("unmetNeed", List.of(row), TaskField.NEEDS, null, Situation.label(row), s.name(giver)));
            }
        }
        return found;
    }

    private static boolean promised(Situation s, long giver, TaskView row) {
        return s.basis.inbound().stream().anyMatch(p -> p.giverId() == giver && p.receiverId() == row.leadDepartmentId());
    }
}
