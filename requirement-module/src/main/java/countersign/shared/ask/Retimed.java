package countersign.shared.ask;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The facts of the one notice that a person gets about all their due times that a change of policy or calendar moved (A5); its kind is {@link #KIND}.
 *
 * @param cause why they moved
 * @param lines what is due at another time
 */
public record Retimed(Cause cause, List<Line> lines) {

    /** The kind of these notices. */
    public static final String KIND = "shared.retimed";

    public Retimed { lines = List.copyOf(lines); }

    /**
     * One due time.
     *
     * @param askId the ask; 0 for another clock, which {@code key} and {@code args} name
     * @param key   a message key; empty for an ask
     */
    public record Line(long projectId, long askId, String key, List<String> args, Instant from, Instant to) implements Serializable {
        public Line { args = List.copyOf(args); }
    }
}
