package countersign.requirement;

import countersign.requirement.store.RequirementStore;
import countersign.shared.Actor;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.party.DutyMoved;
import countersign.shared.party.PlacesFilled;
import countersign.shared.party.Signatory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An initiator has left: the leading department holds every duty of theirs (S1.1, P2), so whoever signs for it goes on in their place and hears of it. */
@ApplicationScoped
@Transactional
class InitiatorSuccession {

    @Inject RequirementStore store;
    @Inject RequirementNotices notices;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    void left(@Observes DutyMoved duty) { if (duty.departmentId() == null) projects.initiatedBy(duty.from()).forEach(this::passOn); }

    void filled(@Observes PlacesFilled places) { projects.deserted(places.departmentId()).forEach(this::passOn); }

    private void passOn(ProjectView project) { directory.signatory(project.departmentId()).map(Signatory::personId).filter(to -> to != project.initiatorId()).ifPresent(to -> passOn(project, to)); }

    private void passOn(ProjectView project, long to) {
        var before = directory.person(project.initiatorId()).name();
        projects.initiator(project.id(), to);
        store.find(project.id()).ifPresent(requirement -> requirement.handedTo(to));
        audit.record(Actor.SYSTEM, project.id(), "requirement:" + project.id(), Text.of("requirement.audit.handedTo", before, directory.person(to).name()), null);
        notices.takenOver(project.id(), to, before);
    }
}
