package countersign.tracking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a change does to the plan, computed on a copy (S5.6).
 *
 * @param added         tasks that it adds, as they would be scheduled
 * @param removed       tasks that it cancels; they stay on record
 * @param departments   departments that lead or help on a task that moves, changes, comes or goes, in the company's order
 * @param bufferUsed    working minutes of buffer that the moves use up
 * @param beyondBuffer  whether a move goes beyond the buffer of its task or chain
 */
public record ChangeImpact(LocalDateTime finishBefore, LocalDateTime finishAfter, int finishDays, List<Moved> moved, List<Set> sets,
        List<Added> added, List<Removed> removed, List<Long> departments, int bufferUsed, boolean beyondBuffer) {

    /** A task that moves; days are working days, positive for later. */
    public record Moved(long taskId, int number, String name, Long departmentId, Long ownerId, LocalDateTime startBefore, LocalDateTime startAfter,
            LocalDateTime finishBefore, LocalDateTime finishAfter, int days, boolean milestone) {

        public LocalDate from() { return finishBefore == null ? null : finishBefore.toLocalDate(); }

        public LocalDate to() { return finishAfter == null ? null : finishAfter.toLocalDate(); }
    }

    /** A field that is set, as people read it. */
    public record Set(long taskId, int number, String name, ChangeField field, String before, String after) {}

    /** A new task; names are written out, {@code links} as the request writes them, {@code departmentIds} the lead one first. */
    public record Added(String name, String parent, List<Long> departmentIds, String department, List<String> helping, String owner, LocalDateTime start,
            LocalDateTime finish, String standard, String links) {

        public Added {
            departmentIds = List.copyOf(departmentIds);
            helping = List.copyOf(helping);
        }
    }

    /** A task that is cancelled, with how far it is; {@code departmentIds} the lead one first. */
    public record Removed(long taskId, int number, String name, List<Long> departmentIds, String department, String owner, LocalDateTime start,
            LocalDateTime finish, int percent) {

        public Removed { departmentIds = List.copyOf(departmentIds); }
    }

    public ChangeImpact {
        added = added == null ? List.of() : List.copyOf(added);
        removed = removed == null ? List.of() : List.copyOf(removed);
        moved = List.copyOf(moved);
        sets = List.copyOf(sets);
        departments = List.copyOf(departments);
    }
}
