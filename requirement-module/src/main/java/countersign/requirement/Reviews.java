package countersign.requirement;

import countersign.requirement.domain.Approvers;
import countersign.requirement.domain.Requirement;
import countersign.requirement.domain.Round;
import countersign.requirement.domain.SubmissionCheck;
import countersign.requirement.store.RequirementStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Submission and internal review (S1.2, S1.3). */
@ApplicationScoped
@Transactional
public class Reviews {

    @Inject RequirementStore store;
    @Inject RequirementRights rights;
    @Inject Submissions submissions;
    @Inject ProjectNumbers numbers;
    @Inject Papers papers;
    @Inject Attachments attachments;
    @Inject Consultations consultations;
    @Inject RequirementNotices notices;
    @Inject InvolvedPeople involved;
    @Inject Projects projects;
    @Inject SealedDocuments documents;
    @Inject SignOffs signOffs;
    @Inject Policies policies;
    @Inject AuditTrail audit;
    @Inject Directory directory;
    @Inject Clock clock;

    /**
     * Submits the form into a round of review; the first time it gets its number. In an emergency the departments are consulted at once (S1.5).
     *
     * @param version the version of the form that was looked at
     * @throws StaleForm when somebody saved since
     * @throws RuleViolation naming everything that is missing, wrong, or vague without a reason
     */
    public void submit(Actor actor, long projectId, long version) {
        var requirement = store.of(projectId);
        rights.requireInitiator(actor, requirement);
        requirement.requireEditable();
        if (version != requirement.formVersion())
            throw new StaleForm(requirement.form(), requirement.formVersion(), requirement.editedBy(), requirement.editedAt());
        var form = SubmissionCheck.tidied(requirement.form());
        var approvers = submissions.check(form, requirement.initiatorId());
        number(projectId);
        var signOff = circulate(actor, requirement, form, approvers);
        projects.state(projectId, ProjectState.RUNNING);
        involved.grant(projectId, form, approvers);
        audit.record(actor, projectId, subject(projectId), Text.of("requirement.audit.submitted", requirement.round()), null);
        store.add(new Round(projectId, requirement.round(), requirement.documentId(), signOff, clock.instant()));
        if (form.scenario().emergency() || requirement.consulting()) consultations.open(actor, projectId);
    }

    /** What stands between the form as it is kept and its submission, by field; empty when nothing does (S1.1). */
    public List<RuleViolation.Problem> missing(long projectId) {
        var requirement = store.of(projectId);
        try {
            submissions.check(SubmissionCheck.tidied(requirement.form()), requirement.initiatorId());
            return List.of();
        } catch (RuleViolation incomplete) {
            return incomplete.problems();
        }
    }

    private void number(long projectId) {
        if (projects.view(projectId).number().isEmpty()) projects.number(projectId, numbers.next());
    }

    /** Seals what is submitted and asks the approvers to sign it. */
    private long circulate(Actor actor, Requirement requirement, RequirementForm form, Map<Long, List<Capacity>> approvers) {
        var projectId = requirement.projectId();
        var previous = requirement.documentId() == null ? null : RequirementPaper.of(documents.content(requirement.documentId()));
        var paper = papers.of(form, requirement.initiatorId(), projects.view(projectId).number(), requirement.round() + 1, attachments.files(projectId));
        var document = documents.seal(actor, new NewDocument(projectId, RequirementPaper.KIND, RequirementPaper.SCHEMA,
                directory.person(requirement.initiatorId()).texts().get("requirement.document.title", form.title()), paper.header(), paper.rows()));
        var facts = new ReviewFacts(paper, previous, remarks(projectId));
        var signers = approvers.entrySet().stream().map(a -> new Signer(a.getKey(), a.getValue(), Set.of(), facts)).toList();
        var within = policies.ofProject(projectId, form.scenario()).answer();
        var signOff = signOffs.open(actor, ReviewFacts.KIND, projectId, subject(projectId), document.id(), signers, within);
        requirement.submitted(form, document.id(), signOff, clock.instant());
        return signOff;
    }

    private List<ReviewFacts.Remark> remarks(long projectId) {
        var rounds = store.rounds(projectId);
        if (rounds.isEmpty()) return List.of();
        var last = rounds.get(rounds.size() - 1);
        if (last.outcome() != ReviewOutcome.RETURNED) return List.of();
        return List.of(new ReviewFacts.Remark(directory.person(last.endedBy()).name(), last.words()));
    }

    /** A reviewer returned the form: the round ends, the other reviewers are not asked any more, the initiator is told. Later returns of that round change nothing. */
    public void returned(Actor by, long projectId, long signOffId, String comment) {
        var requirement = store.of(projectId);
        if (requirement.signOffId() == null || requirement.signOffId() != signOffId || requirement.state() != RequirementState.IN_REVIEW) return;
        end(by, requirement, ReviewOutcome.RETURNED, comment);
        audit.record(by, projectId, subject(projectId), Text.of("requirement.audit.returned", requirement.round()), comment);
        notices.returned(by, projectId, requirement.initiatorId(), requirement.round(), comment);
    }

    /** The initiator takes the form back to change it, with a reason. */
    public void callBack(Actor actor, long projectId, String reason) {
        var requirement = store.of(projectId);
        rights.requireInitiator(actor, requirement);
        var why = Input.requiredLines("reason", reason, 2000);
        end(actor, requirement, ReviewOutcome.CALLED_BACK, why);
        audit.record(actor, projectId, subject(projectId), Text.of("requirement.audit.calledBack"), why);
    }

    private void end(Actor by, Requirement requirement, ReviewOutcome how, String words) {
        requirement.returned();
        store.round(requirement.signOffId()).ifPresent(round -> round.end(how, by.personId(), words, clock.instant()));
        signOffs.cancel(by, requirement.signOffId());
    }

    /** All approved: the paper goes on file and the departments are consulted (S1.4). */
    public void approved(long projectId, long signOffId, long documentId) {
        var requirement = store.of(projectId);
        if (requirement.signOffId() == null || requirement.signOffId() != signOffId || requirement.state() != RequirementState.IN_REVIEW) return;
        requirement.approved(clock.instant());
        store.round(signOffId).ifPresent(round -> round.end(ReviewOutcome.APPROVED, null, "", clock.instant()));
        documents.file(documentId);
        audit.record(Actor.SYSTEM, projectId, subject(projectId), Text.of("requirement.audit.approved", requirement.round()), null);
        notices.approved(projectId, requirement.initiatorId());
        if (requirement.consultationOpenedAt() == null) consultations.open(Actor.SYSTEM, projectId);
    }

    /** The rounds of review with their asks, the first one first (S1.3: rounds are kept). */
    public List<RoundView> rounds(long projectId) {
        var rounds = new ArrayList<RoundView>();
        var all = store.rounds(projectId);
        var signOff = signOffs.views(all.stream().map(Round::signOffId).toList());
        for (var r : all) {
            rounds.add(new RoundView(r.number(), r.documentId(), r.submittedAt(), r.endedAt(), r.outcome(), r.endedBy(), r.words(), signOff.get(r.signOffId()).asks()));
        }
        return rounds;
    }

    private static String subject(long projectId) { return "requirement:" + projectId; }
}
