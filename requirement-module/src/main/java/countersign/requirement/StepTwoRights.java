package countersign.requirement;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what in step 2: the initiator's side runs the meeting, head and liaison speak for their department, everybody who sees the project may write. In an archived project nobody may (S6.3). */
@ApplicationScoped
class StepTwoRights {

    @Inject Directory directory;
    @Inject Requirements requirements;
    @Inject ProjectAccess access;
    @Inject Projects projects;

    /** The initiator or who stands in for them, and head and liaison of every initiating department. */
    boolean initiatorSide(long projectId, long personId) {
        return requirements.initiates(projectId, personId)
                || requirements.view(projectId).departmentIds().stream().anyMatch(id -> speaksFor(personId, id));
    }

    /** For whom somebody of the initiator's side acts who belongs to it only as a deputy (P1); empty for whom it is their own duty. */
    Optional<Long> initiatorSideFor(long projectId, long personId) {
        var initiator = projects.view(projectId).initiatorId();
        var departments = requirements.view(projectId).departmentIds();
        var heads = departments.stream().flatMap(id -> directory.signatory(id).stream()).map(Signatory::personId).toList();
        var own = personId == initiator || heads.contains(personId) || departments.stream().anyMatch(id -> Objects.equals(directory.department(id).liaisonId(), personId));
        var principals = directory.actsFor(personId);
        return own ? Optional.empty() : Stream.concat(Stream.of(initiator), heads.stream()).filter(principals::contains).findFirst();
    }

    /** Head (or who stands for them, or their deputy) and liaison of a department. */
    boolean speaksFor(Long personId, long departmentId) {
        var head = directory.signatory(departmentId).map(s -> s.personId()).orElse(null);
        return Objects.equals(directory.department(departmentId).liaisonId(), personId) || Objects.equals(head, personId)
                || head != null && directory.actsFor(personId).contains(head);
    }

    boolean speaksForAny(long personId, Collection<Long> departmentIds) { return departmentIds.stream().anyMatch(id -> speaksFor(personId, id)); }

    void requireInitiatorSide(Actor actor, long projectId) {
        projects.requireOpen(projectId);
        if (!system(actor) && !initiatorSide(projectId, actor.personId())) throw RuleViolation.whole("requirement.kickoff.notInitiator");
    }

    /** The initiator's side, or somebody who speaks for that department. */
    void requireDepartment(Actor actor, long projectId, long departmentId) {
        projects.requireOpen(projectId);
        if (system(actor) || speaksFor(actor.personId(), departmentId) || initiatorSide(projectId, actor.personId())) return;
        throw RuleViolation.whole("requirement.kickoff.notDepartment", directory.department(departmentId).name());
    }

    /** Somebody who sees the project and takes part, not an administrator who opened it to read (P5). */
    void requireVisible(Actor actor, long projectId) {
        projects.requireOpen(projectId);
        if (!system(actor)) access.requireActing(projectId, actor.personId());
    }

    /** @throws RuleViolation when the project is archived */
    void requireOpen(long projectId) { projects.requireOpen(projectId); }

    static boolean system(Actor actor) { return actor.way() == Actor.Way.SYSTEM; }
}
