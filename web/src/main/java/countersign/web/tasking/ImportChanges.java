package countersign.web.tasking;

import countersign.shared.text.Text;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an import would do to a table: rows that are new, changed, moved and taken out, and how many stay as they are. Pure. */
public record ImportChanges(List<Change> changed, int added, int gone, int same) {

    /** A row that changes. @param what the fields, each by its name */
    public record Change(String row, List<Text> what) {}

    private static final Map<TaskField, Function<TaskView, Object>> FIELDS = Map.ofEntries(Map.entry(TaskField.NAME, TaskView::name),
            Map.entry(TaskField.LEAD, row -> Objects.requireNonNullElse(row.leadDepartmentId(), 0L)), Map.entry(TaskField.COLLABORATING, TaskView::collaboratingDepartmentIds),
            Map.entry(TaskField.OWNER, row -> List.of(Objects.requireNonNullElse(row.ownerId(), 0L), Objects.requireNonNullElse(row.ownerShare(), -1), Objects.requireNonNullElse(row.ownerEffort(), -1))),
            Map.entry(TaskField.COLLABORATORS, TaskView::collaborators), Map.entry(TaskField.ESTIMATE, row -> Objects.requireNonNullElse(row.estimate(), -1)),
            Map.entry(TaskField.START, row -> String.valueOf(row.windowStart())), Map.entry(TaskField.FINISH, row -> String.valueOf(row.windowFinish())),
            Map.entry(TaskField.CONTRACT, row -> String.valueOf(row.contractDate())), Map.entry(TaskField.MILESTONE, TaskView::milestone),
            Map.entry(TaskField.STANDARD, TaskView::acceptanceStandard), Map.entry(TaskField.ACCEPTED_BY, row -> Objects.requireNonNullElse(row.acceptingDepartmentId(), 0L)),
            Map.entry(TaskField.NEEDS, row -> List.of(row.needs(), row.needLines())), Map.entry(TaskField.CONTINGENCY, TaskView::contingency),
            Map.entry(TaskField.PRIORITY, TaskView::priority), Map.entry(TaskField.DELIVERABLE, row -> row.support() ? -1L : Objects.requireNonNullElse(row.deliverableId(), 0L)),
            Map.entry(TaskField.LINKS, TaskView::links));

    /**
     * Compares a table with what it would become.
     *
     * @param before what was said of places so far, by task
     * @param after  what the file says of them, by task; tasks it does not speak of are left out
     */
    static ImportChanges of(List<TaskView> table, List<TaskView> becomes, Map<Long, PlanFact> before, Map<Long, PlanFact> after) {
        var known = table.stream().collect(Collectors.toMap(TaskView::taskId, row -> row));
        var changed = new ArrayList<Change>();
        var order = ranks(becomes.stream().filter(row -> known.containsKey(row.taskId())).toList());
        var stood = ranks(table.stream().filter(row -> order.containsKey(row.taskId())).toList());
        for (var row : becomes) {
            var was = known.get(row.taskId());
            if (was == null) continue;
            var what = what(was, row);
            if (!Objects.equals(was.parentId(), row.parentId()) || !stood.get(row.taskId()).equals(order.get(row.taskId()))) what.add(Text.of("web.tasking.import.moved"));
            var said = after.get(row.taskId());
            if (said != null && !said.equals(before.getOrDefault(row.taskId(), PlanFact.none(row.taskId())))) what.add(Text.of("web.tasking.import.placed"));
            if (!what.isEmpty()) changed.add(new Change(was.number() + " " + was.name(), what));
        }
        var kept = order.size();
        return new ImportChanges(changed, becomes.size() - kept, table.size() - kept, kept - changed.size());
    }

    private static List<Text> what(TaskView was, TaskView is) {
        var what = new ArrayList<Text>();
        for (var field : TaskField.values()) if (!FIELDS.get(field).apply(was).equals(FIELDS.get(field).apply(is))) what.add(field.text());
        return what;
    }

    /** Each row's place among its siblings. */
    private static Map<Long, Integer> ranks(List<TaskView> rows) {
        var next = new HashMap<Long, Integer>();
        var ranks = new HashMap<Long, Integer>();
        for (var row : rows) ranks.put(row.taskId(), next.merge(Objects.requireNonNullElse(row.parentId(), 0L), 1, Integer::sum));
        return ranks;
    }

    /** Whether nothing changes. */
    public boolean none() { return changed.isEmpty() && added == 0 && gone == 0; }
}
