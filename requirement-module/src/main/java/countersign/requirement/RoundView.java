package countersign.requirement;

import countersign.shared.ask.AskView;
import java.time.Instant;
import java.util.List;

/**
 * A round of review.
 *
 * @param outcome null while it runs
 * @param endedBy who returned it or called it back; null when all approved or it runs
 * @param words   the comment with which it was returned
 * @param asks    the reviewers' asks with their answers
 */
public record RoundView(int number, long documentId, Instant submittedAt, Instant endedAt, ReviewOutcome outcome, Long endedBy, String words,
        List<AskView> asks) {

    public RoundView { asks = List.copyOf(asks); }
}
