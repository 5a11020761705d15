package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Amounts;
import java.time.Duration;
import java.util.List;

/** An estimate that does not fit into its own window: the plan could not keep it. */
final class TightWindows implements Check {

    @Override public List<Finding> find(Situation s) {
        return s.leaves.stream().filter(row -> row.estimate() != null && row.windowStart() != null && row.windowFinish() != null)
                .filter(row -> there(s, row) < row.estimate()).map(row -> Situation.warning("tightWindow", List.of(row), TaskField.FINISH, mend(s, row),
                        Situation.label(row), Amounts.text(row.estimate(), s.around.dayMinutes()),
                        Amounts.text((int) there(s, row), s.around.dayMinutes()), row.windowStart(), row.windowFinish())).toList();
    }

    private static long there(Situation s, TaskView row) {
        var calendar = row.ownerId() == null ? s.calendar : s.calendars.apply(row.ownerId());
        return calendar.workingTimeBetween(row.windowStart().atStartOfDay(), row.windowFinish().plusDays(1).atStartOfDay()).toMinutes();
    }

    private static Finding.Mend mend(Situation s, TaskView row) {
        var finish = s.calendar.plusWorkingTime(row.windowStart().atStartOfDay(), Duration.ofMinutes(row.estimate())).toLocalDate();
        return Situation.mend("finish", List.of(Situation.set(row, TaskField.FINISH, finish)), finish);
    }
}
