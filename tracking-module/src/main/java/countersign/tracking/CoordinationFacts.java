package countersign.tracking;

import java.time.Instant;

/** A problem that somebody is asked to see to, frozen. {@code number} is null where it is about no single task. {@code before}: who had it before. */
public record CoordinationFacts(String project, Integer number, String task, String what, String raisedBy, Instant since, String before) {

    /** The ask's kind. */
    public static final String KIND = "tracking.coordination";
}
