package countersign.tracking.domain;

import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a request made on an earlier state up to the state that holds now: three-way, by task and field (S5.6). A field that nobody else touched is
 * taken; one that stands at the wanted value already needs nothing; one that somebody else set to something different is a conflict, by name. Pure.
 */
public final class Reconcile {

    /** @param current what stands there now; empty when the task is gone */
    public record Conflict(TaskChange wanted, Optional<String> current) {}

    /** @param changes what is left to do, based on the state that holds now */
    public record Result(List<TaskChange> changes, List<Conflict> conflicts) {}

    private Reconcile() {}

    /** @param current the value of a change's field as it stands now; empty when its task is gone */
    public static Result of(List<TaskChange> wanted, Function<TaskChange, Optional<String>> current) {
        var changes = new ArrayList<TaskChange>();
        var conflicts = new ArrayList<Conflict>();
        for (var change : wanted) {
            var now = current.apply(change);
            var gone = now.isEmpty() && change.field() == ChangeField.REMOVED;
            if (gone || now.filter(change.after()::equals).isPresent()) continue;
            if (now.filter(change.before()::equals).isPresent()) changes.add(change);
            else conflicts.add(new Conflict(change, now));
        }
        return new Result(List.copyOf(changes), List.copyOf(conflicts));
    }
}
