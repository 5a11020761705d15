package countersign.shared.ask;

import countersign.shared.Actor;
import java.time.Instant;
import java.util.List;

/**
 * An answer has its effect: the take-back window is over. Fired in the sweep's transaction, qualified by {@link AskKind}.
 *
 * @param actor who answered, for whom, and through what
 * @param at    when the answer was given
 */
public record AskAnswered(long askId, String kind, long projectId, String subject, Long signOffId, List<Capacity> capacities, Reply reply,
        Actor actor, Instant at) {

    /** The part of the subject behind the colon, as a number. */
    public long subjectId() { return Long.parseLong(subject.substring(subject.indexOf(':') + 1)); }

    /** Whether that choice was made. */
    public boolean chose(String choice) { return reply.choice().equals(choice); }
}
