package countersign.tracking.reaction;

import countersign.tasking.event.PlanPublished;
import countersign.tasking.event.PlanRevised;
import countersign.tracking.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes the baseline when a plan is published or revised. */
@ApplicationScoped
public class PlanReactions {

    @Inject Executions executions;

    void on(@Observes PlanPublished published) { executions.begin(published.projectId(), published.planVersion()); }

    void on(@Observes PlanRevised revised) { executions.rebase(revised.projectId(), revised.planVersion(), revised.changeRequestId()); }
}
