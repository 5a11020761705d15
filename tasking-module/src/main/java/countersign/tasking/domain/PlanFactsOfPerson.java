package countersign.tasking.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A person's part of a plan, frozen with an ask or a mail (S4.5, S4.6).
 *
 * @param version   of the plan; 0 while it is a working copy
 * @param number    of the document; empty before publication
 * @param answered  question and answer of an earlier round; null if none
 */
public record PlanFactsOfPerson(long projectId, String project, int version, String number, Instant meetingAt, String place, LocalDateTime finish,
        List<Mine> tasks, String question, String answered) {

    /**
     * One of their tasks.
     *
     * @param owner  whether they own it or help
     * @param before labels of the tasks it waits for
     * @param change what moved, in a later version: the finish before; null if it did not or is new
     */
    public record Mine(long taskId, String label, boolean owner, LocalDateTime start, LocalDateTime finish, String standard, List<String> before,
            LocalDateTime change) {}
}
