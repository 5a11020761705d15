package countersign.web.tracking;

import countersign.tracking.ChangeField;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequestView;
import countersign.tracking.TaskChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What was typed of a change request: fields of tasks that are there, new tasks, the reason, and who else is to sign. */
public class ChangeForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LINES = 2;
    private final List<ChangeLine> lines = new ArrayList<>();
    private final List<NewTaskLine> tasks = new ArrayList<>();
    private ChangeReason reason = ChangeReason.CHANGED_REQUIREMENT;
    private String explanation = "";
    private List<Long> added = new ArrayList<>();

    ChangeForm() { while (lines.size() < LINES) lines.add(new ChangeLine()); }

    /** A request as it stands, to be worded anew. @param readable a field's value as people type it */
    static ChangeForm of(ChangeRequestView request, BiFunction<ChangeField, String, String> readable) {
        var form = new ChangeForm();
        form.reason = request.reason();
        form.explanation = request.explanation();
        form.added = new ArrayList<>(request.addedDepartmentIds());
        form.lines.clear();
        var fresh = new TreeMap<Long, NewTaskLine>(Comparator.reverseOrder());
        for (var change : request.changes()) {
            var value = TYPED.contains(change.field()) ? readable.apply(change.field(), change.after()) : change.after();
            if (change.ofNewTask()) fresh.computeIfAbsent(change.taskId(), id -> new NewTaskLine()).put(change.field(), value);
            else form.lines.add(ChangeLine.of(change.taskId(), change.field(), value));
        }
        form.tasks.addAll(fresh.values());
        return form;
    }

    /** Fields that are typed in words; the others are chosen. */
    static final List<ChangeField> TYPED = List.of(ChangeField.OWNER, ChangeField.ESTIMATE);

    ChangeProposal proposal() { return new ChangeProposal(reason, explanation, changes(), added); }

    List<TaskChange> changes() {
        var changes = new ArrayList<TaskChange>();
        lines.stream().filter(ChangeLine::filled).map(ChangeLine::change).forEach(changes::add);
        for (int i = 0; i < tasks.size(); i++) if (tasks.get(i).filled()) changes.addAll(tasks.get(i).changes(i + 1));
        return changes;
    }

    public List<ChangeLine> getLines() { return lines; }

    public List<NewTaskLine> getTasks() { return tasks; }

    public ChangeReason getReason() { return reason; }

    public void setReason(ChangeReason reason) { this.reason = reason; }

    public String getExplanation() { return explanation; }

    public void setExplanation(String explanation) { this.explanation = explanation; }

    public List<Long> getAdded() { return added; }

    public void setAdded(List<Long> added) { this.added = added; }
}
