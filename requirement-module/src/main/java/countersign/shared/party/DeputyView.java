package countersign.shared.party;

import java.io.Serializable;
import java.time.LocalDate;

/** Somebody stands in for a person from one day to another, both included (P1). */
public record DeputyView(long id, long deputyId, LocalDate from, LocalDate until, String reason) implements Serializable {}
