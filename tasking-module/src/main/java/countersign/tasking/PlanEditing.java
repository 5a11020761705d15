package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.SignatureView;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.domain.HandEdits;
import countersign.tasking.domain.PlanStamp;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.PlanMaker.Made;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Planning by hand on the chart (S4.3): tried with all its consequences, then kept or not. Once published, plans change by change requests only (S5.6). */
@ApplicationScoped
@Transactional
public class PlanEditing {

    private static final int MOST = 500;

    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject TaskStore tasks;
    @Inject PlanMaker maker;
    @Inject TaskingRights rights;
    @Inject SignOffs signOffs;

    /** Edits as they would leave the working copy. @param rows of the table as they are @param calendar the project's */
    private record Work(HandEdits edits, Made before, PlanCopy after, List<TaskView> rows, WorkingCalendar calendar) {}

    /** What the working copy is known by, see {@link #keep}. */
    public String stamp(PlanView plan) { return PlanStamp.of(plan); }

    /** What these edits would do; nothing is saved. @throws RuleViolation when they are refused, or the plan is published */
    public PlanTrial attempt(Actor actor, long projectId, List<PlanEdit> edits) {
        rights.require(actor, projectId);
        requireUnpublished(assignments.head(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened")).state());
        return trial(projectId, work(projectId, edits));
    }

    /**
     * Carries these edits out.
     *
     * @param stamp of the plan the planner saw
     * @throws StalePlan     when the plan is another one by now: nothing is taken
     * @throws RuleViolation when an edit is refused: none is taken
     */
    public PlanTrial keep(Actor actor, long projectId, String stamp, List<PlanEdit> edits) {
        rights.require(actor, projectId);
        var table = tasks.lock(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
        requireUnpublished(table.state());
        var work = work(projectId, edits);
        if (!PlanStamp.of(work.before().plan()).equals(stamp)) throw new StalePlan();
        var trial = trial(projectId, work);
        var change = work.edits().change();
        if (!change.edits().isEmpty()) assignments.apply(actor, projectId, table.revision(), change.edits()).refuse();
        if (!change.said().isEmpty()) planning.say(actor, projectId, work.edits().facts().values());
        return trial;
    }

    private static void requireUnpublished(AssignmentState state) {
        if (state == AssignmentState.PUBLISHED) throw RuleViolation.whole("tasking.refused.published");
    }

    private Work work(long projectId, List<PlanEdit> edits) {
        if (edits.isEmpty() || edits.size() > MOST) throw RuleViolation.whole("shared.input.missing");
        var rows = assignments.table(projectId);
        var ground = maker.ground(projectId, rows, Map.of());
        var before = maker.make(ground, rows, Map.of(), 0);
        before.refuse();
        var hand = new HandEdits(rows, before.plan(), ground);
        edits.forEach(hand::take);
        var after = maker.attempt(ground, rows, hand.change(), () -> { throw new IllegalStateException("no new rows"); });
        after.refuse();
        return new Work(hand, before, after, rows, ground.calendar());
    }

    private PlanTrial trial(long projectId, Work work) {
        var fresh = PlanConflict.fresh(work.after().conflicts(), work.before().conflicts());
        var impact = PlanImpact.between(work.before().plan(), work.after().plan(), work.calendar());
        var signing = assignments.head(projectId).map(AssignmentView::signOffId);
        var again = signing.isEmpty() ? List.<TaskView>of() : reopened(work);
        return new PlanTrial(work.before().plan(), work.after().plan(), impact, work.after().plan().delayed(work.edits().facts()), fresh, work.before().conflicts(), work.after().conflicts(), departments(again),
                again.isEmpty() ? List.of() : voided(signing.get(), again), work.edits().undo(), PlanStamp.of(work.after().plan()));
    }

    /** Rows to be signed again: links are not signed, an estimate is (S3.3). Before anybody was asked to sign there is nothing to sign again. */
    private static List<TaskView> reopened(Work work) {
        var old = new HashMap<Long, Integer>();
        work.rows().forEach(row -> old.put(row.taskId(), row.estimate()));
        return work.after().rows().stream().filter(row -> !Objects.equals(old.get(row.taskId()), row.estimate())).toList();
    }

    private static Set<Long> departments(List<TaskView> rows) {
        var departments = new HashSet<Long>();
        rows.stream().map(TaskView::leadDepartmentId).filter(Objects::nonNull).forEach(departments::add);
        rows.forEach(row -> departments.addAll(row.collaboratingDepartmentIds()));
        return departments;
    }

    /** The signatures that stand over one of these rows, or over the whole table. */
    private List<SignatureView> voided(long signOffId, List<TaskView> rows) {
        var keys = rows.stream().map(row -> Long.toString(row.taskId())).toList();
        return signOffs.view(signOffId).signatures().stream().filter(SignatureView::stands)
                .filter(signed -> signed.rows().isEmpty() || signed.rows().containsKey("") || keys.stream().anyMatch(signed.rows()::containsKey)).toList();
    }
}
