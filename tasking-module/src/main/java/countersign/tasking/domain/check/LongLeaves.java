package countersign.tasking.domain.check;

import countersign.shared.policy.PolicyTime;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Amounts;
import java.util.List;

/** A leaf longer than the policy's limit (S3.2). */
final class LongLeaves implements Check {

    @Override public List<Finding> find(Situation s) {
        var limit = s.policy.longestTask();
        return s.leaves.stream().filter(row -> row.estimate() != null && row.estimate() > minutes(limit, s.around.dayMinutes()))
                .map(row -> Situation.warning("longLeaf", List.of(row), TaskField.ESTIMATE, split(row), Situation.label(row),
                        Amounts.text(row.estimate(), s.around.dayMinutes()), limit.text())).toList();
    }

    private static long minutes(PolicyTime limit, int dayMinutes) {
        return switch (limit.unit()) {
            case WD, D -> (long) limit.amount() * dayMinutes;
            case H, WH -> 60L * limit.amount();
            case MIN -> limit.amount();
        };
    }

    /** Two parts below it, named after it. */
    private static Finding.Mend split(TaskView row) {
        var id = Long.toString(row.taskId());
        return Situation.mend("split", List.of(new TaskCommand.Insert("mend-1", id, null), new TaskCommand.Insert("mend-2", id, "mend-1"),
                Situation.set("mend-1", TaskField.NAME, row.name() + " (1)"), Situation.set("mend-2", TaskField.NAME, row.name() + " (2)")));
    }
}
