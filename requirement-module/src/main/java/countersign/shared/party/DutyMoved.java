package countersign.shared.party;

import java.time.Instant;

/**
 * A duty passed from one person to another (P2): a department has a new head, or somebody left. Open asks move, old links die, signatures stand.
 *
 * @param departmentId the department for which somebody else signs now; null when a person left, for all that was asked of themselves
 * @param to           the successor; null when the place is vacant and nobody signs for it
 */
public record DutyMoved(Long departmentId, long from, Long to, Instant at) {}
