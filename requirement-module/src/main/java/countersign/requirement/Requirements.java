package countersign.requirement;

import countersign.requirement.domain.Requirement;
import countersign.requirement.store.RequirementStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.ProjectAsks;
import countersign.shared.ask.SignOffs;
import countersign.shared.audit.AuditTrail;
import countersign.shared.content.Block;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * The requirement of a project (step 1): drafts, and what other modules read of it. Submission and review are in {@code Reviews}, the consultation in
 * {@code Consultations}, files in {@code Attachments}. Reads do not check visibility: whoever shows them asks {@code ProjectAccess} first.
 */
@ApplicationScoped
@Transactional
public class Requirements {

    @Inject RequirementStore store;
    @Inject RequirementRights rights;
    @Inject DraftAccess draftAccess;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Papers papers;
    @Inject RequirementNotices notices;
    @Inject SignOffs signOffs;
    @Inject Meetings meetings;
    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject ProjectAsks projectAsks;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Begins a draft of the acting person for their department. @return the project's id */
    public long open(Actor actor, Scenario scenario) {
        var initiator = directory.person(actor.principal());
        var departmentId = initiator.departmentId();
        var executive = departmentId == null ? null : directory.executive(departmentId).orElse(null);
        var form = RequirementForm.empty(scenario, departmentId, executive);
        var title = initiator.texts().get("requirement.untitled");
        var projectId = projects.open(title, scenario, departmentId == null ? firstDepartment() : departmentId, initiator.id());
        store.add(new Requirement(projectId, initiator.id(), form, clock.instant()));
        draftAccess.describe(projectId, form, initiator);
        return projectId;
    }

    /** Throws a draft away that was never submitted. @throws RuleViolation when it was: then it can be withdrawn */
    public void discard(Actor actor, long projectId) {
        var requirement = store.of(projectId);
        rights.requireInitiator(actor, requirement);
        if (!requirement.neverSubmitted()) throw RuleViolation.whole("requirement.discard.submitted");
        var title = projects.view(projectId).title();
        store.remove(requirement);
        projects.discard(projectId);
        audit.record(actor, null, "requirement:" + projectId, Text.of("requirement.audit.discarded", title), null);
    }

    /**
     * Gives a submitted requirement up, before step 3 begins: the project ends, its meetings are cancelled, disputes, action items and asks close, everybody
     * involved is told.
     *
     * @throws RuleViolation when step 3 has begun (then the project can only be ended early), or no reason is given
     */
    public void withdraw(Actor actor, long projectId, String reason) {
        var requirement = store.of(projectId);
        rights.requireInitiator(actor, requirement);
        if (projects.view(projectId).step().compareTo(ProjectStep.KICK_OFF) > 0) throw RuleViolation.whole("requirement.withdraw.tooLate");
        if (requirement.neverSubmitted()) throw RuleViolation.whole("requirement.withdraw.draft");
        var why = Input.requiredLines("reason", reason, 2000);
        requirement.withdrawn(why, clock.instant());
        signOffs.cancel(actor, requirement.signOffId());
        meetings.cancelAll(actor, projectId, why);
        disputes.dropAll(actor, projectId, why);
        communications.dropAll(projectId, why);
        projectAsks.withdraw(actor, projectId);
        projects.state(projectId, ProjectState.ENDED_EARLY);
        audit.record(actor, projectId, "requirement:" + projectId, Text.of("requirement.audit.withdrawn"), why);
        notices.withdrawn(actor, projectId, why);
    }

    private long firstDepartment() { return directory.departments().stream().findFirst().map(DepartmentView::id).orElse(0L); }

    /**
     * Saves a draft as it is typed; it may be incomplete.
     *
     * @param base the version of the form the editor had before them
     * @return the form with ids for new rows, and its new version
     * @throws StaleForm when somebody saved in between: nothing is saved, and it carries what they saved
     * @throws countersign.shared.RuleViolation naming texts that cannot be kept (too long, control characters), or when the form is closed
     */
    public Saved save(Actor actor, long projectId, long base, RequirementForm typed) {
        var requirement = store.of(projectId);
        rights.requireEditor(actor, requirement);
        requirement.requireEditable();
        var accepted = FormTexts.accepted(typed);
        if (base != requirement.formVersion())
            throw new StaleForm(requirement.form(), requirement.formVersion(), requirement.editedBy(), requirement.editedAt());
        var before = requirement.form();
        requirement.save(accepted, base, actor.personId(), clock.instant());
        draftAccess.describe(projectId, requirement.form(), directory.person(requirement.initiatorId()));
        draftAccess.coInitiators(projectId, before, requirement.form());
        return new Saved(requirement.formVersion(), requirement.form(), requirement.editedAt());
    }

