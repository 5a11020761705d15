package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Near-identical names or standards (S3.2). */
final class NearlyTheSame implements Check {

    private static final double NAMES_ALIKE = 0.8;
    private static final double STANDARDS_ALIKE = 0.9;
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_STANDARD = 8;

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        pairs(s.leaves, TaskView::name, SHORTEST_NAME, NAMES_ALIKE).forEach(pair -> found.add(finding("sameName", pair, TaskField.NAME)));
        pairs(s.leaves, TaskView::acceptanceStandard, SHORTEST_STANDARD, STANDARDS_ALIKE)
                .forEach(pair -> found.add(finding("sameStandard", pair, TaskField.STANDARD)));
        return found;
    }

    private static List<List<TaskView>> pairs(List<TaskView> rows, Function<TaskView, String> text, int shortest, double alike) {
        return new LikeTexts(rows.stream().map(text).toList(), shortest, alike).pairs().stream().map(pair -> List.of(rows.get(pair[0]), rows.get(pair[1]))).toList();
    }

    private static Finding finding(String kind, List<TaskView> pair, TaskField field) {
        var later = pair.get(1);
        var mend = kind.equals("sameName") ? Situation.mend("delete", List.of(new TaskCommand.Delete(Long.toString(later.taskId()))),
                Situation.label(later)) : null;
        return Situation.warning(kind, List.of(later, pair.get(0)), field, mend, Situation.label(pair.get(0)), Situation.label(later));
    }
}
