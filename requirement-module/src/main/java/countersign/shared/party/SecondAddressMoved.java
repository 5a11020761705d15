package countersign.shared.party;

import countersign.shared.Actor;
import java.time.Instant;

/**
 * A person's codes go elsewhere from now on (A3).
 *
 * @param to masked as {@code c•••@example.com}; a dash when they have no second address any more
 */
public record SecondAddressMoved(long personId, String to, Actor by, Instant at) {}
