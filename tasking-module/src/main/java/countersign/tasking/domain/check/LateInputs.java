package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.LinkType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An input that arrives too late for the task it feeds (S3.2): after it, less working time is left in the task's window than the task's estimate, or
 * than half the window where nothing was estimated. Inputs are predecessors (finish to start) and inbound commitments that the needs speak of.
 */
final class LateInputs implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            if (row.windowFinish() == null) continue;
            predecessors(s, row, found);
            inbound(s, row, found);
        }
        return found;
    }

    private static void predecessors(Situation s, TaskView row, List<Finding> found) {
        for (var link : row.links()) {
            var before = s.tree.row(link.predecessorId());
            if (before == null || link.type() != LinkType.FS || link.lag().amount() != 0 || before.windowFinish() == null) continue;
            if (tooLate(s, row, before.windowFinish()))
                found.add(Situation.warning("lateInput", List.of(row, before), TaskField.FINISH, later(s, row, before.windowFinish()),
                        Situation.label(before), before.windowFinish(), Situation.label(row), row.windowFinish()));
        }
    }

    private static void inbound(Situation s, TaskView row, List<Finding> found) {
        for (var promise : s.basis.inbound()) {
            if (!feeds(s, promise, row) || !tooLate(s, row, promise.by())) continue;
            found.add(Situation.warning("lateInbound", List.of(row), TaskField.FINISH, later(s, row, promise.by()), s.name(promise.giverId()),
                    promise.what(), promise.by(), Situation.label(row), row.windowFinish()));
        }
    }

    /** Whether the task is one of the receiver's that speaks of the giver in its needs. */
    static boolean feeds(Situation s, Basis.Inbound promise, TaskView row) {
        return row.leadDepartmentId() != null && row.leadDepartmentId() == promise.receiverId() && s.mentions.in(row.needs()).contains(promise.giverId());
    }

    private static boolean tooLate(Situation s, TaskView row, LocalDate arrives) {
        if (!arrives.isBefore(row.windowFinish())) return !row.milestone() || arrives.isAfter(row.windowFinish());
        var left = minutes(s, arrives.plusDays(1), row.windowFinish());
        if (row.estimate() != null) return left < row.estimate();
        return row.windowStart() != null && 2 * left < minutes(s, row.windowStart(), row.windowFinish());
    }

    private static long minutes(Situation s, LocalDate first, LocalDate last) {
        return s.calendar.workingTimeBetween(first.atStartOfDay(), last.plusDays(1).atStartOfDay()).toMinutes();
    }

    /** The window ends so late that the estimate fits behind the input. */
    private static Finding.Mend later(Situation s, TaskView row, LocalDate arrives) {
        var work = row.estimate() == null || row.estimate() == 0 ? s.around.dayMinutes() : row.estimate();
        var finish = s.calendar.plusWorkingTime(arrives.plusDays(1).atStartOfDay(), Duration.ofMinutes(work)).toLocalDate();
        return Situation.mend("finish", List.of(Situation.set(row, TaskField.FINISH, finish)), finish);
    }
}
