package countersign.tasking;

import java.util.List;
import java.util.Map;

/**
 * What is to be another way in a plan: edits of the table, and what is said of the places of tasks beyond it.
 *
 * @param said by the row's name in the edits: its id, or the tempId of a new row; the task id within counts for nothing
 */
public record PlanChange(List<TaskCommand> edits, Map<String, PlanFact> said) {

    public PlanChange {
        edits = List.copyOf(edits);
        said = Map.copyOf(said);
    }

    /** Edits of the table alone. */
    public static PlanChange of(List<TaskCommand> edits) { return new PlanChange(edits, Map.of()); }
}
