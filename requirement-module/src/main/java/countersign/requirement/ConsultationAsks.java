package countersign.requirement;

import countersign.requirement.domain.Approvers;
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
import countersign.shared.party.DepartmentView;
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
        var onCall = emergency && present(department.onCallId());
        var addressee = onCall ? department.onCallId() : signatory(department);
        var capacity = new Capacity(Capacity.Role.HEAD, department.id(), onCall ? "ON_CALL" : flag(department));
        access.grantDepartment(projectId, department.id());
        access.grant(projectId, addressee, AccessSource.HEAD);
        if (present(department.liaisonId()) && !department.liaisonId().equals(addressee)) {
            var liaison = Capacity.of(Capacity.Role.LIAISON, department.id());
            asks.open(actor, NewAsk.of(ConsultationFacts.DRAFT_KIND, projectId, subject, facts, department.liaisonId(), liaison, within));
        }
        return asks.open(actor, NewAsk.of(ConsultationFacts.KIND, projectId, subject, facts, addressee, capacity, within));
    }

    private long signatory(DepartmentView department) {
        return directory.signatory(department.id()).orElseThrow(() -> RuleViolation.whole("requirement.check.noSignatory", department.name())).personId();
    }

    private String flag(DepartmentView department) { return directory.signatory(department.id()).map(Approvers::flag).orElse(null); }

    private boolean present(Long personId) { return personId != null && directory.person(personId).presentOn(directory.today()); }
}
