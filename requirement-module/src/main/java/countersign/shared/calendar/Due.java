package countersign.shared.calendar;

import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When something is due, and how that came about (A8, P6): {@code by} is the time it was counted with, empty for a given date; {@code rolled}
 * tells the date it would have been and the one it moved to, by the addressee's calendar; {@code provisional} when a year in between has no
 * announced holidays yet.
 */
public record Due(Instant at, Optional<PolicyTime> by, Rolled rolled, boolean provisional) {

    /** The date it would have been due, had that not been a day off; the date it is due otherwise. */
    public LocalDate original() { return rolled.original(); }

    /** The name of the holiday because of which it moved; empty for a weekend or when it did not move. */
    public String rolledBecause() { return rolled.reason(); }

    /** Date and time for the reader, what moved it, and how it is counted: one line for a page or a mail. */
    public String in(Texts texts) {
        var line = new StringBuilder(texts.dates().moment(at));
        if (rolled.moved()) line.append(texts.get("shared.calendar.aside", rolled.in(texts)));
        if (provisional) line.append(texts.get("shared.calendar.aside", texts.get("shared.calendar.provisional")));
        return line.toString();
    }
}
