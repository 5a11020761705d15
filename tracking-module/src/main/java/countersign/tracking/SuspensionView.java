package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;

/** A suspension (S5.8). {@code workingDays} are those lost, known when it was resumed. */
public record SuspensionView(long id, long projectId, long suspendedBy, Instant suspendedAt, String reason, LocalDate reviewOn, Long changeRequestId,
        Instant resumedAt, Integer workingDays) {

    public boolean running() { return resumedAt == null; }
}
