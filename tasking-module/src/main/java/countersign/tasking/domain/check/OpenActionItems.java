package countersign.tasking.domain.check;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import java.util.ArrayList;
import java.util.List;

/** An action item that became no task (S3.2). */
final class OpenActionItems implements Check {

    @Override public List<Finding> find(Situation s) {
        return s.basis.actionItems().stream().map(item -> new Finding("actionItem", Finding.Severity.WARNING,
                Text.of("tasking.finding.actionItem", item.what()), List.of(), TaskField.NAME, task(s, item))).toList();
    }

    private static Finding.Mend task(Situation s, Basis.ActionItem item) {
        var commands = new ArrayList<TaskCommand>();
        var name = item.what().lines().findFirst().orElse("");
        commands.add(new TaskCommand.Insert("mend", null, ServedDeliverables.last(s)));
        commands.add(Situation.set("mend", TaskField.NAME, name.length() > 100 ? name.substring(0, 100) : name));
        if (item.ownerId() != null) commands.add(Situation.set("mend", TaskField.OWNER, item.ownerId()));
        if (item.due() != null) commands.add(Situation.set("mend", TaskField.FINISH, item.due()));
        return Situation.mend("newTask", commands, name);
    }
}
