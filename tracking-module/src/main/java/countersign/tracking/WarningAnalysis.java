package countersign.tracking;

import countersign.shared.policy.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * What the system found out about a task that is behind (S5.3), frozen with the warning. Names are written out.
 *
 * @param measure      the measure that was used
 * @param threshold    what it must exceed: percentage points, or percent of what was planned
 * @param behind       by how much it is behind, in that measure; 0 when judged by its date
 * @param minutes      the same in working minutes
 * @param days         the same in working days, rounded down to tenths
 * @param byDate       judged by its date (short tasks, emergencies)
 * @param waits        predecessors and inbound commitments that are late, the longest first
 * @param load         the owner's open work
 * @param changes      what changed in between, in lines that were written out
 * @param hit          later tasks and departments and by how many working days
 */
public record WarningAnalysis(int number, String task, Long departmentId, String department, Long ownerId, String owner, LocalDate start,
        LocalDate finish, Measure measure, double threshold, int planned, int actual, double behind, long minutes, double days, boolean byDate,
        List<Wait> waits, Load load, List<Change> changes, WarningCause proposed, List<Hit> hit) {

    /** Something it waits for, late since a date. {@code number} is null for an inbound commitment. */
    public record Wait(Long id, Integer number, String name, Long departmentId, String department, String owner, LocalDate since, int days) {}

    /** Open tasks of the owner in all projects that run at the same time, and the work in them against the time there is, in percent. */
    public record Load(int tasks, int projects, int percent) {}

    /** A change between the plan and now: an approved request (number, reason), or a shift of the task. */
    public record Change(LocalDate day, Integer request, ChangeReason reason, LocalDate from, LocalDate to) {}

    /** A later task that will be late, by working days. */
    public record Hit(long taskId, int number, String name, Long departmentId, String department, String owner, int days) {}

    public WarningAnalysis {
        waits = List.copyOf(waits);
        changes = List.copyOf(changes);
        hit = List.copyOf(hit);
    }
}
