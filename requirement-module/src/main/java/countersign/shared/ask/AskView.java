package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An ask as others see it.
 *
 * @param facts        the frozen facts as JSON; read them with {@link #facts(Class)}
 * @param documentId   the sealed document it signs; null when it is no signature
 * @param rowKeys      the rows it covers; empty for the whole document
 * @param signOffId    the countersigning it belongs to; null if none
 * @param dueBy        the policy's time that was applied, such as {@code 3 WD}; empty for an agreed due time
 * @param rolledFrom   the date it would have been due, had that not been a day off; null if it was not (P6)
 * @param rolledWhy    that day off's name
 * @param effectiveAt  until when the answer can be taken back
 * @param answeredBy   who answered; differs from {@code personId} when a deputy did
 * @param generation   the generation of its mail links that still works
 * @param replaces     the ask about the earlier content that this one replaces; null if none
 * @param added        who added this signer, and why (A2); null when the process itself asked
 * @param timing       what its due time was counted from and what moved it
 * @param spoken       a spoken decision that somebody entered, without effect until the addressee gives it (P1); null if none
 */
public record AskView(long id, String kind, long projectId, String subject, String facts, long personId, List<Capacity> capacities,
        Long documentId, List<String> rowKeys, Long signOffId, Instant askedAt, Instant dueAt, String dueBy, LocalDate rolledFrom, String rolledWhy,
        AskState state, String choice, String comment, Map<String, String> inputs, Instant answeredAt, Long answeredBy, Actor.Way way,
        Instant effectiveAt, int generation, boolean extended, int remindedTimes, Instant headToldAt, Instant executiveToldAt, Long replaces,
        Added added, Spoken spoken, Timing timing, long version) {

    /**
     * How a due time came about.
     *
     * @param from       from when the time counts
     * @param extendedBy the extension, such as {@code 1 WD}; empty if it was not extended
     * @param movedFrom  where it stood before policy or calendar moved it; null if they did not
     * @param moved      why they did
     */
    public record Timing(Instant from, String extendedBy, Instant movedFrom, Cause moved) {}

    /** A signer was added by somebody, who says why. */
    public record Added(long by, String why) {}

    /** What the addressee said, as somebody else entered it. */
    public record Spoken(long by, Instant at, Reply reply) {}

    /** The facts frozen when it was asked. */
    public <T> T facts(Class<T> type) { return Json.read(facts, type); }

    /** Whether it still waits for an answer. */
    public boolean open() { return state == AskState.OPEN; }

    /** Whether it waits and its due time is over. */
    public boolean overdue(Instant now) { return open() && dueAt.isBefore(now); }

    /** The part of the subject behind the colon, as a number. */
    public long subjectId() { return Long.parseLong(subject.substring(subject.indexOf(':') + 1)); }
}
