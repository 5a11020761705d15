package countersign.shared.ask;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of an open ask's clock (A5), each taken once: a reminder before the due time, one at it, then the head after notice, then the executive
 * after another. The notice counts from what was really said: after an outage nobody is told of by whom the addressee was not reminded. Pure.
 *
 * @param early     when to remind before the due time; null when the ask is too short for it
 * @param due       the due time
 * @param head      when the addressee's head is told; null when silence does not climb or the addressee has no head above
 * @param executive when the executive is told; null when silence does not climb or there is none above
 */
record Ladder(Instant early, Instant due, Instant head, Instant executive) {

    /** A step of the ladder. */
    enum Step { REMIND_EARLY, REMIND_DUE, TELL_HEAD, TELL_EXECUTIVE }

    /** The first step that there is and that was not taken; the early reminder is not made up for once the one at the due time was given. */
    Optional<Step> after(Set<Step> taken) {
        for (var step : Step.values()) {
            if (at(step) == null || taken.contains(step)) continue;
            if (step == Step.REMIND_EARLY && taken.contains(Step.REMIND_DUE)) continue;
            return Optional.of(step);
        }
        return Optional.empty();
    }

    /** When a step is due; null when there is none. */
    Instant at(Step step) {
        return switch (step) {
            case REMIND_EARLY -> early;
            case REMIND_DUE -> due;
            case TELL_HEAD -> head;
            case TELL_EXECUTIVE -> executive;
        };
    }
}
