package countersign.shared.access;

import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A project's header.
 *
 * @param number       such as {@code 2026-0001}; empty until it is submitted for the first time
 * @param departmentId the initiating department that leads
 * @param finish       the expected completion date, later the plan's; null while nobody said
 * @param troubles     how many late tasks, open warnings and overdue disputes it has
 * @param results      when its steps came to their results
 */
public record ProjectView(long id, String number, String title, Scenario scenario, ProjectStep step, ProjectState state, long departmentId,
        long initiatorId, Long executiveId, LocalDate finish, boolean confidential, int troubles, Instant createdAt, Instant stepSince, StepResults results) {

    /** Whether its requirement was withdrawn, before anybody began to work: nothing follows. What ends early later is still accepted and archived (S5.8). */
    public boolean withdrawn() { return state == ProjectState.ENDED_EARLY && step.compareTo(ProjectStep.TASKING) < 0; }

    /** Whether it is suspended, was ended early, or is done: what was asked in it until then is withdrawn. */
    public boolean rests() { return state == ProjectState.SUSPENDED || state == ProjectState.ENDED_EARLY || state == ProjectState.COMPLETED; }

    /** Whether nothing in it can be changed any more: archived, or withdrawn. */
    public boolean over() { return step == ProjectStep.ARCHIVED || withdrawn(); }
}
