package countersign.acceptance.event;

import java.time.Instant;
import java.util.List;

/** A project was archived and is read-only from now on (S6.3); {@code documentIds} are the documents of its archive, the sealed manifest last. */
public record CollaborationArchived(long projectId, List<Long> documentIds, Instant at) {

    public CollaborationArchived { documentIds = List.copyOf(documentIds); }
}
