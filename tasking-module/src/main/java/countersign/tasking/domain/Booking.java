package countersign.tasking.domain;

import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's time on a task.
 *
 * @param share percent of their working time
 * @param from  first day; null while the task has no dates
 * @param to    last day
 */
public record Booking(long projectId, long taskId, long personId, boolean asOwner, int share, LocalDate from, LocalDate to) {

    /** What a task books of people by its window. @param intensity what an owner without a stated share spends, in percent */
    public static List<Booking> of(long projectId, TaskView task, int intensity) {
        return of(projectId, task, intensity, task.windowStart(), task.windowFinish());
    }

    /** What a task books of people between two dates. A collaborator without a stated share has promised no time. */
    public static List<Booking> of(long projectId, TaskView task, int intensity, LocalDate from, LocalDate to) {
        var bookings = new ArrayList<Booking>();
        if (task.ownerId() != null)
            bookings.add(new Booking(projectId, task.taskId(), task.ownerId(), true, task.ownerShare() == null ? intensity : task.ownerShare(), from, to));
        for (var helper : task.collaborators()) {
            if (helper.personId() == null || helper.personId().equals(task.ownerId())) continue;
            bookings.add(new Booking(projectId, task.taskId(), helper.personId(), false, helper.share() == null ? 0 : helper.share(), from, to));
        }
        return bookings;
    }
}
