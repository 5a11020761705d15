package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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
        var table = assignments.table(projectId);
        var numbers = new AtomicInteger(table.stream().mapToInt(TaskView::number).max().orElse(0));
        return maker.attempt(maker.ground(projectId, table, Map.of()), table, new PlanChange(commands, said), numbers::incrementAndGet);
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
        var before = PlanFact.byTask(drafts.facts(projectId));
        if (!Set.copyOf(places).equals(Set.copyOf(before.values()))) throw Overtaken.said("tasking.plan.placed");
        var result = assignments.apply(actor, projectId, version, commands);
        result.refuse();
        PlanMaker.said(new PlanChange(commands, said), result.ids()).values().forEach(fact -> {
            if (!fact.equals(before.getOrDefault(fact.taskId(), PlanFact.none(fact.taskId())))) planning.place(actor, projectId, fact);
        });
    }
}
