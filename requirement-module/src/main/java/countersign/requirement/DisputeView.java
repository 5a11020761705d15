package countersign.requirement;

import countersign.shared.Actor;
import countersign.shared.text.Text;
import java.time.Instant;
import java.util.List;

/**
 * A dispute with its clock (S2.4).
 *
 * @param number        1, 2, … within the project
 * @param raisedDepartmentId null when the initiator's side raised it
 * @param responsibleId who has to bring it to a result: the person it was referred to, or the executive; null while it lies with the departments
 * @param respondedAt   when a department other than the raising one first took a position; null before
 * @param chosen        code of the option that was chosen; empty if it was settled otherwise
 * @param outcome       the decision in words; empty while open
 * @param settledBy     who settled it; {@code settledFor} whose decision it was when a deputy or secretary acted
 */
public record DisputeView(long id, long projectId, int number, String subject, String what, long raisedBy, Long raisedDepartmentId,
        List<DisputePosition> positions, List<DisputeOption> options, DisputeState state, DisputePlace place, Long responsibleId, Instant openedAt,
        Instant respondedAt, Clock clock, String chosen, String outcome, Long settledBy, Long settledFor, Actor.Way settledWay, Instant settledAt,
        long version) {

    /**
     * The clock as it stands now.
     *
     * @param responseDue when the first response is due
     * @param solutionDue when the departments have to have settled it, or it climbs
     * @param decisionDue deadline of the person it was referred to, or of the executive; null while the general clock runs
     * @param due         what counts now: the next of these; null when it is settled
     * @param waitsFor    in words, what is due then
     * @param rule        how the due time was counted, in words
     * @param overdue     whether {@code due} is over
     */
    public record Clock(Instant responseDue, Instant solutionDue, Instant decisionDue, Instant due, Text waitsFor, Text rule, boolean overdue) {}

    /** Whether it waits for a result. */
    public boolean open() { return state == DisputeState.OPEN; }

    /** Whether it is open without a person and a deadline: step 2 cannot end so (S2.5). */
    public boolean loose() { return open() && place == DisputePlace.PARTIES; }

    /** The departments whose positions matter. */
    public List<Long> departmentIds() { return positions.stream().map(DisputePosition::departmentId).toList(); }
}
