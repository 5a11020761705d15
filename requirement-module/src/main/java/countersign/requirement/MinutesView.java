package countersign.requirement;

import countersign.shared.text.Text;
import java.time.Instant;
import java.util.List;

/**
 * Where the minutes stand (S2.5).
 *
 * @param edition    of the last circulation; 0 while none was sent
 * @param documentId the sealed edition; null while none was sent
 * @param silence    the policy's time after which silence is no objection, as {@code 2 WD}; empty when it is off
 * @param changed    keys of the points that were changed since the last edition was sent
 */
public record MinutesView(long projectId, int edition, Long documentId, Instant sentAt, String silence, List<Reader> readers, List<Objection> objections,
        List<String> changed) {

    /** A participant: which edition they saw last, until when they can speak, and how they stand. */
    public record Reader(long personId, int edition, ReaderState state, Instant due, Instant answeredAt, String words) {}

    /** An objection to a point; {@code name} is what each reader calls it. */
    public record Objection(long id, long personId, int edition, String point, Text name, String words, ObjectionState state, Long disputeId, Instant raisedAt) {}
}
