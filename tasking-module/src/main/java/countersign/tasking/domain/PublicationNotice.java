package countersign.tasking.domain;

import java.time.Instant;

/** The publication of a plan is due soon, or overdue (S4.6). */
public record PublicationNotice(long projectId, String title, Instant due, boolean overdue) {

    /** The kind of the mail. */
    public static final String KIND = "tasking.publication";
}
