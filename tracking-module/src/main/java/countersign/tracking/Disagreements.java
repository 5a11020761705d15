package countersign.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What step 5 needs to know of disputes. */
@ApplicationScoped
class Disagreements {

    /** How many disputes of a project are past their clock. */
    int overdue(long projectId, Instant now) { return 0; }
}
