package countersign.tasking;

import java.time.LocalDateTime;

/** When a task is worked on, without its buffer, in the project's zone. */
public record WorkTime(LocalDateTime from, LocalDateTime to) {}
