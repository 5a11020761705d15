package countersign.tasking;

import countersign.shared.ask.SignatureView;
import java.util.List;
import java.util.Set;

/**
 * What edits on the chart do to the working copy (S4.3), before or after they are kept.
 *
 * @param before    the plan without them
 * @param after     the plan with them
 * @param impact    what moves, by how much, and which buffers that uses up
 * @param delayed   tasks that were to start at a time and start later, because links or days off push them
 * @param conflicts promises that the plan breaks with them and kept without them, each with its cause
 * @param was       all conflicts of the plan without them
 * @param all       all conflicts of the plan with them
 * @param reopened  departments that sign their rows again
 * @param voided    signatures that fall with them
 * @param undo      edits that take them back, in that order
 * @param stamp     what the plan with them is known by, see {@link PlanEditing#keep}
 */
public record PlanTrial(PlanView before, PlanView after, PlanImpact impact, List<Long> delayed, List<PlanConflict> conflicts, List<PlanConflict> was,
        List<PlanConflict> all, Set<Long> reopened, List<SignatureView> voided, List<PlanEdit> undo, String stamp) {

    public PlanTrial {
        delayed = List.copyOf(delayed);
        conflicts = List.copyOf(conflicts);
        was = List.copyOf(was);
        all = List.copyOf(all);
        reopened = Set.copyOf(reopened);
        voided = List.copyOf(voided);
        undo = List.copyOf(undo);
    }
}
