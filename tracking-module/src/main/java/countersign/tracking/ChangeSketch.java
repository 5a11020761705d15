package countersign.tracking;

import countersign.tasking.PlanConflict;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlanView;
import java.util.List;

/**
 * What was changed by hand on a copy of the plan that holds (S4.3, S5.6); nothing is saved.
 *
 * @param changes all of it, as a request would raise it; empty where nothing is another way than in force
 * @param held    the plan that holds, as it was published
 * @param before  the same as it would be computed now, with what has happened
 * @param after   the copy
 * @param moves   what the edits do to {@code before}
 * @param request what a request would do to the plan that holds, and whose departments sign it; null where nothing is changed
 * @param broken  promises that the copy breaks and the plan without the edits kept
 * @param delayed tasks that were to start at a time and start later
 */
public record ChangeSketch(List<TaskChange> changes, PlanView held, PlanView before, PlanView after, PlanImpact moves, ChangeImpact request, List<PlanConflict> broken,
        List<Long> delayed) {

    public ChangeSketch {
        changes = List.copyOf(changes);
        broken = List.copyOf(broken);
        delayed = List.copyOf(delayed);
    }
}
