package countersign.tasking;

import countersign.shared.calendar.WorkingCalendar;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What another plan would change (S5.6), computed from both; nothing is saved. Pure.
 *
 * @param moved       leaves whose start or finish moves, by how much
 * @param added       tasks only the later plan has, as it schedules them; their ids are not lasting ones
 * @param removed     tasks only the earlier plan has, as it scheduled them
 * @param departments departments that lead or help on a task that moves, changes, comes or goes
 * @param people      their owners and collaborators
 * @param buffers     how far the moves go into the earlier plan's buffers
 */
public record PlanImpact(LocalDateTime finishBefore, LocalDateTime finishAfter, int finishMinutes, List<Moved> moved, List<PlannedTask> added, List<PlannedTask> removed,
        Set<Long> departments, Set<Long> people, List<BufferUse> buffers) {

    /** A leaf that moves: working minutes, positive for later. */
    public record Moved(PlannedTask before, PlannedTask after, int startMinutes, int finishMinutes) {}

    public PlanImpact {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        departments = Set.copyOf(departments);
        people = Set.copyOf(people);
        buffers = List.copyOf(buffers);
    }

    /** Working minutes of the earlier plan's buffers (own and pooled) that the moves use up. */
    public int bufferUsed() { return buffers.stream().mapToInt(BufferUse::used).sum(); }

    /** Whether a move goes beyond the buffer of its task or pool. */
    public boolean beyondBuffer() { return buffers.stream().anyMatch(BufferUse::beyond); }

    /** The impact of {@code after} as against {@code before}. @param calendar the project's, in which moves are counted */
    public static PlanImpact between(PlanView before, PlanView after, WorkingCalendar calendar) {
        Map<Long, PlannedTask> was = before.byId();
        Map<Long, PlannedTask> is = after.byId();
        var moved = new ArrayList<Moved>();
        var touched = new ArrayList<PlannedTask>();
        was.forEach((id, row) -> compare(row, is.get(id), calendar, moved, touched));
        var added = after.rows().stream().filter(row -> !was.containsKey(row.taskId())).toList();
        var removed = before.rows().stream().filter(row -> !is.containsKey(row.taskId())).toList();
        touched.addAll(added);
        return new PlanImpact(before.finish(), after.finish(), minutes(before.finish(), after.finish(), calendar), moved, added, removed,
                departments(touched), people(touched), BufferUse.of(before, moved, calendar));
    }

    private static void compare(PlannedTask before, PlannedTask after, WorkingCalendar calendar, List<Moved> moved, List<PlannedTask> touched) {
        if (after == null || before.equals(after)) {
            if (after == null) touched.add(before);
            return;
        }
        var shifted = !before.start().equals(after.start()) || !before.finish().equals(after.finish());
        if (shifted && !before.summary()) moved.add(new Moved(before, after, minutes(before.start(), after.start(), calendar),
                minutes(before.finish(), after.finish(), calendar)));
        if (shifted && !before.summary() || !promise(before).equals(promise(after))) {
            touched.add(before);
            touched.add(after);
        }
    }

    /** What of a row somebody signed or works by, dates apart. */
    private static List<Object> promise(PlannedTask row) {
        var promise = new ArrayList<Object>();
        promise.add(row.name());
        promise.add(Objects.toString(row.leadDepartmentId()));
        promise.add(row.collaboratingDepartmentIds());
        promise.add(Objects.toString(row.ownerId()));
        promise.add(row.acceptanceStandard());
        promise.add(row.estimate());
        promise.add(Objects.toString(row.windowStart()) + row.windowFinish());
        return promise;
    }

    private static int minutes(LocalDateTime from, LocalDateTime to, WorkingCalendar calendar) {
        return (int) calendar.workingTimeBetween(from, to).toMinutes();
    }

    private static Set<Long> departments(List<PlannedTask> rows) {
        var ids = new LinkedHashSet<Long>();
        rows.forEach(row -> {
            if (row.leadDepartmentId() != null) ids.add(row.leadDepartmentId());
            ids.addAll(row.collaboratingDepartmentIds());
        });
        return ids;
    }

    private static Set<Long> people(List<PlannedTask> rows) {
        var ids = new LinkedHashSet<Long>();
        rows.forEach(row -> {
            if (row.ownerId() != null) ids.add(row.ownerId());
            ids.addAll(row.collaboratorIds());
        });
        return ids;
    }
}
