package countersign.shared.ask;

import countersign.shared.text.Text;
import java.time.Instant;

/** One entry of the history of what answers from mails need. @param insteadOf for whom a deputy changed it; null otherwise */
public record ProofEdit(Text name, Proof was, Proof became, long by, Long insteadOf, Instant at) {}
