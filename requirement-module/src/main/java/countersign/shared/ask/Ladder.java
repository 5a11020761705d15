package countersign.shared.ask;

import java.time.Instant;
import java.util.Optional;

/**
 * The steps of an open ask's clock (A5), each taken once: a reminder before the due time, one at it, then the head after notice, then the executive.
 * Pure; after an outage of any length the latest overdue step is taken and the earlier ones count as taken, so that nobody gets four mails at once.
 *
 * @param early     when to remind before the due time; not after it
 * @param due       the due time
 * @param head      when the addressee's head is told; null when silence does not climb or the addressee has no head above
 * @param executive when the executive is told; null when silence does not climb or there is none above
 */
record Ladder(Instant early, Instant due, Instant head, Instant executive) {

    /** A step of the ladder. */
    enum Step { REMIND_EARLY, REMIND_DUE, TELL_HEAD, TELL_EXECUTIVE }

    /** The highest step that is due and not taken yet; {@code taken} is the highest step taken so far, null for none. */
    Optional<Step> next(Instant now, Step taken) {
        var steps = Step.values();
        for (int i = steps.length - 1; i > (taken == null ? -1 : taken.ordinal()); i--) {
            var at = at(steps[i]);
            if (at != null && !at.isAfter(now)) return Optional.of(steps[i]);
        }
        return Optional.empty();
    }

    /** When the sweep has to look again after {@code taken}; null when nothing is left to do. */
    Instant wake(Step taken) {
        for (var step : Step.values()) if ((taken == null || step.ordinal() > taken.ordinal()) && at(step) != null) return at(step);
        return null;
    }

    private Instant at(Step step) {
        return switch (step) {
            case REMIND_EARLY -> early;
            case REMIND_DUE -> due;
            case TELL_HEAD -> head;
            case TELL_EXECUTIVE -> executive;
        };
    }
}
