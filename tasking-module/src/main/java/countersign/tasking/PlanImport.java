package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Takes a whole plan over that came in a file (D3): rows of the table and what was said of their places, all of it or nothing. */
@ApplicationScoped
@Transactional
public class PlanImport {

    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject DraftStore drafts;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;

    /** The calendar the project works by. */
    public WorkingCalendar calendar(long projectId) { return surveyor.calendar(projectId); }

    /** What was said of the tasks' places so far. */
    public List<PlanFact> places(long projectId) { return drafts.facts(projectId); }

    /**
     * The plan as it would be; nothing is saved.
     *
     * @param said by the row's name in the commands; the task id within counts for nothing
     */
    public PlanCopy attempt(long projectId, List<TaskCommand> commands, Map<String, PlanFact> said) {
        var around = surveyor.surroundings(projectId);
        var table = assignments.table(projectId);
        var ids = new AtomicLong();
        var numbers = new AtomicLong(table.stream().mapToInt(TaskView::number).max().orElse(0));
        var editor = new TableEditor(table, List.of(), around, () -> TaskView.blank(ids.decrementAndGet(), (int) numbers.incrementAndGet(), null, 0));
        editor.apply(commands);
        var facts = new HashMap<Long, PlanFact>();
        said.forEach((row, fact) -> facts.put(id(row, editor.ids()), fact.of(id(row, editor.ids()))));
        var made = maker.make(projectId, editor.rows(), Map.of(), 0, around, facts);
        return new PlanCopy(made.plan(), editor.rows(), made.conflicts(), editor.problems(), made.refusal());
    }

    /**
     * Saves it.
     *
     * @param version of the table that the person saw
     * @param places  what was said of the tasks' places then
     * @throws StaleTable    when somebody changed the table since: nothing is taken
     * @throws Overtaken     when somebody said something else of a place since: nothing is taken
     * @throws RuleViolation when anything is refused: nothing is taken
     */
    public void take(Actor actor, long projectId, long version, Collection<PlanFact> places, List<TaskCommand> commands, Map<String, PlanFact> said) {
        if (!Set.copyOf(places).equals(Set.copyOf(drafts.facts(projectId)))) throw Overtaken.said("tasking.plan.placed");
        var result = assignments.apply(actor, projectId, version, commands);
        if (!result.problems().isEmpty()) throw new RuleViolation(result.problems().stream().map(p -> new RuleViolation.Problem("", p.message())).toList());
        var before = new HashMap<Long, PlanFact>();
        drafts.facts(projectId).forEach(fact -> before.put(fact.taskId(), fact));
        said.forEach((row, fact) -> {
            var mine = fact.of(id(row, result.ids()));
            if (!mine.equals(before.getOrDefault(mine.taskId(), PlanFact.none(mine.taskId())))) planning.place(actor, projectId, mine);
        });
    }

    private static long id(String row, Map<String, Long> ids) { return ids.containsKey(row) ? ids.get(row) : Long.parseLong(row); }
}
