package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Who drives steps 3 and 4: the initiator, their deputy of today, and head and liaison of the initiating department; nobody once it is archived (S6.3). */
@ApplicationScoped
@Transactional
public class TaskingRights {

    @Inject Projects projects;
    @Inject Directory directory;

    /** Whether that person may edit the table and the plan, send them round, file and publish them. */
    public boolean mayDrive(long projectId, long personId) {
        var project = projects.view(projectId);
        if (project.initiatorId() == personId || directory.actsFor(personId).contains(project.initiatorId())) return true;
        var department = directory.department(project.departmentId());
        if (department.liaisonId() != null && department.liaisonId() == personId) return true;
        return directory.signatory(project.departmentId()).filter(head -> head.personId() == personId
                || directory.actsFor(personId).contains(head.personId())).isPresent();
    }

    /** @throws RuleViolation when the actor may not, or the project is archived */
    void require(Actor actor, long projectId) {
        projects.requireOpen(projectId);
        if (actor.way() == Actor.Way.SYSTEM || mayDrive(projectId, actor.principal()) || mayDrive(projectId, actor.personId())) return;
        throw RuleViolation.whole("tasking.refused.right");
    }
}
