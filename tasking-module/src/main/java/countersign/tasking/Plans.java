package countersign.tasking;

import countersign.tasking.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Plans: the published ones and their baselines (S4.6). */
@ApplicationScoped
@Transactional
public class Plans {

    @Inject PlanStore store;

    /** The plan that holds now; empty before the first publication. */
    public Optional<PlanView> published(long projectId) { return store.latest(projectId); }

    /** A published version as it was frozen. */
    public Optional<PlanView> baseline(long projectId, int version) { return store.version(projectId, version); }

    /** The heads of all published versions, the newest first, without their rows. */
    public List<PlanView> versions(long projectId) { return store.versions(projectId); }
}
