package countersign.tasking.store;

import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Text;
import countersign.tasking.Actuals;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanView;
import countersign.tasking.TaskView;
import countersign.tasking.domain.PlanConflicts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.ScheduleInput;
import countersign.tasking.domain.Scheduler;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.schedule.Buffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a plan from a table, with the calendars and the policy that hold now. */
@ApplicationScoped
public class PlanMaker {

    @Inject Surveyor surveyor;
    @Inject DraftStore drafts;
    @Inject Policies policies;
    @Inject Projects projects;
    @Inject Directory directory;

    /** A computed plan, or why there is none. */
    public record Made(PlanView plan, List<PlanConflict> conflicts, Text refusal) {}

    /** Computes a project's plan from these rows. @param actuals what has happened; empty before execution @param version the plan's number to be */
    public Made make(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals, int version) {
        return make(projectId, rows, actuals, version, surveyor.surroundings(projectId));
    }

    /** The same within surroundings known already. */
    public Made make(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals, int version, Surroundings around) {
        return make(projectId, rows, actuals, version, around, Map.of());
    }

    /** The same with other things said of some tasks than what is kept. @param said by task */
    public Made make(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals, int version, Surroundings around, Map<Long, PlanFact> said) {
        var policy = surveyor.policy(projectId);
        var input = input(projectId, rows, actuals, around, policy, said);
        try {
            var scheduler = new Scheduler(input);
            var calendar = surveyor.calendar(projectId);
            var plan = new PlanView(projectId, version, null, calendar.zone(), input.start(), scheduler.finish(), calendar.version(), policy.version(),
                    calendar.toString(), null, null, scheduler.rows(), scheduler.pools());
            return new Made(plan, new PlanConflicts(rows, around.dayMinutes()).of(scheduler), null);
        } catch (Scheduler.Refusal refusal) {
            return new Made(null, List.of(), refusal.why());
        }
    }

    private ScheduleInput input(long projectId, List<TaskView> rows, Map<Long, Actuals> actuals, Surroundings around, Policy policy,
            Map<Long, PlanFact> said) {
        var draft = drafts.find(projectId);
        var start = draft.map(PlanDraft::start).orElseGet(() -> begins(rows));
        var facts = facts(projectId, rows, said);
        return new ScheduleInput(rows, surveyor.calendar(projectId).nextWork(start.atStartOfDay()), surveyor.calendar(projectId), surveyor.calendarOf(projectId, around),
                buffers(projectId, policy, around.dayMinutes()), draft.map(PlanDraft::mode).orElse(BufferMode.PER_TASK), facts, actuals,
                around.dayMinutes());
    }

    /** What was said of tasks. Where a department reckoned with a buffer of its own for a task's work, that is the task's buffer (S2.3). */
    private Map<Long, PlanFact> facts(long projectId, List<TaskView> rows, Map<Long, PlanFact> said) {
        var facts = new HashMap<Long, PlanFact>();
        drafts.facts(projectId).forEach(fact -> facts.put(fact.taskId(), fact));
        facts.putAll(said);
        var basis = surveyor.basis(projectId);
        for (var row : rows) basis.buffered(row).ifPresent(promise -> facts.merge(row.taskId(), PlanFact.none(row.taskId()).buffered(promise.buffer()),
                (fact, its) -> fact.bufferMinutes() == null ? fact.buffered(promise.buffer()) : fact));
        return facts;
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
