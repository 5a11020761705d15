package countersign.shared.ask;

import java.util.List;
import java.util.Set;

/**
 * One who has to sign, and what.
 *
 * @param capacities the signature lines: a head of two departments has two
 * @param rowKeys    the rows the signature covers; empty for the whole document
 * @param facts      a record that the ask's content shows, frozen with the ask
 */
public record Signer(long personId, List<Capacity> capacities, Set<String> rowKeys, Object facts) {

    public Signer {
        capacities = List.copyOf(capacities);
        rowKeys = Set.copyOf(rowKeys);
    }
}
