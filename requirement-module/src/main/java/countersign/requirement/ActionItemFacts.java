package countersign.requirement;

import java.time.LocalDate;

/** What an ask for an action item shows, frozen (S2.6). {@code origin} is the record's topic or the gap; {@code summary} may be empty. */
public record ActionItemFacts(long itemId, String project, String what, LocalDate due, String askedBy, String origin, String summary) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.action-item";
}
