package countersign.tasking.domain.check;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A deliverable that no task serves (S3.2). */
final class ServedDeliverables implements Check {

    @Override public List<Finding> find(Situation s) {
        var served = s.tree.ordered().stream().map(TaskView::deliverableId).filter(Objects::nonNull).collect(Collectors.toSet());
        return s.basis.deliverables().entrySet().stream().filter(d -> !served.contains(d.getKey())).map(d -> new Finding("deliverableUnserved",
                Finding.Severity.ERROR, Text.of("tasking.finding.deliverableUnserved", d.getValue()), List.of(), TaskField.DELIVERABLE,
                newTask(s, d.getKey(), d.getValue()))).toList();
    }

    private static Finding.Mend newTask(Situation s, long deliverable, String name) {
        return Situation.mend("newTask", List.of(new TaskCommand.Insert("mend", null, last(s)), Situation.set("mend", TaskField.NAME, name),
                Situation.set("mend", TaskField.DELIVERABLE, deliverable)), name);
    }

    /** The last row of the top, behind which a new one goes; null in an empty table. */
    static String last(Situation s) {
        var top = s.tree.below(null);
        return top.isEmpty() ? null : Long.toString(top.get(top.size() - 1).taskId());
    }
}
