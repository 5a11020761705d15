package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.tracking.domain.ChangeDraft;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What people gather on a copy of the plan that holds (S4.3), kept until it is raised or dropped: the same on every device, and nobody else's to see. */
@ApplicationScoped
@Transactional
public class ChangeDrafts {

    /** As many acts as can be taken back one by one on another device. */
    private static final int STEPS = 50;
    private static final int CHANGES = 500;

    @Inject ChangeStore store;
    @Inject ProgressStore progress;
    @Inject ChangeSketches sketches;
    @Inject ChangeRequests requests;
    @Inject ChangeReader reader;
    @Inject ProjectAccess access;
    @Inject TrackingRights rights;
    @Inject Clock clock;

    /** A person's copy of that project's plan; empty without one. */
    public Optional<ChangeDraftView> of(long projectId, long personId) { return store.draft(projectId, personId).map(ChangeDraft::view); }

    /** Whether it was made on a plan that is another one by now. */
    public boolean superseded(long projectId, ChangeDraftView draft) {
        return progress.project(projectId).filter(project -> project.planVersion() != draft.baseVersion()).isPresent();
    }

    /**
     * Keeps what is gathered by now; no step takes the copy away.
     *
     * @param version of the copy as the caller has it; 0 without one
     * @return its version now; 0 without one
     * @throws StaleDraft when it was changed elsewhere in between
     * @throws RuleViolation when the project is not carried out, or it is too much
     */
    public long save(Actor actor, long projectId, long version, List<List<TaskChange>> steps) {
        access.requireActing(projectId, actor.principal());
        rights.requireOpen(projectId);
        if (!sketches.possible(projectId)) throw RuleViolation.whole("tracking.refused.notRunning");
        if (steps.stream().anyMatch(step -> step.size() > CHANGES || step.stream().anyMatch(TaskChange::ofNewTask))) throw RuleViolation.whole("shared.input.missing");
        var known = store.draft(projectId, actor.principal());
        if (known.map(ChangeDraft::version).orElse(0L) != version) throw new StaleDraft();
        if (steps.isEmpty()) {
            known.ifPresent(store::remove);
            return 0;
        }
        var draft = known.orElseGet(() -> new ChangeDraft(projectId, actor.principal()));
        draft.save(progress.project(projectId).orElseThrow().planVersion(), steps.subList(Math.max(0, steps.size() - STEPS), steps.size()), clock.instant());
        if (known.isEmpty()) store.add(draft);
        store.flush();
        return draft.version();
    }

    /** Proposes what was gathered, as {@link ChangeRequests#propose} does; the copy has done its work then. */
    public long propose(Actor actor, long projectId, ChangeProposal proposal) {
        var request = requests.propose(actor, projectId, proposal);
        store.draft(projectId, actor.principal()).ifPresent(store::remove);
        return request;
    }

    /**
     * Of what was gathered on a plan that is another one by now, what can still be changed: tasks may be gone or have begun since.
     *
     * @throws StaleDraft when the person keeps no copy of that plan
     */
    public List<TaskChange> applicable(Actor actor, long projectId, List<TaskChange> gathered) {
        if (store.draft(projectId, actor.principal()).isEmpty()) throw new StaleDraft();
        return reader.applicable(projectId, gathered);
    }
}
