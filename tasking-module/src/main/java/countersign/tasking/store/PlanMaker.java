package countersign.tasking.store;

import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Text;
import countersign.tasking.Actuals;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanChange;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanCopy;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanView;
import countersign.tasking.TaskView;
import countersign.tasking.domain.PlanConflicts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanGround;
import countersign.tasking.domain.Scheduler;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.schedule.Buffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** Computes a plan from a table, with the calendars and the policy that hold now. */
@ApplicationScoped
public class PlanMaker {

    @Inject Surveyor surveyor;
    @Inject DraftStore drafts;
    @Inject Policies policies;
    @Inject Projects projects;
    @Inject Directory directory;

    /** A computed plan, or why there is none. */
    public record Made(PlanView plan, List<PlanConflict> conflicts, Text refusal) {

        /** @throws RuleViolation when there is none */
        public void refuse() {
            if (refusal != null) throw new RuleViolation(List.of(new RuleViolation.Problem("", refusal)));
        }
    }

    /** Computes a project's plan from these rows. @param actuals what has happened; empty before execution @param version the plan's number to be */
    public Made make(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals, int version) {
        return make(ground(projectId, rows, actuals), rows, Map.of(), version);
    }

    /** Reads all that the project's plans are computed from but their rows. @param rows of the table as it is @param actuals what has happened; empty before execution */
    public PlanGround ground(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals) {
        var basis = surveyor.basis(projectId);
        var around = surveyor.surroundings(projectId, basis);
        var policy = surveyor.policy(projectId);
        var draft = drafts.find(projectId);
        return new PlanGround(projectId, around, basis, surveyor.calendar(projectId), surveyor.calendars(projectId, rows), buffers(projectId, policy, around.dayMinutes()),
                policy.version(), draft.map(PlanDraft::start).orElseGet(() -> begins(rows)), draft.map(PlanDraft::mode).orElse(BufferMode.PER_TASK), PlanFact.byTask(drafts.facts(projectId)), actuals);
    }

    /** The plan of these rows on known ground. @param said of some tasks, other than what is kept @param version the plan's number to be */
    public Made make(PlanGround ground, List<TaskView> rows, Map<Long, PlanFact> said, int version) {
        try {
            var scheduler = new Scheduler(ground.input(rows, said));
            var calendar = ground.calendar();
            var plan = new PlanView(ground.projectId(), version, null, calendar.zone(), ground.begins(), scheduler.finish(), calendar.version(), ground.policyVersion(),
                    calendar.toString(), null, null, scheduler.rows(), scheduler.pools());
            return new Made(plan, new PlanConflicts(rows, ground.around().dayMinutes()).of(scheduler), null);
        } catch (Scheduler.Refusal refusal) {
            return new Made(null, List.of(), refusal.why());
        }
    }

    /**
     * The plan as it would be with a change, on a copy of the rows; nothing is saved.
     *
     * @param numbers of the new rows
     */
    public PlanCopy attempt(PlanGround ground, List<TaskView> rows, PlanChange change, IntSupplier numbers) {
        var ids = new AtomicLong();
        var editor = new TableEditor(rows, List.of(), ground.around(), () -> TaskView.blank(ids.decrementAndGet(), numbers.getAsInt(), null, 0));
        editor.apply(change.edits());
        var changed = editor.rows();
        var made = make(ground, changed, said(change, editor.ids()), 0);
        return new PlanCopy(made.plan(), changed, made.conflicts(), editor.problems(), made.refusal());
    }

    /** What is said, by the ids that the rows have now. */
    public static Map<Long, PlanFact> said(PlanChange change, Map<String, Long> ids) {
        var said = new HashMap<Long, PlanFact>();
        change.said().forEach((row, fact) -> {
            var id = ids.containsKey(row) ? ids.get(row) : Long.valueOf(row);
            said.put(id, fact.of(id));
        });
        return said;
    }

    /** The first day of any window; today where no row has one. */
    public LocalDate begins(List<TaskView> rows) {
        return rows.stream().map(TaskView::windowStart).filter(date -> date != null).min(LocalDate::compareTo).orElseGet(directory::today);
    }

    /** The buffer rule of the project: the policy's rate within the scenario's range (S4.2). */
    public Buffers buffers(long projectId, Policy policy, int dayMinutes) {
        var row = policies.rows(projects.view(projectId).scenario()).stream().filter(r -> r.key() == PolicyKey.BUFFER).findFirst().orElseThrow();
        var usual = policy.buffer().doubleValue();
        return new Buffers(Math.min(usual, rate(row.lowest())), Math.max(usual, rate(row.highest())), usual, dayMinutes);
    }

    private static double rate(String percent) { return new BigDecimal(percent.replace("%", "").strip()).doubleValue(); }
}
