package countersign.web.act;

import countersign.shared.access.Projects;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Proofs;
import countersign.shared.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads what an ask stands in. */
@ApplicationScoped
@Transactional
public class AskContexts {

    @Inject Projects projects;
    @Inject Policies policies;
    @Inject Proofs proofs;

    /** What the ask stands in at this moment. */
    public AskContext of(AskView ask) {
        if (ask.projectId() == 0) return AskContext.NONE;
        var project = projects.view(ask.projectId());
        return new AskContext(project, policies.ofProject(project.id(), project.scenario()), proofs.of(ask));
    }
}
