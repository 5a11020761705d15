package countersign.tasking.reaction;

import countersign.requirement.event.CollaborationAgreed;
import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens the assignment table when the departments have agreed (step 3 begins). */
@ApplicationScoped
public class TableOpening {

    @Inject TaskStore store;
    @Inject Projects projects;
    @Inject AuditTrail trail;

    void on(@Observes CollaborationAgreed agreed) {
        if (store.table(agreed.projectId()).isPresent()) return;
        store.add(AssignmentTable.open(agreed.projectId(), agreed.at()));
        projects.enter(agreed.projectId(), ProjectStep.TASKING);
        trail.record(Actor.SYSTEM, agreed.projectId(), "assignment:" + agreed.projectId(), Text.of("tasking.audit.opened"), null);
    }
}
