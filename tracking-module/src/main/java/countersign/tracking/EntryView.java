package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;

/** What was said of a task, once. {@code asOwner} false: a collaborator's word, which the owner sees. {@code enteredFor}: the owner, where somebody else stated it for them. */
public record EntryView(long id, long projectId, long taskId, long personId, boolean asOwner, int percent, LocalDate expectedFinish, String problem,
        String coordination, Instant at, Long enteredFor) {}
