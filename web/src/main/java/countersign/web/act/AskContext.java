package countersign.web.act;

import countersign.shared.access.ProjectView;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Proof;
import countersign.shared.policy.Policy;

/**
 * What an ask stands in: read once where it is shown or mailed, and handed to whatever words it.
 *
 * @param project null for a sample's ask of no project (M1)
 * @param policy  the one that holds there; null without a project
 * @param proof   what an answer from a mail needs before it counts (A3)
 */
public record AskContext(ProjectView project, Policy policy, Proof proof) {

    /** Of an ask of no project. */
    static final AskContext NONE = new AskContext(null, null, Proof.LINK);

    /** Whether nothing pauses its clock. */
    boolean emergency() { return project != null && project.scenario().emergency(); }

    /** Whether its addressee may still extend the due time: once, where the policy allows it. */
    boolean extendable(AskView ask) { return !ask.extended() && policy != null && policy.extension().isPresent(); }
}
