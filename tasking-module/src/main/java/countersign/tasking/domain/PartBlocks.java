package countersign.tasking.domain;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A person's part of a plan, for asks and mails. */
public final class PartBlocks {

    private PartBlocks() {}

    /** Their tasks as a table. */
    public static Block tasks(PlanFactsOfPerson facts, Texts texts) {
        return new Block.Table(texts.get("tasking.part.tasks", facts.tasks().size()), List.of(texts.get("tasking.column.name"), texts.get("tasking.part.role"),
                texts.get("tasking.part.start"), texts.get("tasking.part.finish"), texts.get("tasking.column.standard"), texts.get("tasking.part.before")),
                facts.tasks().stream().map(task -> row(task, texts)).toList());
    }

    /** The tasks of a department: which it leads, which it helps on. */
    public static Block ofDepartment(DepartmentCopy copy, Texts texts) {
        return new Block.Table(texts.get("tasking.mail.copied.tasks", copy.department(), copy.part().tasks().size()), List.of(texts.get("tasking.field.row"),
                texts.get("tasking.part.role"), texts.get("tasking.part.start"), texts.get("tasking.part.finish"), texts.get("tasking.column.standard")),
                copy.part().tasks().stream().map(task -> new Block.Row(Long.toString(task.taskId()), List.of(task.label(),
                        texts.get(task.owner() ? "tasking.field.lead" : "tasking.field.collaborating"), texts.dates().dayAndTime(task.start()),
                        texts.dates().dayAndTime(task.finish()), task.standard()), true, 0)).toList());
    }

    private static Block.Row row(PlanFactsOfPerson.Mine task, Texts texts) {
        return new Block.Row(Long.toString(task.taskId()), List.of(task.label(), texts.get(task.owner() ? "tasking.field.owner" : "tasking.field.collaborators"),
                texts.dates().dayAndTime(task.start()), texts.dates().dayAndTime(task.finish()), task.standard(), texts.list(task.before())), true, 0);
    }

    /** What changed for them: what is new, what moved, what is held to another standard, what is theirs no longer. */
    public static Block changes(List<PlanFactsOfPerson.Mine> tasks, List<String> gone, Texts texts) {
        var changes = new ArrayList<Block.Change>();
        for (var task : tasks) {
            if (task.isNew()) changes.add(new Block.Change(task.label(), "", texts.get("tasking.part.new", task.start(), task.finish())));
            else if (task.change() != null) changes.add(new Block.Change(task.label(), texts.dates().dayAndTime(task.change()), texts.dates().dayAndTime(task.finish())));
            if (task.stated() != null) changes.add(new Block.Change(task.label() + " · " + texts.get("tasking.column.standard"), task.stated(), task.standard()));
        }
        gone.forEach(label -> changes.add(new Block.Change(label, label, texts.get("tasking.part.gone"))));
        return new Block.Changes(changes);
    }
}
