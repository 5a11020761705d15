package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.domain.HandEdits;
import countersign.tasking.domain.PlanStamp;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.PlanMaker.Made;
import countersign.tasking.store.Surveyor;
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
import java.util.function.LongFunction;

/** Planning by hand on the chart (S4.3): tried with all its consequences, then kept or not. Once published, plans change by change requests only (S5.6). */
@ApplicationScoped
@Transactional
public class PlanEditing {

    private static final int MOST = 500;

    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject TaskStore tasks;
    @Inject DraftStore drafts;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;
    @Inject TaskingRights rights;

    /** Edits as they would leave the working copy. @param rows of the table as they are @param changed those that would differ */
    private record Work(HandEdits edits, Made before, Made after, List<TaskView> rows, List<TaskView> changed) {}

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
        if (!work.edits().commands().isEmpty()) refuse(assignments.apply(actor, projectId, table.revision(), work.edits().commands()).problems());
        work.edits().facts().values().forEach(fact -> planning.place(actor, projectId, fact));
        return trial;
    }

    private static void requireUnpublished(AssignmentState state) {
        if (state == AssignmentState.PUBLISHED) throw RuleViolation.whole("tasking.refused.published");
    }

    private Work work(long projectId, List<PlanEdit> edits) {
        if (edits.isEmpty() || edits.size() > MOST) throw RuleViolation.whole("shared.input.missing");
        var rows = assignments.table(projectId);
        var around = surveyor.surroundings(projectId);
        var before = computed(maker.make(projectId, rows, Map.of(), 0, around));
        var hand = new HandEdits(rows, before.plan(), said(projectId), calendars(projectId, rows, around), around.dayMinutes());
        edits.forEach(hand::take);
        var editor = new TableEditor(rows, List.of(), around, () -> { throw new IllegalStateException("no new rows"); });
        editor.apply(hand.commands());
        refuse(editor.problems());
        var after = computed(maker.make(projectId, editor.rows(), Map.of(), 0, around, hand.facts()));
        return new Work(hand, before, after, rows, editor.changed());
    }

    private LongFunction<PlanFact> said(long projectId) {
        var facts = new HashMap<Long, PlanFact>();
        drafts.facts(projectId).forEach(fact -> facts.put(fact.taskId(), fact));
        return task -> facts.getOrDefault(task, PlanFact.none(task));
    }

    private LongFunction<WorkingCalendar> calendars(long projectId, List<TaskView> rows, Surroundings around) {
        var owners = new HashMap<Long, Long>();
        rows.forEach(row -> owners.put(row.taskId(), row.ownerId()));
        var own = surveyor.calendarOf(projectId, around);
        return task -> owners.get(task) == null ? surveyor.calendar(projectId) : own.apply(owners.get(task));
    }

    private static Made computed(Made made) {
        if (made.plan() == null) throw new RuleViolation(List.of(new RuleViolation.Problem("", made.refusal())));
        return made;
    }

    private static void refuse(List<EditResult.Problem> problems) {
        if (!problems.isEmpty()) throw new RuleViolation(problems.stream().map(p -> new RuleViolation.Problem("", p.message())).toList());
    }

    private PlanTrial trial(long projectId, Work work) {
        var known = new HashSet<String>();
        work.before().conflicts().forEach(c -> known.add(c.taskId() + c.kind()));
        var fresh = work.after().conflicts().stream().filter(c -> !known.contains(c.taskId() + c.kind())).toList();
        var impact = PlanImpact.between(work.before().plan(), work.after().plan(), surveyor.calendar(projectId));
        return new PlanTrial(work.before().plan(), work.after().plan(), impact, delayed(work), fresh, work.after().conflicts(), reopened(projectId, work),
                work.edits().undo(), PlanStamp.of(work.after().plan()));
    }

    private static List<Long> delayed(Work work) {
        var facts = work.edits().facts();
        return work.after().plan().rows().stream().filter(row -> facts.containsKey(row.taskId()) && facts.get(row.taskId()).constraintDate() != null
                && facts.get(row.taskId()).constraintDate().toLocalDate().isBefore(row.start().toLocalDate())).map(PlannedTask::taskId).toList();
    }

    /** Links are not signed; an estimate is (S3.3). Before anybody was asked to sign there is nothing to sign again. */
    private Set<Long> reopened(long projectId, Work work) {
        var departments = new HashSet<Long>();
        if (assignments.head(projectId).map(AssignmentView::signOffId).isEmpty()) return departments;
        var old = new HashMap<Long, Integer>();
        work.rows().forEach(row -> old.put(row.taskId(), row.estimate()));
        for (var row : work.changed()) {
            if (Objects.equals(old.get(row.taskId()), row.estimate())) continue;
            if (row.leadDepartmentId() != null) departments.add(row.leadDepartmentId());
            departments.addAll(row.collaboratingDepartmentIds());
        }
        return departments;
    }
}
