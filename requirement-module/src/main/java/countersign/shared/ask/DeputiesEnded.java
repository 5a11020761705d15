package countersign.shared.ask;

import countersign.shared.party.DeputyView;
import java.util.List;

/**
 * The facts of a notice that nobody stands in for a person any more (P1).
 *
 * @param byId  who ended it; 0 for the process itself
 * @param ended who was to stand in, each with the days from that day on
 */
record DeputiesEnded(long personId, long byId, List<DeputyView> ended) {

    DeputiesEnded { ended = List.copyOf(ended); }

    /** What a reader may know of: the person whose deputies they were of all, a deputy of their own. */
    List<DeputyView> of(long reader) { return reader == personId ? ended : ended.stream().filter(one -> one.deputyId() == reader).toList(); }
}
