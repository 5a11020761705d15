package countersign.shared.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody stands in for a person from one day to another, both included (P1). */
public record DeputyView(long id, long deputyId, LocalDate from, LocalDate until, String reason) implements Serializable {

    /** The same on the days of a period alone; empty where it has none of them. */
    public Optional<DeputyView> within(LocalDate first, LocalDate last) {
        var begins = from.isBefore(first) ? first : from;
        var ends = until.isAfter(last) ? last : until;
        return ends.isBefore(begins) ? Optional.empty() : Optional.of(new DeputyView(id, deputyId, begins, ends, reason));
    }
}
