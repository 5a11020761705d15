package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Amounts;
import java.util.List;

/** An estimate that holds the buffer its department reckoned with in step 2: the plan would put a buffer on a buffer (S2.3). */
final class BufferedTwice implements Check {

    @Override public List<Finding> find(Situation s) {
        return s.leaves.stream().filter(row -> row.estimate() != null).flatMap(row -> s.basis.buffered(row)
                .filter(promise -> row.estimate() >= promise.estimate() + promise.buffer()).map(promise -> finding(s, row, promise)).stream()).toList();
    }

    private static Finding finding(Situation s, TaskView row, Basis.Commitment promise) {
        var day = s.around.dayMinutes();
        var mend = Situation.mend("unbuffered", List.of(Situation.set(row, TaskField.ESTIMATE, Amounts.written(promise.estimate(), day))),
                Amounts.text(promise.estimate(), day));
        return Situation.warning("bufferedTwice", List.of(row), TaskField.ESTIMATE, mend, Situation.label(row), Amounts.text(row.estimate(), day),
                Amounts.text(promise.estimate(), day), Amounts.text(promise.buffer(), day), s.name(promise.departmentId()));
    }
}
