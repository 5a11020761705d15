package countersign.tracking;

import java.util.List;

/**
 * What a person gathered on a copy of the plan (S4.3, S5.6).
 *
 * @param baseVersion the plan version it was made on
 * @param steps       after each act all that was changed by then, the first act first; never empty
 * @param version     what it is known by when it is saved again
 */
public record ChangeDraftView(int baseVersion, List<List<TaskChange>> steps, long version) {

    public ChangeDraftView { steps = List.copyOf(steps); }
}
