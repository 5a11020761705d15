package countersign.shared.ask;

import java.time.LocalDate;

/**
 * The facts of a notice that somebody stands in for a person (P1).
 *
 * @param byId   who settled it
 * @param until  the last day
 * @param reason may be empty
 */
record DeputyNamed(long personId, long deputyId, long byId, LocalDate from, LocalDate until, String reason) {}
