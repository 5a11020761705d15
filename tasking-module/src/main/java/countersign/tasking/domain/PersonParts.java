package countersign.tasking.domain;

import countersign.shared.access.ProjectView;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.domain.PlanFactsOfPerson.Mine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** A person's part of a published plan. @param before the version before; null of the first */
    public static PlanFactsOfPerson of(long person, ProjectView project, PlanView plan, PlanView before, String number) {
        return new PlanFactsOfPerson(plan.projectId(), project.title(), plan.version(), number, null, "", plan.finish(), mine(person, plan, before), null, null);
    }

    /** A department's part of a published plan: {@code owner} where it leads. @param before the version before; null of the first */
    public static PlanFactsOfPerson ofDepartment(long department, ProjectView project, PlanView plan, PlanView before, String number) {
        var tasks = plan.rows().stream().filter(row -> !row.summary()).filter(row -> leads(row, department) || row.collaboratingDepartmentIds().contains(department))
                .map(row -> mine(row, leads(row, department), plan, before)).toList();
        return new PlanFactsOfPerson(plan.projectId(), project.title(), plan.version(), number, null, "", plan.finish(), tasks, null, null);
    }

    private static boolean leads(PlannedTask row, long department) { return row.leadDepartmentId() != null && row.leadDepartmentId() == department; }

    /** A person's part of a working copy, to be confirmed. */
    public static PlanFactsOfPerson toConfirm(long person, ProjectView project, PlanView plan, Instant meeting, String place, String question, String answer) {
        return new PlanFactsOfPerson(plan.projectId(), project.title(), 0, "", meeting, place, plan.finish(), mine(person, plan, null), question, answer);
    }

    /** Whether nothing of the person's part moved. */
    public static boolean untouched(PlanFactsOfPerson facts) { return facts.tasks().stream().allMatch(task -> task.change() == null); }

    private static List<Mine> mine(long person, PlanView plan, PlanView before) {
        return plan.rows().stream().filter(row -> !row.summary()).filter(row -> owns(row, person) || row.collaboratorIds().contains(person))
                .map(row -> mine(row, owns(row, person), plan, before)).toList();
    }

    private static Mine mine(PlannedTask row, boolean owner, PlanView plan, PlanView before) {
        return new Mine(row.taskId(), PlanSheets.label(row), owner, row.start(), row.finish(), row.acceptanceStandard(),
                row.links().stream().flatMap(link -> plan.task(link.predecessorId()).stream()).map(PlanSheets::label).toList(), change(row, before));
    }

    private static boolean owns(PlannedTask row, long person) { return row.ownerId() != null && row.ownerId() == person; }

    /** The finish before, where it moved; the new start where the task is new. */
    private static LocalDateTime change(PlannedTask row, PlanView before) {
        if (before == null) return null;
        var was = before.task(row.taskId());
        if (was.isEmpty()) return row.start();
        return was.get().finish().equals(row.finish()) && was.get().start().equals(row.start()) ? null : was.get().finish();
    }
}
