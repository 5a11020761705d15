package countersign.shared.policy;

import java.time.Instant;

/**
 * One entry of a policy's history, in canonical writing: {@code 2 WD}, with the range where that changed too: {@code 2 WD [1 H..10 WD]}.
 *
 * @param insteadOf for whom a deputy changed it; null otherwise
 */
public record PolicyEdit(PolicyKey key, String was, String became, long by, Long insteadOf, Instant at) {}
