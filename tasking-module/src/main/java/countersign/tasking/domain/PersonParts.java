package countersign.tasking.domain;

import countersign.shared.access.ProjectView;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.domain.PlanFactsOfPerson.Headed;
import countersign.tasking.domain.PlanFactsOfPerson.Mine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whose part of a plan is what. Pure. */
public final class PersonParts {

    /** What references of somebody's own tasks as calendar entries begin with. */
    public static final String CALENDAR = "ics:plan:";

    private PersonParts() {}

    /** The reference of the tasks that a person owns in a version of the plan, as calendar entries. */
    public static String calendar(PlanView plan, long person) { return CALENDAR + plan.projectId() + ":" + plan.version() + ":" + person; }

    /** Everybody who owns a task or helps on one, in the plan's order. */
    public static Set<Long> participants(PlanView plan) {
        var people = new LinkedHashSet<Long>();
        plan.rows().stream().filter(row -> !row.summary()).forEach(row -> {
            if (row.ownerId() != null) people.add(row.ownerId());
            people.addAll(row.collaboratorIds());
        });
        return people;
    }

    /** A person's part of a published plan. @param before the version before; null of the first @param heads the departments they sign for */
    public static PlanFactsOfPerson of(long person, Set<Long> heads, ProjectView project, PlanView plan, PlanView before, String number) {
        Predicate<PlannedTask> theirs = row -> takesPart(row, person);
        Predicate<PlannedTask> headed = row -> !takesPart(row, person) && heads.stream().anyMatch(row::involves);
        return new PlanFactsOfPerson(plan.projectId(), project.title(), plan.version(), number, null, "", plan.finish(), mine(person, plan, before), null, null,
                gone(before, plan, theirs), before == null ? null : new Headed(plan.rows().stream().filter(row -> !row.summary() && headed.test(row))
                        .map(row -> mine(row, false, plan, before, headed)).filter(Mine::changed).toList(), gone(before, plan, headed.or(theirs), headed)));
    }

    /** A department's part of a published plan: {@code owner} where it leads. @param before the version before; null of the first */
    public static PlanFactsOfPerson ofDepartment(long department, ProjectView project, PlanView plan, PlanView before, String number) {
        var tasks = plan.rows().stream().filter(row -> !row.summary() && row.involves(department))
                .map(row -> mine(row, leads(row, department), plan, before, was -> was.involves(department))).toList();
        return new PlanFactsOfPerson(plan.projectId(), project.title(), plan.version(), number, null, "", plan.finish(), tasks, null, null,
                gone(before, plan, row -> row.involves(department)), null);
    }

    private static boolean leads(PlannedTask row, long department) { return row.leadDepartmentId() != null && row.leadDepartmentId() == department; }

    /** A person's part of a working copy, to be confirmed. */
    public static PlanFactsOfPerson toConfirm(long person, ProjectView project, PlanView plan, Instant meeting, String place, String question, String answer) {
        return new PlanFactsOfPerson(plan.projectId(), project.title(), 0, "", meeting, place, plan.finish(), mine(person, plan, null), question, answer,
                List.of(), null);
    }

    private static List<String> gone(PlanView before, PlanView plan, Predicate<PlannedTask> theirs) { return gone(before, plan, theirs, theirs); }

    /** What was so before and is not kept. */
    private static List<String> gone(PlanView before, PlanView plan, Predicate<PlannedTask> kept, Predicate<PlannedTask> so) {
        if (before == null) return List.of();
        return before.rows().stream().filter(row -> !row.summary() && so.test(row)).filter(row -> plan.task(row.taskId()).filter(kept).isEmpty())
                .map(PlanSheets::label).toList();
    }

    private static List<Mine> mine(long person, PlanView plan, PlanView before) {
        return plan.rows().stream().filter(row -> !row.summary()).filter(row -> takesPart(row, person))
                .map(row -> mine(row, owns(row, person), plan, before, was -> takesPart(was, person))).toList();
    }

    private static Mine mine(PlannedTask row, boolean owner, PlanView plan, PlanView before, Predicate<PlannedTask> theirs) {
        var was = before == null ? Optional.<PlannedTask>empty() : before.task(row.taskId()).filter(theirs);
        return new Mine(row.taskId(), PlanSheets.label(row), owner, row.start(), row.finish(), row.acceptanceStandard(),
                row.links().stream().flatMap(link -> plan.task(link.predecessorId()).stream()).map(PlanSheets::label).toList(),
                was.map(earlier -> moved(earlier, row)).orElse(null), before != null && was.isEmpty(),
                was.map(PlannedTask::acceptanceStandard).filter(stated -> !stated.equals(row.acceptanceStandard())).orElse(null));
    }

    private static boolean takesPart(PlannedTask row, long person) { return owns(row, person) || row.collaboratorIds().contains(person); }

    private static boolean owns(PlannedTask row, long person) { return row.ownerId() != null && row.ownerId() == person; }

    /** The finish before, where start or finish moved. */
    private static LocalDateTime moved(PlannedTask was, PlannedTask row) {
        return was.finish().equals(row.finish()) && was.start().equals(row.start()) ? null : was.finish();
    }
}
