package countersign.shared.ask;

import java.time.Instant;

/**
 * An answer that waits for its code.
 *
 * @param serial   two digits that tell the code's mail from earlier ones
 * @param until    until when the code works
 * @param attempts how many attempts are left
 */
public record HeldAnswer(long codeId, Reply reply, int serial, Instant until, int attempts) {

    /** Whether its code still works. */
    public boolean living(Instant now) { return attempts > 0 && now.isBefore(until); }
}
