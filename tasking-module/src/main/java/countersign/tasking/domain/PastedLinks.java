package countersign.tasking.domain;

import countersign.tasking.TaskCommand;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Links set one after the other are checked together: hundreds are pasted at once, and each check looks at the whole table. */
final class PastedLinks {

    private final List<TaskCommand.Set> commands = new ArrayList<>();
    private final Map<Long, List<TaskLink>> before = new LinkedHashMap<>();

    /** These were set. @param row as it was before */
    void add(TaskCommand.Set command, TaskView row) {
        before.putIfAbsent(row.taskId(), row.links());
        commands.add(command);
    }

    /** Where they cannot stand together, they are put back by {@code put} and set one after the other, so that only what does not fit is refused. */
    void check(Map<Long, TaskView> rows, Consumer<TaskView> put, Consumer<TaskCommand.Set> set) {
        if (commands.isEmpty()) return;
        try {
            Linkage.check(rows);
        } catch (Refused somewhere) {
            before.forEach((id, links) -> {
                var edit = new RowEdit(rows.get(id));
                edit.links = links;
                put.accept(edit.row());
            });
            commands.forEach(set);
        }
        commands.clear();
        before.clear();
    }
}
