package countersign.shared.party;

import java.util.Set;

/**
 * Somebody else heads a department, stands in its vacant place, speaks for it or answers for it (P1, P2).
 *
 * @param before who held one of its places until now; empty where nobody loses one
 */
public record PlacesFilled(long departmentId, Set<Long> before) {

    public PlacesFilled { before = Set.copyOf(before); }
}
