package countersign.tasking;

import countersign.shared.access.ProjectCalendars;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.PlannedLoad;
import countersign.tasking.domain.Tree;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has how much to do when, by the dates of the plan and with what other projects ask of the same people (S4.3, S3.2). */
@ApplicationScoped
@Transactional
public class Workload {

    private static final int LONGEST_DAYS = 4000;

    @Inject Assignments assignments;
    @Inject Surveyor surveyor;
    @Inject ProjectCalendars calendars;
    @Inject Directory directory;

    /** The load of everybody on one of the tasks, by name. @param times by task; a task without one takes no time */
    public List<PersonLoad> of(long projectId, Map<Long, WorkTime> times) {
        var tasks = new Tree(assignments.table(projectId)).leaves().stream().filter(task -> !task.milestone() && times.containsKey(task.taskId())).toList();
        if (tasks.isEmpty()) return List.of();
        var first = first(times.values());
        var last = earlier(last(times.values()), first.plusDays(LONGEST_DAYS));
        var people = directory.people(Booking.people(tasks));
        var loads = people.values().stream().collect(Collectors.toMap(PersonView::id, person -> empty(projectId, person, first, last)));
        for (var task : tasks) Booking.people(List.of(task)).forEach(person -> loads.get(person).add(task, times.get(task.taskId())));
        surveyor.elsewhere(projectId, people.keySet()).forEach(booking -> loads.get(booking.personId()).add(booking));
        return people.values().stream().sorted(Comparator.comparing(PersonView::name).thenComparing(PersonView::id)).map(person -> loads.get(person.id()).view()).toList();
    }

    private static LocalDate first(Collection<WorkTime> times) { return times.stream().map(WorkTime::from).min(Comparator.naturalOrder()).orElseThrow().toLocalDate(); }

    private static LocalDate last(Collection<WorkTime> times) { return times.stream().map(WorkTime::to).max(Comparator.naturalOrder()).orElseThrow().toLocalDate(); }

    private static LocalDate earlier(LocalDate one, LocalDate other) { return one.isBefore(other) ? one : other; }

    private PlannedLoad empty(long projectId, PersonView person, LocalDate first, LocalDate last) {
        return new PlannedLoad(person.id(), calendars.ofPerson(projectId, person.id(), person.departmentId(), null), first, last);
    }
}
