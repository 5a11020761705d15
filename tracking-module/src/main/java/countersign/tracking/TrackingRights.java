package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Who may do what in step 5. A deputy of today may what the principal may; nobody changes an archived project (S6.3). */
@ApplicationScoped
@Transactional
public class TrackingRights {

    @Inject Projects projects;
    @Inject Directory directory;

    /** Whether that person drives the project: the initiator, and head and liaison of the initiating department. */
    public boolean mayDrive(long projectId, long personId) {
        var project = projects.view(projectId);
        if (is(personId, project.initiatorId())) return true;
        var liaison = directory.department(project.departmentId()).liaisonId();
        return liaison != null && liaison == personId || heads(personId, project.departmentId());
    }

    /** Whether that person is the project's executive, or in charge of its leading department when that one has left. */
    public boolean isExecutive(long projectId, long personId) {
        var project = projects.view(projectId);
        return directory.executiveOf(project.executiveId(), project.departmentId()).filter(executive -> is(personId, executive)).isPresent();
    }

    /** Whether that person signs for the department today, or stands in for who does. */
    public boolean heads(long personId, long departmentId) {
        return directory.signatory(departmentId).filter(head -> is(personId, head.personId())).isPresent();
    }

    /** @throws RuleViolation when the actor does not drive the project */
    void requireDriver(Actor actor, long projectId) {
        requireOpen(projectId);
        if (actor.way() != Actor.Way.SYSTEM && !mayDrive(projectId, actor.principal())) throw RuleViolation.whole("tracking.refused.driver");
    }

    /** @throws RuleViolation when the actor is not the executive */
    void requireExecutive(Actor actor, long projectId) {
        requireOpen(projectId);
        if (actor.way() != Actor.Way.SYSTEM && !isExecutive(projectId, actor.principal())) throw RuleViolation.whole("tracking.refused.executive");
    }

    /** @throws RuleViolation when the project is archived */
    void requireOpen(long projectId) { projects.requireOpen(projectId); }

    boolean is(long personId, long who) { return personId == who || standsFor(personId).test(who); }

    /** Whom that person stands for today, themselves included: asked once for many. */
    LongPredicate standsFor(long personId) {
        var principals = Set.copyOf(directory.actsFor(personId));
        return who -> who == personId || principals.contains(who);
    }

    /** Whether that person answers for a task's progress: its owner, or the head of the lead department. */
    boolean answersFor(long personId, TrackedTask row) {
        return row.ownerId() != null && is(personId, row.ownerId()) || row.leadId() != null && heads(personId, row.leadId());
    }
}
