package countersign.tracking;

import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What other departments promised to provide by a date (S2.3), as far as step 5 waits for it. */
@ApplicationScoped
class InboundCommitments {

    /** Promises to a task's department that were due between its start and today and are not kept. */
    List<WarningAnalysis.Wait> late(PlanSide side, TrackedTask row, LocalDate today) { return List.of(); }
}
