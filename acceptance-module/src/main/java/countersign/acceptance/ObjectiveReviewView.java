package countersign.acceptance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An objective and how it was reached (S6.1).
 *
 * @param date     the date of the target
 * @param achieved the value reached; empty while it is to be followed up
 * @param personId who follows it up; null unless FOLLOW_UP
 * @param due      when; null unless FOLLOW_UP
 * @param followedUpAt when the value was reported later; null before
 * @param reachedLater whether the target was reached then; null before
 */
public record ObjectiveReviewView(long id, long objectiveId, String text, String metric, String target, String unit, LocalDate date, boolean matures,
        ObjectiveResult result, String achieved, String words, Long personId, LocalDate due, Instant followedUpAt, Boolean reachedLater, long version) {

    /** Whether nobody has checked it yet. */
    public boolean open() { return result == null; }
}
