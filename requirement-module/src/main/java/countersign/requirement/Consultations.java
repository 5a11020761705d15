package countersign.requirement;

import countersign.requirement.domain.Consultation;
import countersign.requirement.domain.ConsultationClosing;
import countersign.requirement.domain.Requirement;
import countersign.requirement.event.ConsultationClosed;
import countersign.requirement.store.RequirementStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.Asks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The consultation of the suggested departments (S1.4): asked, answered, negotiated, closed by the initiator. Silence is never taken for consent. */
@ApplicationScoped
@Transactional
public class Consultations {

    @Inject RequirementStore store;
    @Inject RequirementRights rights;
    @Inject ConsultationAsks consultationAsks;
    @Inject LabourAsking labour;
    @Inject RequirementNotices notices;
    @Inject Asks asks;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Clock clock;
    @Inject Event<ConsultationClosed> closed;

    /** The departments asked, with their answers, in the order of the form. */
    public List<ConsultationView> of(long projectId) {
        return store.consultations(projectId).stream().map(Consultations::view).toList();
    }

    /**
     * Asks every suggested department that was not asked yet; those whose part was put otherwise since are asked again, those taken off the form are
     * taken out (a form returned in an emergency may change while the consultation runs).
     */
    void open(Actor actor, long projectId) {
        var requirement = store.of(projectId);
        requirement.consultationOpened(clock.instant());
        var known = new HashMap<Long, Consultation>();
        store.consultations(projectId).forEach(c -> known.put(c.departmentId(), c));
        var joined = new ArrayList<Long>();
        for (var suggested : requirement.form().suggested()) {
            var before = known.remove(suggested.departmentId());
            if (before == null || before.takenOut()) joined.add(suggested.departmentId());
            if (before == null) ask(actor, requirement, added(projectId, suggested), "");
            else if (before.takenOut() || !before.expected().equals(suggested.expected())) {
                before.expect(suggested.expected());
                ask(actor, requirement, before, "");
            }
        }
        known.values().stream().filter(c -> !c.takenOut()).forEach(c -> takeOut(actor, c, directory.person(requirement.initiatorId()).texts().get("requirement.consultation.offTheForm")));
        labour.joined(actor, projectId, joined);
    }

    private Consultation added(long projectId, RequirementForm.Suggested suggested) {
        var consultation = new Consultation(projectId, suggested.departmentId(), suggested.expected());
        store.add(consultation);
        return consultation;
    }

    private void ask(Actor actor, Requirement requirement, Consultation consultation, String note) {
        asks.withdrawAll(actor, null, subject(consultation));
        consultation.asked(consultationAsks.ask(actor, requirement, consultation, note), clock.instant());
    }

    private void takeOut(Actor actor, Consultation consultation, String why) {
        asks.withdrawAll(actor, null, subject(consultation));
        labour.left(actor, consultation.projectId(), consultation.departmentId());
        consultation.resolved(Resolution.TAKEN_OUT, why, clock.instant());
    }

    /**
     * Asks a department again with what was negotiated; its earlier answer stays on record and no longer counts.
     *
     * @throws RuleViolation when the consultation is not open, or the department has not answered yet
     */
    public void askAgain(Actor actor, long consultationId, String words) {
        var consultation = load(consultationId);
        var requirement = store.of(consultation.projectId());
        rights.requireInitiator(actor, requirement);
        requirement.requireConsultation();
        if (consultation.answer() == null) throw RuleViolation.whole("requirement.consultation.silent");
        var note = Input.requiredLines("words", words, 2000);
        ask(actor, requirement, consultation, note);
        audit.record(actor, consultation.projectId(), subject(consultation), Text.of("requirement.audit.askedAgain", department(consultation)), note);
    }

    /** A department's answer has its effect: called by the reaction to the ask. */
    public void answered(Actor by, long consultationId, Willingness answer, String words, Instant at) {
        var consultation = load(consultationId);
        var requirement = store.of(consultation.projectId());
        if (!requirement.consulting() || consultation.takenOut()) return;
        consultation.answered(answer, words, by.personId(), by.principal(), at);
        asks.withdrawAll(by, ConsultationFacts.DRAFT_KIND, subject(consultation));
        audit.record(by, consultation.projectId(), subject(consultation), Text.of("requirement.audit.answered", department(consultation), answer.text()), words);
        var open = store.consultations(consultation.projectId()).stream().filter(c -> c.answer() == null && !c.takenOut()).count();
        notices.answered(by, requirement, consultation, department(consultation), open);
    }

    /** A liaison's proposal for the head has been written (P1). It is shown to the head and counts for nothing else. */
    public void drafted(Actor by, long consultationId, Willingness proposal, String words, Instant at) {
        load(consultationId).drafted(proposal, words, by.personId(), at);
    }

    /** The liaison's proposal for a department's answer; null when there is none. */
    public DraftView draft(long consultationId) {
        return store.consultation(consultationId).filter(c -> c.draft() != null).map(c -> new DraftView(c.draft(), c.draftWords(), directory.person(c.draftedBy()).name())).orElse(null);
    }

    /**
     * Closes the consultation; step 2 begins. Every department has answered or is taken out, and every condition or refusal is accepted, taken to the
     * kick-off, or the department taken out, with a reason.
     *
     * @throws RuleViolation naming what is not settled, by {@code consultation:ID/resolution} and {@code consultation:ID/reason}
     */
    public void close(Actor actor, long projectId, List<Closing> closings) {
        var requirement = store.of(projectId);
        rights.requireInitiator(actor, requirement);
        requirement.requireConsultation();
        var asked = store.consultations(projectId);
        var settled = ConsultationClosing.check(asked, closings, id -> directory.department(id).name());
        for (var c : asked) {
            var closing = settled.get(c.id());
            if (closing == null) continue;
            if (closing.resolution() == Resolution.TAKEN_OUT) takeOut(actor, c, closing.reason());
            else c.resolved(closing.resolution(), closing.reason(), clock.instant());
        }
        requirement.consultationClosed(clock.instant());
        projects.result(projectId, ProjectStep.REQUIREMENT, clock.instant());
        audit.record(actor, projectId, "requirement:" + projectId, Text.of("requirement.audit.closed", asked.stream().filter(c -> !c.takenOut()).count()), null);
        if (projects.view(projectId).step() == ProjectStep.REQUIREMENT) projects.enter(projectId, ProjectStep.KICK_OFF);
        closed.fire(new ConsultationClosed(projectId, clock.instant()));
        notices.closed(actor, requirement, asked);
    }

    /** The consultation's project. @throws NotVisible when there is no such consultation */
    public long project(long consultationId) { return load(consultationId).projectId(); }

    private Consultation load(long id) { return store.consultation(id).orElseThrow(() -> new NotVisible(id)); }

    private String department(Consultation consultation) { return directory.department(consultation.departmentId()).name(); }

    private static String subject(Consultation consultation) { return "consultation:" + consultation.id(); }

    private static ConsultationView view(Consultation c) {
        return new ConsultationView(c.id(), c.projectId(), c.departmentId(), c.expected(), c.askId(), c.askedAt(), c.answer(), c.words(), c.answeredBy(),
                c.answeredFor(), c.answeredAt(), c.resolution(), c.resolutionWhy());
    }
}
