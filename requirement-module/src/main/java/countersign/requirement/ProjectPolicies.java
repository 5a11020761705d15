package countersign.requirement;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.ProofEdit;
import countersign.shared.ask.ProofRow;
import countersign.shared.ask.ProofWish;
import countersign.shared.ask.Proofs;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyEdit;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.TightenPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The rules of one project (SPEC section 4): those of its kind, made stricter by the initiator's side within the stated range. Where the kind's rule
 * becomes stricter than the project's own, the kind's holds. Clocks that run follow at once, and whom that concerns is told (A5).
 */
@ApplicationScoped
@Transactional
public class ProjectPolicies {

    @Inject Policies policies;
    @Inject Proofs proofs;
    @Inject Projects projects;
    @Inject StepTwoRights rights;

    /** Every rule as it holds for the project, with the bounds within which it may be set. */
    public List<PolicyRow> rows(long projectId) { return policies.rowsOfProject(projectId, projects.view(projectId).scenario()); }

    /** What answers from mails need in the project, for every kind of ask (A3). */
    public List<ProofRow> proofs(long projectId) { return proofs.rowsOfProject(projectId); }

    /** Whether somebody may set the project's rules now. */
    public boolean mayTighten(long projectId, long personId) {
        return !over(projectId) && rights.initiatorSide(projectId, personId);
    }

    /**
     * Sets a rule, in canonical writing; an empty setting puts it back to the kind's.
     *
     * @param shown what the form showed
     * @throws RuleViolation naming the rule, when it is looser than the kind's, out of its range, unreadable or overtaken; for anybody else than the
     *                       initiator's side, and for a project that is over
     */
    public void tighten(Actor actor, long projectId, PolicyKey key, String setting, String shown) {
        var named = required(actor, projectId);
        policies.tighten(new TightenPolicy(projectId, projects.view(projectId).scenario(), key, setting, shown), named);
    }

    /** Sets what answers need, all or none. @throws RuleViolation as {@link #tighten(Actor, long, PolicyKey, String, String)} */
    public void tighten(Actor actor, long projectId, List<ProofWish> wishes) {
        proofs.tighten(required(actor, projectId), projectId, wishes);
    }

    /** Who changes it, with whose duty that is where a deputy does (P1). */
    private Actor required(Actor actor, long projectId) {
        rights.requireInitiatorSide(actor, projectId);
        if (over(projectId)) throw RuleViolation.whole("requirement.policy.over");
        return rights.initiatorSideFor(projectId, actor.personId()).map(actor::insteadOf).orElse(actor);
    }

    private boolean over(long projectId) {
        var project = projects.view(projectId);
        return project.step() == ProjectStep.ARCHIVED || project.state() == ProjectState.ENDED_EARLY || project.state() == ProjectState.COMPLETED;
    }

    /** What was changed, the latest first. */
    public List<PolicyEdit> history(long projectId, int most) { return policies.historyOfProject(projectId, 0, most); }

    /** What was changed about answers, the latest first. */
    public List<ProofEdit> proofHistory(long projectId, int most) { return proofs.historyOfProject(projectId, most); }
}
