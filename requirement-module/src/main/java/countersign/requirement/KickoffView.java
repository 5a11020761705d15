package countersign.requirement;

import countersign.shared.text.Text;
import java.time.Instant;
import java.util.List;

/**
 * Step 2 at a glance.
 *
 * @param open      whether it can still be edited
 * @param agreedAt  when the departments agreed; null before
 * @param obstacles what stands in the way of agreeing, in the order in which it is dealt with; empty when nothing does
 */
public record KickoffView(long projectId, boolean open, Instant openedAt, Instant agreedAt, String notes, List<Text> obstacles) {}
