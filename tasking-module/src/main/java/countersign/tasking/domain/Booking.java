package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.Collaborator;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person's time on a task.
 *
 * @param share percent of their working time; more than 100 where their effort does not fit between the dates
 * @param from  first day; null while the task has no dates
 * @param to    last day
 */
public record Booking(long projectId, long taskId, long personId, boolean asOwner, int share, LocalDate from, LocalDate to) {

    /** What a task books of people by its window. */
    public static List<Booking> of(long projectId, TaskView task, WorkingCalendar calendar) {
        return of(projectId, task, calendar, task.windowStart(), task.windowFinish());
    }

    /**
     * What a task books of people between two dates. An owner who said neither share nor effort spends the estimate; a collaborator who said neither
     * has promised no time.
     */
    public static List<Booking> of(long projectId, TaskView task, WorkingCalendar calendar, LocalDate from, LocalDate to) {
        var bookings = new ArrayList<Booking>();
        if (task.ownerId() != null) {
            var said = task.ownerShare() != null || task.ownerEffort() != null;
            var share = said ? Load.share(task.ownerShare(), task.ownerEffort(), from, to, calendar) : Load.intensity(task, calendar);
            bookings.add(new Booking(projectId, task.taskId(), task.ownerId(), true, share, from, to));
        }
        for (var helper : helpers(task))
            bookings.add(new Booking(projectId, task.taskId(), helper.personId(), false, Load.share(helper.share(), helper.effort(), from, to, calendar), from, to));
        return bookings;
    }

    private static List<Collaborator> helpers(TaskView task) {
        return task.collaborators().stream().filter(c -> c.personId() != null && !c.personId().equals(task.ownerId())).toList();
    }

    /** Everybody who owns one of the tasks or helps on it. */
    public static Set<Long> people(List<TaskView> tasks) {
        var people = new LinkedHashSet<Long>();
        for (var task : tasks) {
            if (task.ownerId() != null) people.add(task.ownerId());
            helpers(task).forEach(helper -> people.add(helper.personId()));
        }
        return people;
    }
}
