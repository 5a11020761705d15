package countersign.tracking;

import countersign.requirement.DisputeView;
import countersign.requirement.Disputes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What step 5 needs to know of disputes. */
@ApplicationScoped
class Disagreements {

    @Inject Disputes disputes;

    /** How many disputes of a project are past their clock. */
    int overdue(long projectId) { return (int) disputes.overdue(projectId); }

    /** Open disputes. */
    List<DisputeView> open(long projectId) { return disputes.of(projectId).stream().filter(DisputeView::open).toList(); }
}
