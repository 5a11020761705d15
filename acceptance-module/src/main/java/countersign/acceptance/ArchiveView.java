package countersign.acceptance;

import countersign.shared.document.DocumentView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A project's archive, before it is sealed and after (S6.3).
 *
 * @param slots      the six places
 * @param appendices the other documents of record: weekly reports, warnings, changes, communication records
 * @param documentId the sealed manifest; null before
 * @param keepUntil  by the policy's retention; of an archive to be as it would be today
 */
public record ArchiveView(long projectId, List<Place> slots, List<DocumentView> appendices, Long documentId, Instant archivedAt, Long archivedBy,
        LocalDate keepUntil, int years, boolean early) {

    public ArchiveView {
        slots = List.copyOf(slots);
        appendices = List.copyOf(appendices);
    }

    /** A place with its documents, the newest first; {@code reason} says why it is empty. */
    public record Place(Slot slot, List<DocumentView> documents, String reason) {
        public Place { documents = List.copyOf(documents); }

        /** Whether a reason is still wanted. */
        public boolean missing() { return documents.isEmpty() && reason.isEmpty(); }
    }

    /** Whether it is sealed. */
    public boolean sealed() { return documentId != null; }
}
