package countersign.requirement;

import countersign.requirement.RequirementNotice.Point;
import countersign.requirement.RequirementNotice.Stage;
import countersign.requirement.domain.Consultation;
import countersign.requirement.domain.Requirement;
import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;

/** Tells people what happened in step 1. */
@ApplicationScoped
class RequirementNotices {

    @Inject Notices notices;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    void returned(Actor by, long projectId, long initiatorId, int round, String comment) {
        tell(Actor.SYSTEM, projectId, initiatorId, "returned:" + round, Stage.RETURNED, directory.person(by.personId()).name(), null, comment, List.of());
    }

    void approved(long projectId, long initiatorId) {
        tell(Actor.SYSTEM, projectId, initiatorId, "approved", Stage.APPROVED, "", null, "", List.of());
    }

    /** A condition or refusal is told at once, a plain yes only when it was the last answer. */
    void answered(Actor by, Requirement requirement, Consultation consultation, String department, long stillOpen) {
        var key = "answer:" + consultation.askId();
        if (stillOpen == 0)
            tell(by, requirement.projectId(), requirement.initiatorId(), key, Stage.ALL_ANSWERED, department, consultation.answer(), consultation.words(), List.of());
        else if (consultation.disagrees())
            tell(by, requirement.projectId(), requirement.initiatorId(), key, Stage.ANSWERED, department, consultation.answer(), consultation.words(), List.of());
    }

    /** The heads asked, those of the initiating departments and the executive hear how it was closed. */
    void closed(Actor by, Requirement requirement, List<Consultation> asked) {
        var points = asked.stream().map(c -> new Point(directory.department(c.departmentId()).name(), c.answer(), c.words(), c.resolution(), c.resolutionWhy())).toList();
        var people = new HashSet<Long>();
        asked.forEach(c -> directory.signatory(c.departmentId()).ifPresent(s -> people.add(s.personId())));
        asked.stream().map(Consultation::answeredBy).filter(java.util.Objects::nonNull).forEach(people::add);
        requirement.form().departmentIds().forEach(id -> directory.signatory(id).ifPresent(s -> people.add(s.personId())));
        if (requirement.form().executiveId() != null) people.add(requirement.form().executiveId());
        people.forEach(id -> tell(by, requirement.projectId(), id, "closed", Stage.CLOSED, "", null, "", points));
    }

    /** Whoever goes on for an initiator who left hears what is theirs now. */
    void takenOver(long projectId, long to, String before) { tell(Actor.SYSTEM, projectId, to, "initiator:" + to, Stage.TAKEN_OVER, before, null, "", List.of()); }

    /** Everybody who was involved hears that it was withdrawn. */
    void withdrawn(Actor by, long projectId, String reason) {
        var who = directory.person(by.personId()).name();
        access.people(projectId).forEach(id -> tell(by, projectId, id, "withdrawn", Stage.WITHDRAWN, who, null, reason, List.of()));
    }

    private void tell(Actor actor, long projectId, long personId, String fact, Stage stage, String who, Willingness answer, String words, List<Point> points) {
        var project = projects.view(projectId);
        var facts = new RequirementNotice(stage, projectId, project.title(), project.confidential(), who, answer, words, points);
        notices.tell(actor, NewNotice.of(RequirementNotice.KIND, projectId, personId, "requirement:" + projectId + ":" + fact, facts));
    }
}
