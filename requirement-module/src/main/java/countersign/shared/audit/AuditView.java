package countersign.shared.audit;

import countersign.shared.Actor;
import countersign.shared.text.Text;
import java.time.Instant;

/** One line of the trail: at that moment, this person (instead of {@code onBehalfOf}, if given) did this through that way, for that reason (may be null). */
public record AuditView(long id, Instant at, Long projectId, String subject, Text what, Long personId, Long onBehalfOf, Actor.Way way, String reason) {}
