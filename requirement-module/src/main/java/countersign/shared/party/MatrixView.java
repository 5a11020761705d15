package countersign.shared.party;

import java.time.LocalDate;

/**
 * A person works for another department than their own from one day to another, both included (P1).
 *
 * @param share percent of their working time; null where none was agreed
 */
public record MatrixView(long id, long personId, long departmentId, LocalDate from, LocalDate until, Integer share) {

    /** Whether it holds on some day of that time; a side that is null is open. */
    public boolean touches(LocalDate first, LocalDate last) { return (last == null || !last.isBefore(from)) && (first == null || !first.isAfter(until)); }

    /** Whether it holds all that time; a side that is null counts for nothing. */
    public boolean covers(LocalDate first, LocalDate last) { return (first == null || !first.isBefore(from)) && (last == null || !last.isAfter(until)); }
}
