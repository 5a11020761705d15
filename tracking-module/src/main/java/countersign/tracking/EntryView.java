package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;

/** What was reported of a task, once. {@code asOwner} false: a collaborator's word, which the owner sees. */
public record EntryView(long id, long projectId, long taskId, long personId, boolean asOwner, int percent, LocalDate expectedFinish, String problem,
        String coordination, Instant at) {}
