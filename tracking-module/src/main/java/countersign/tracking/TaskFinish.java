package countersign.tracking;

import java.time.LocalDateTime;

/**
 * Whether a task is done.
 *
 * @param at when it was done and taken over, in the project's zone; null before
 */
public record TaskFinish(long taskId, LocalDateTime at) {

    /** Whether it was done and taken over. */
    public boolean done() { return at != null; }
}
