package countersign.tasking;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The meeting at which a plan is confirmed (S4.5), to the second; without a time while none is called. */
public record PlanMeeting(Instant at, String place) implements Serializable {

    /** None is called yet. */
    public static final PlanMeeting NONE = new PlanMeeting(null, "");

    public PlanMeeting { at = at == null ? null : at.truncatedTo(ChronoUnit.SECONDS); }
}
