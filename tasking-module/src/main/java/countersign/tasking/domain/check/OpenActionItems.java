package countersign.tasking.domain.check;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import java.util.ArrayList;
import java.util.List;

/** An action item that became no task (S3.2). */
public final class OpenActionItems implements Check {

    /** What a task made of an action item is called: its first line. */
    public static String taskName(String what) {
        var name = what.lines().findFirst().orElse("").strip();
        return name.length() > 100 ? name.substring(0, 100) : name;
    }


    @Override public List<Finding> find(Situation s) {
        return s.basis.actionItems().stream().map(item -> new Finding("actionItem", Finding.Severity.WARNING,
                Text.of("tasking.finding.actionItem", item.what()), List.of(), TaskField.NAME, task(s, item))).toList();
    }

    private static Finding.Mend task(Situation s, Basis.ActionItem item) {
        var commands = new ArrayList<TaskCommand>();
        var name = taskName(item.what());
        commands.add(new TaskCommand.Insert("mend", null, ServedDeliverables.last(s)));
        commands.add(Situation.set("mend", TaskField.NAME, name));
        if (item.ownerId() != null) commands.add(Situation.set("mend", TaskField.OWNER, item.ownerId()));
        if (item.due() != null) commands.add(Situation.set("mend", TaskField.FINISH, item.due()));
        return Situation.mend("newTask", commands, name);
    }
}
