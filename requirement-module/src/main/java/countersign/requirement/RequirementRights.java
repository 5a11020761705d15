package countersign.requirement;

import countersign.requirement.domain.Requirement;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Who may do what with a requirement; an archived one is read-only for everybody (S6.3). */
@ApplicationScoped
class RequirementRights {

    @Inject Directory directory;
    @Inject Projects projects;

    /** The initiator, or who stands in for them today. */
    boolean initiator(long personId, Requirement requirement) {
        return personId == requirement.initiatorId() || directory.actsFor(personId).contains(requirement.initiatorId());
    }

    /** The initiator's side: besides, head and liaison of every initiating department. */
    boolean editor(long personId, Requirement requirement) {
        return initiator(personId, requirement) || requirement.form().departmentIds().stream().anyMatch(id -> leads(personId, id));
    }

    private boolean leads(Long personId, long departmentId) {
        return Objects.equals(directory.department(departmentId).liaisonId(), personId)
                || directory.signatory(departmentId).filter(s -> s.personId() == personId).isPresent();
    }

    void requireInitiator(Actor actor, Requirement requirement) {
        projects.requireOpen(requirement.projectId());
        if (!initiator(actor.personId(), requirement)) throw RuleViolation.whole("requirement.notInitiator");
    }

    void requireEditor(Actor actor, Requirement requirement) {
        projects.requireOpen(requirement.projectId());
        if (!editor(actor.personId(), requirement)) throw RuleViolation.whole("requirement.notEditor");
    }
}
