package countersign.tasking;

import countersign.shared.RuleViolation;
import countersign.tasking.domain.HandEdits;
import countersign.tasking.domain.PlanGround;
import countersign.tasking.store.PlanMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Edits by hand on a copy of the plan that holds (S4.3): one follows the other, each on the plan that the ones before have made. Nothing is saved. */
@ApplicationScoped
@Transactional
public class PlanSketches {

    @Inject Assignments assignments;
    @Inject PlanMaker maker;

    /** A copy on its way, and the ground with what is said in it. */
    private record Step(PlanGround ground, PlanCopy copy) {

        Step(PlanGround ground, PlanCopy copy, Map<Long, PlanFact> said) { this(ground.saying(said), checked(copy)); }

        private static PlanCopy checked(PlanCopy copy) {
            copy.refuse();
            return copy;
        }
    }

    /**
     * The plan with a change and then these edits. Windows that they leave are set to what the plan needs: they are signed with the rest.
     *
     * @param change  what was gathered before
     * @param actuals by task, what has happened
     * @throws RuleViolation when one is refused, or cannot be scheduled
     */
    public PlanSketch sketch(long projectId, PlanChange change, List<PlanEdit> edits, Map<Long, Actuals> actuals) {
        var rows = assignments.table(projectId);
        var ground = maker.ground(projectId, rows, actuals);
        var base = maker.make(ground, rows, Map.of(), 0);
        base.refuse();
        var said = PlanMaker.said(change, Map.of());
        var step = new Step(ground, attempt(ground, rows, change), said);
        for (var edit : edits) {
            var hand = new HandEdits(step.copy().rows(), step.copy().plan(), step.ground());
            hand.take(edit);
            said.putAll(hand.facts());
            step = new Step(step.ground(), attempt(step.ground(), step.copy().rows(), opened(hand.change(), edit, step.copy().rows())), hand.facts());
        }
        step = widened(step, base.conflicts());
        return new PlanSketch(base.plan(), step.copy(), said, PlanConflict.fresh(step.copy().conflicts(), base.conflicts()), step.copy().plan().delayed(said));
    }

    /** With the window opened for a task that is moved before it. */
    private static PlanChange opened(PlanChange change, PlanEdit edit, List<TaskView> rows) {
        if (!(edit instanceof PlanEdit.Move move)) return change;
        var day = move.start().toLocalDate();
        var early = rows.stream().anyMatch(row -> row.taskId() == move.task() && row.windowStart() != null && day.isBefore(row.windowStart()));
        return early ? new PlanChange(List.of(new TaskCommand.Set(Long.toString(move.task()), TaskField.START, List.of(day.toString()))), change.said()) : change;
    }

    private Step widened(Step step, List<PlanConflict> before) {
        var mends = PlanConflict.fresh(step.copy().conflicts(), before).stream().map(PlanConflict::mend).filter(Objects::nonNull)
                .flatMap(mend -> mend.commands().stream()).toList();
        return mends.isEmpty() ? step : new Step(step.ground(), attempt(step.ground(), step.copy().rows(), PlanChange.of(mends)), Map.of());
    }

    private PlanCopy attempt(PlanGround ground, List<TaskView> rows, PlanChange change) { return maker.attempt(ground, rows, change, () -> 0); }
}
