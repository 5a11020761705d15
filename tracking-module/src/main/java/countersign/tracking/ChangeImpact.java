package countersign.tracking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a change does to the plan, computed on a copy (S5.6).
 *
 * @param departments   departments that lead or help on a task that moves or changes, in the company's order
 * @param bufferUsed    working minutes of buffer that the moves use up
 * @param beyondBuffer  whether a move goes beyond the buffer of its task or chain
 */
public record ChangeImpact(LocalDateTime finishBefore, LocalDateTime finishAfter, int finishDays, List<Moved> moved, List<Set> sets,
        List<Long> departments, int bufferUsed, boolean beyondBuffer) {

    /** A task that moves; days are working days, positive for later. */
    public record Moved(long taskId, int number, String name, Long departmentId, Long ownerId, LocalDateTime startBefore, LocalDateTime startAfter,
            LocalDateTime finishBefore, LocalDateTime finishAfter, int days, boolean milestone) {

        public LocalDate from() { return finishBefore == null ? null : finishBefore.toLocalDate(); }

        public LocalDate to() { return finishAfter == null ? null : finishAfter.toLocalDate(); }
    }

    /** A field that is set, as people read it. */
    public record Set(long taskId, int number, String name, ChangeField field, String before, String after) {}

    public ChangeImpact {
        moved = List.copyOf(moved);
        sets = List.copyOf(sets);
        departments = List.copyOf(departments);
    }
}
