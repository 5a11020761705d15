package countersign.tasking;

import java.util.List;
import java.util.Map;

/**
 * The plan that holds, as edits by hand would make it on a copy (S4.3, S5.6); nothing is saved.
 *
 * @param base    the plan without them as it would be computed now, with what has happened
 * @param copy    the plan with them
 * @param said    what is said of tasks in it that was said otherwise before, by task
 * @param broken  promises that it breaks and the plan without them kept
 * @param delayed tasks that were to start at a time and start later, because links, days off or what has happened push them
 */
public record PlanSketch(PlanView base, PlanCopy copy, Map<Long, PlanFact> said, List<PlanConflict> broken, List<Long> delayed) {

    public PlanSketch {
        said = Map.copyOf(said);
        broken = List.copyOf(broken);
        delayed = List.copyOf(delayed);
    }
}
