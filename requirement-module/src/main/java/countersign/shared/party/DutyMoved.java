package countersign.shared.party;

import java.time.Instant;

/**
 * A duty passed from one person to another (P2): a department has a new head, or somebody left. Open asks move, old links die, signatures stand.
 *
 * @param departmentId the department whose head changed; null when a person left and was no head
 * @param to           the successor; null when the place is vacant
 */
public record DutyMoved(Long departmentId, long from, Long to, Instant at) {}
