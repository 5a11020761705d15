package countersign.tracking;

import countersign.shared.access.ProjectView;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a change of the company's calendar does to published plans (P6): a signed plan never moves by itself, so it is said which of its open tasks run over days that are worked otherwise. */
@ApplicationScoped
@Transactional
public class CalendarShifts {

    @Inject ProgressStore store;
    @Inject Plans plans;
    @Inject Company company;

    /** A project that is carried out, its open tasks that run over such days, and the days. */
    public record Shift(ProjectView project, List<PlannedTask> tasks, List<LocalDate> days) {}

    /**
     * The projects concerned.
     *
     * @param then the company's calendar as it is or would be
     * @param from the first day that is looked at
     * @param to   the last one
     */
    public List<Shift> of(WorkingCalendar then, LocalDate from, LocalDate to) {
        Predicate<LocalDate> which = day -> !day.isBefore(from) && !day.isAfter(to);
        var open = store.open(from, to).stream()
                .collect(Collectors.groupingBy(TrackedTask::projectId, LinkedHashMap::new, Collectors.mapping(TrackedTask::planned, Collectors.toList())));
        var shifts = new ArrayList<Shift>();
        open.forEach((project, tasks) -> plans.versions(project).stream().findFirst().ifPresent(plan -> shift(company.project(project), plan, tasks, then, which, shifts)));
        return shifts;
    }

    /** In an emergency every day is worked, and nothing moves (S1.5). */
    private static void shift(ProjectView project, PlanView plan, List<PlannedTask> tasks, WorkingCalendar then, Predicate<LocalDate> which, List<Shift> shifts) {
        if (project.scenario().emergency()) return;
        var made = WorkingCalendar.parse(plan.calendar());
        Predicate<LocalDate> moved = which.and(day -> !made.hours(day).equals(then.hours(day)));
        var days = new TreeSet<LocalDate>();
        var hit = tasks.stream().filter(task -> days(task).stream().filter(moved).peek(days::add).count() > 0).toList();
        if (!hit.isEmpty()) shifts.add(new Shift(project, hit, List.copyOf(days)));
    }

    private static List<LocalDate> days(PlannedTask task) { return task.start().toLocalDate().datesUntil(task.finish().toLocalDate().plusDays(1)).toList(); }
}
