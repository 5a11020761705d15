package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;

/** A warning as it is asked about: by the initiator, who issues it, and by owner and lead head, who confirm its cause. */
public record WarningFacts(String project, WarningAnalysis analysis, LocalDate reportingDay, Instant issuesAt, boolean head) {

    /** The initiator is asked to issue it. */
    public static final String ISSUE = "tracking.warning-issue";
    /** Owner and lead head are asked for cause and remedy. */
    public static final String CONFIRM = "tracking.warning";
}
