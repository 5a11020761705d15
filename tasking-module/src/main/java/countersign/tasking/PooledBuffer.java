package countersign.tasking;

import java.time.LocalDateTime;
import java.util.List;

/** A buffer behind a chain of tasks (S4.2): behind which task, whose estimates it covers, from when to when, at what achieved rate in percent. */
public record PooledBuffer(long endTaskId, List<Long> taskIds, int estimate, int minutes, double rate, LocalDateTime from, LocalDateTime to) {

    public PooledBuffer {
        taskIds = List.copyOf(taskIds);
    }
}
