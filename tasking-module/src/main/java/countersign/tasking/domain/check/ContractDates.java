package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import java.util.List;

/** A window that goes beyond the day fixed by contract (P6): that day never moves, so the window has to. */
final class ContractDates implements Check {

    @Override public List<Finding> find(Situation s) {
        return s.leaves.stream().filter(row -> row.contractDate() != null && row.windowFinish() != null && row.windowFinish().isAfter(row.contractDate()))
                .map(row -> {
                    var fits = row.windowStart() == null || !row.windowStart().isAfter(row.contractDate());
                    var mend = fits ? Situation.mend("finish", List.of(Situation.set(row, TaskField.FINISH, row.contractDate())), row.contractDate()) : null;
                    return Situation.error("beyondContract", row, TaskField.FINISH, mend, Situation.label(row), row.windowFinish(), row.contractDate());
                }).toList();
    }
}
