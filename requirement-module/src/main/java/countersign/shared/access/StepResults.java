package countersign.shared.access;

import java.time.Instant;

/**
 * When each step came to its result, and how far the work is, for the path on every page of a project: kept in the status row by the services that
 * bring it about, so that a page need not ask six of them. Null where there is none (yet, or not any more).
 *
 * @param agreed      the consultation was closed (S1.4)
 * @param kickedOff   the departments agreed (S2.5)
 * @param filed       the signed table was filed (S3.5)
 * @param planned     the plan that holds was published (S4.6)
 * @param planVersion its version; 0 where there is none
 * @param tasksDone   how many of its tasks (without summaries) are done
 * @param tasks       how many there are; 0 before the publication
 * @param accepted    the acceptance report was filed (S6.1)
 */
public record StepResults(Instant agreed, Instant kickedOff, Instant filed, Instant planned, int planVersion, int tasksDone, int tasks, Instant accepted) {

    /** How many tasks are not done yet. */
    public int tasksOpen() { return tasks - tasksDone; }
}
