package countersign.tracking;

import countersign.shared.access.ProjectView;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.PersonView;
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
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a change of a calendar does to published plans (P6): a signed plan never moves by itself, so it is said which of its open tasks run over days that are worked otherwise. */
@ApplicationScoped
@Transactional
public class CalendarShifts {

    @Inject ProgressStore store;
    @Inject Plans plans;
    @Inject Company company;
    @Inject Calendars calendars;

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
        var shifts = new ArrayList<Shift>();
        byProject(store.open(from, to)).forEach((project, tasks) -> plans.versions(project).stream().findFirst().ifPresent(plan -> {
            var made = WorkingCalendar.parse(plan.calendar());
            shift(company.project(project), tasks, task -> day -> within(day, from, to) && !made.hours(day).equals(then.hours(day)), shifts);
        }));
        return shifts;
    }

    /** The projects that a change of a department's or a person's own calendar concerns: tasks run on their owners'. Days that are over move nothing. */
    List<Shift> of(CalendarEdited edited, LocalDate from, LocalDate to) {
        var first = company.directory().today().isAfter(from) ? company.directory().today() : from;
        var shifts = new ArrayList<Shift>();
        var people = concerned(edited.owner()).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        var tasks = store.openOf(people.keySet(), first, to);
        var owners = tasks.stream().map(TrackedTask::planned).map(PlannedTask::ownerId).distinct()
                .collect(Collectors.toMap(Function.identity(), owner -> changed(edited, people.get(owner)).and(day -> within(day, first, to))));
        byProject(tasks).forEach((project, planned) -> shift(company.project(project), planned, task -> owners.get(task.ownerId()), shifts));
        return shifts;
    }

    /** Whose calendar it is, or rests upon it. */
    private List<PersonView> concerned(CalendarOwner owner) {
        return owner.kind() == CalendarOwner.Kind.PERSON ? List.of(company.directory().person(owner.id())) : company.directory().members(owner.id());
    }

    private Predicate<LocalDate> changed(CalendarEdited edited, PersonView owner) {
        var was = calendars.before(edited, owner.id(), owner.departmentId());
        var is = calendars.ofPerson(owner.id(), owner.departmentId(), null);
        return day -> !was.hours(day).equals(is.hours(day));
    }

    private static Map<Long, List<PlannedTask>> byProject(List<TrackedTask> tasks) {
        return tasks.stream().collect(Collectors.groupingBy(TrackedTask::projectId, LinkedHashMap::new, Collectors.mapping(TrackedTask::planned, Collectors.toList())));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) { return !day.isBefore(from) && !day.isAfter(to); }

    /** In an emergency every day is worked, and nothing moves (S1.5). */
    private static void shift(ProjectView project, List<PlannedTask> tasks, Function<PlannedTask, Predicate<LocalDate>> moved, List<Shift> shifts) {
        if (project.scenario().emergency()) return;
        var days = new TreeSet<LocalDate>();
        var hit = tasks.stream().filter(task -> days(task).stream().filter(moved.apply(task)).peek(days::add).count() > 0).toList();
        if (!hit.isEmpty()) shifts.add(new Shift(project, hit, List.copyOf(days)));
    }

    private static List<LocalDate> days(PlannedTask task) { return task.start().toLocalDate().datesUntil(task.finish().toLocalDate().plusDays(1)).toList(); }
}
