package countersign.tracking;

import java.time.Instant;
import java.util.List;

/**
 * A problem of the execution (S5.5).
 *
 * @param coordination whether somebody outside the task has to see to it; then it is an ask and climbs
 * @param path         the people it climbs to, in turn; {@code step} is who has it now
 * @param climbsAt     when it climbs next; null when it does not
 */
public record ProblemView(long id, long projectId, Long taskId, long raisedBy, Long departmentId, String what, boolean coordination, Instant raisedAt,
        List<Long> path, int step, Instant climbsAt, Instant solvedAt, Long solvedBy, String solution) {

    public ProblemView { path = List.copyOf(path); }

    public boolean open() { return solvedAt == null; }

    /** Who has it now; null when nobody was asked. */
    public Long with() { return path.isEmpty() ? null : path.get(Math.min(step, path.size() - 1)); }
}
