package countersign.tasking.schedule;

import java.util.List;

/**
 * The pooled buffer of a chain (S4.2).
 *
 * @param end      the task behind which the buffer lies
 * @param tasks    the tasks whose estimates it covers, in their order
 * @param estimate their working minutes together
 * @param buffer   the buffer
 */
public record BufferPool(long end, List<Long> tasks, int estimate, Buffer buffer) {
}
