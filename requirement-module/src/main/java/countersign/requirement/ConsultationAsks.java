package countersign.requirement;

import countersign.requirement.domain.Consultation;
import countersign.requirement.domain.Requirement;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks a department's head, in an emergency the person on call (S1.5), and lets the liaison prepare the answer (P1). */
@ApplicationScoped
class ConsultationAsks {

    @Inject Asks asks;
    @Inject Policies policies;
    @Inject SealedDocuments documents;
    @Inject ProjectAccess access;
    @Inject Speakers speakers;
    @Inject Directory directory;

    /** Opens the asks. @return the id of the ask that counts */
    long ask(Actor actor, Requirement requirement, Consultation consultation, String note) {
        var projectId = requirement.projectId();
        var emergency = requirement.form().scenario().emergency();
        var department = directory.department(consultation.departmentId());
        var paper = RequirementPaper.of(documents.content(requirement.documentId()));
        var facts = new ConsultationFacts(paper, department.id(), department.name(), consultation.expected(), consultation.answer(), consultation.words(), note);
        var within = policies.ofProject(projectId, requirement.form().scenario()).consultation();
        var subject = "consultation:" + consultation.id();
        var speaker = speakers.of(department, emergency).orElseThrow(() -> RuleViolation.whole("requirement.check.noSignatory", department.name()));
        access.grantDepartment(projectId, department.id());
        access.grant(projectId, speaker.personId(), AccessSource.HEAD);
        if (speakers.present(department.liaisonId()) && department.liaisonId() != speaker.personId()) {
            var liaison = Capacity.of(Capacity.Role.LIAISON, department.id());
            asks.open(actor, NewAsk.of(ConsultationFacts.DRAFT_KIND, projectId, subject, facts, department.liaisonId(), liaison, within));
        }
        return asks.open(actor, NewAsk.of(ConsultationFacts.KIND, projectId, subject, facts, speaker.personId(), speaker.capacity(), within));
    }
}