    /** The form as it is kept, with its version: for editing. */
    public Saved form(long projectId) {
        var requirement = store.of(projectId);
        return new Saved(requirement.formVersion(), requirement.form(), requirement.editedAt());
    }

    /** What differs between two forms of a project, in the reader's language: for an editor whose save was refused. */
    public List<Block.Change> changes(long projectId, RequirementForm before, RequirementForm after, Texts texts) {
        var initiator = store.of(projectId).initiatorId();
        return PaperText.changes(papers.of(before, initiator, "", 0, List.of()), papers.of(after, initiator, "", 0, List.of()), texts);
    }

    /** Whether that person may edit the form now: who initiated it or stands in for them, and head and liaison of the initiating departments. */
    public boolean mayEdit(long projectId, long personId) {
        var requirement = store.of(projectId);
        return requirement.state().editable() && rights.editor(personId, requirement);
    }

    /** Whether that person holds the duties of the initiator: the initiator, their deputy of today. */
    public boolean initiates(long projectId, long personId) { return rights.initiator(personId, store.of(projectId)); }

    /** The requirement as other modules read it. */
    public RequirementView view(long projectId) {
        var requirement = store.of(projectId);
        return RequirementViews.of(requirement, projects.view(projectId).number(), store.consultations(projectId));
    }

    /** Whether the project has a requirement. */
    public boolean exists(long projectId) { return store.find(projectId).isPresent(); }

    /** Conditions and refusals that stayed open at the closing (S1.4): the kick-off's first disputes. */
    public List<OpenPointView> openPoints(long projectId) {
        return store.consultations(projectId).stream().filter(c -> c.resolution() == Resolution.TO_KICK_OFF)
                .map(c -> new OpenPointView(c.id(), projectId, c.departmentId(), c.answer(), c.words(), c.resolutionWhy())).toList();
    }

    /** Conditions that the initiator accepted at the closing (S1.4): what the initiating department owes from then on. */
    public List<OpenPointView> acceptedConditions(long projectId) {
        return store.consultations(projectId).stream().filter(c -> c.resolution() == Resolution.ACCEPTED && !c.words().isBlank())
                .map(c -> new OpenPointView(c.id(), projectId, c.departmentId(), c.answer(), c.words(), c.resolutionWhy())).toList();
    }

    /** Whether the kick-off may be opened: the consultation is closed, or it is an emergency that was submitted (S1.5). */
    public boolean mayOpenKickoff(long projectId) {
        var requirement = store.of(projectId);
        if (requirement.state() == RequirementState.WITHDRAWN) return false;
        return requirement.consultationClosedAt() != null || requirement.form().scenario().emergency() && requirement.round() > 0;
    }

    /** Whether it was submitted, is not withdrawn, and step 3 has not begun. */
    public boolean withdrawable(long projectId) {
        var requirement = store.of(projectId);
        return requirement.round() > 0 && requirement.state() != RequirementState.WITHDRAWN
                && projects.view(projectId).step().compareTo(ProjectStep.KICK_OFF) <= 0;
    }

    /** Whether the kick-off may be opened and is not yet. */
    public boolean kickoffWaits(long projectId) { return mayOpenKickoff(projectId) && projects.view(projectId).step() == ProjectStep.REQUIREMENT; }

    /**
     * Opens step 2 in an emergency while review and consultation still run (S1.5); otherwise closing the consultation does it.
     *
     * @throws countersign.shared.RuleViolation when it may not be opened yet, or the actor is not the initiator
     */
    public void moveToKickoff(Actor actor, long projectId) {
        rights.requireInitiator(actor, store.of(projectId));
        if (!mayOpenKickoff(projectId)) throw RuleViolation.whole("requirement.kickoff.notYet");
        if (projects.view(projectId).step() == ProjectStep.REQUIREMENT) projects.enter(projectId, ProjectStep.KICK_OFF);
    }
}
