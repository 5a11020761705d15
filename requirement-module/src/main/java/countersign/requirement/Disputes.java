package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.requirement.domain.Dispute;
import countersign.requirement.domain.DisputeRules;
import countersign.requirement.event.DisputeSettled;
import countersign.requirement.store.DisputeStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Disputes of any step (S2.4): opened, answered by positions, settled on the spot, referred with person and deadline, or climbing by the general clock
 * until an executive decides. Every end fires {@link DisputeSettled} (a withdrawal does not) and is told to the parties.
 */
@ApplicationScoped
@Transactional
public class Disputes {

    @Inject DisputeStore store;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject DisputeAsking asking;
    @Inject DisputeTelling telling;
    @Inject DisputeOutlooks outlooks;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject AuditTrail audit;
    @Inject Event<DisputeSettled> settled;

    /**
     * Opens a dispute; the general clock starts and the heads of the departments that have not taken a position are asked for it.
     *
     * @return its id
     * @throws RuleViolation naming {@code what}, {@code departments} or {@code options}
     */
    public long open(Actor actor, NewDispute opened) {
        rights.requireVisible(actor, opened.projectId());
        var what = Input.requiredLines("what", opened.what(), 2000);
        var departments = new ArrayList<>(opened.departmentIds());
        if (opened.raisedDepartmentId() != null && !departments.contains(opened.raisedDepartmentId())) departments.add(0, opened.raisedDepartmentId());
        new Problems().when(departments.isEmpty(), "departments", "requirement.dispute.nobody").refuse();
        var dispute = new Dispute(opened.projectId(), store.nextNumber(opened.projectId()), opened.subject(), what,
                StepTwoRights.system(actor) ? 0 : actor.personId(), opened.raisedDepartmentId(), clock.now());
        clock.wind(dispute, clock.now());
        dispute.between(departments);
        dispute.options(DisputeRules.accepted(opened.options()));
        var said = Input.lines("position", opened.position(), 2000);
        if (opened.raisedDepartmentId() != null && !said.isEmpty())
            dispute.position(opened.raisedDepartmentId(), said, "", StepTwoRights.system(actor) ? 0 : actor.personId(), clock.now());
        store.add(dispute);
        record(actor, dispute, "opened", what);
        asking.positions(actor, dispute);
        telling.tell(actor, dispute, Stage.RAISED, java.util.Set.of(projects.view(opened.projectId()).initiatorId()), "", "", dispute.solutionDue());
        return dispute.id();
    }

    /**
     * A department takes a position: by its head or liaison, or noted by the initiator's side in the meeting. When all departments support the same
     * option, the dispute is settled by it.
     *
     * @param option code of the option it supports; empty if none
     */
    public void position(Actor actor, long disputeId, long departmentId, String words, String option) {
        var dispute = store.of(disputeId);
        rights.requireDepartment(actor, dispute.projectId(), departmentId);
        take(actor, dispute, departmentId, Input.lines("position", words, 2000), option == null ? "" : option);
        asking.withdrawPosition(actor, dispute, departmentId);
    }

    /** A head's answer to the ask has its effect: called by the reaction. */
    public void answered(Actor by, long disputeId, long departmentId, String words, String option) {
        var dispute = store.of(disputeId);
        if (dispute.state() == DisputeState.OPEN) take(by, dispute, departmentId, words, option);
    }

    private void take(Actor actor, Dispute dispute, long departmentId, String words, String option) {
        new Problems().when(words.isEmpty() && option.isEmpty(), "position", "shared.input.missing")
                .when(!option.isEmpty() && dispute.option(option).isEmpty(), "option", "requirement.dispute.option.gone").refuse();
        dispute.position(departmentId, words, option, actor.personId(), clock.now());
        record(actor, dispute, "position", words, directory.department(departmentId).name());
        if (dispute.place() == DisputePlace.PARTIES)
            dispute.agreed().ifPresent(agreed -> end(Actor.SYSTEM, dispute, agreed.code(), agreed.text()));
    }

    /**
     * Replaces the ways out; codes of known options stay. By the departments in dispute and the initiator's side.
     *
     * @param shown the options that the form showed
     * @throws Overtaken when somebody replaced them meanwhile
     */
    public void options(Actor actor, long disputeId, List<DisputeOption> shown, List<DisputeOption> options) {
        var dispute = store.of(disputeId);
        rights.requireOpen(dispute.projectId());
        if (!rights.speaksForAny(actor.personId(), DisputeRules.departments(dispute))) rights.requireInitiatorSide(actor, dispute.projectId());
        var before = dispute.options();
        Overtaken.unless(shown, before, before.stream().map(DisputeOption::text).collect(Collectors.joining(" · ")));
        dispute.options(DisputeRules.accepted(options));
        if (dispute.options().equals(before)) return;
        record(actor, dispute, "options", null);
        asking.withdrawPositions(actor, dispute);
        if (dispute.place() == DisputePlace.PARTIES) asking.positions(actor, dispute);
        else asking.askAgain(actor, dispute);
    }

    /** What each option of an open dispute does to the project's end as things stand, where its delay is known; empty for one that is settled. */
    public List<DisputeOutlook> outlooks(DisputeView dispute) { return dispute.open() ? outlooks.of(dispute.projectId(), dispute.subject(), dispute.options()) : List.of(); }

    /**
     * Settles it on the spot, with the departments agreed: by the initiator's side while it lies with the departments or a special meeting; by whom it
     * was referred to always.
     *
     * @param option code of the option chosen; empty if it was settled otherwise, then {@code words} say how
     */
    public void settle(Actor actor, long disputeId, String option, String words) {
        var dispute = store.of(disputeId);
        rights.requireOpen(dispute.projectId());
        var responsible = dispute.responsibleId() != null && dispute.responsibleId() == actor.principal();
        if (!responsible && dispute.place() == DisputePlace.EXECUTIVE) throw RuleViolation.whole("requirement.dispute.executiveDecides");
        if (!responsible) rights.requireInitiatorSide(actor, dispute.projectId());
        decide(actor, dispute, option, Input.lines("outcome", words, 2000));
    }

    /** The decision of whom it lies with has its effect: called by the reaction. */
    public void decided(Actor by, long disputeId, String option, String words) {
        var dispute = store.of(disputeId);
        if (dispute.state() == DisputeState.OPEN) decide(by, dispute, option, words);
    }

    private void decide(Actor actor, Dispute dispute, String option, String words) {
        var chosen = option == null ? "" : option;
        new Problems().when(chosen.isEmpty() && words.isEmpty(), "outcome", "requirement.dispute.outcome.missing")
                .when(!chosen.isEmpty() && dispute.option(chosen).isEmpty(), "option", "requirement.dispute.option.gone").refuse();
        end(actor, dispute, chosen, DisputeViews.outcome(dispute.option(chosen).map(DisputeOption::text).orElse(""), words));
    }

    private void end(Actor actor, Dispute dispute, String option, String decision) {
        dispute.settle(actor, option, decision, clock.now());
        asking.withdraw(actor, dispute);
        record(actor, dispute, "settled", decision);
        var people = telling.parties(dispute);
        people.addAll(telling.executives(dispute));
        telling.tell(actor, dispute, Stage.SETTLED, people, name(actor), decision, null);
        settled.fire(new DisputeSettled(dispute.projectId(), dispute.id(), dispute.taskId(), decision, clock.now()));
    }

    private String name(Actor actor) { return StepTwoRights.system(actor) ? "" : directory.person(actor.principal()).name(); }

    /**
     * Refers it to a special meeting or an executive, with a person and a deadline that replaces the general clock.
     *
     * @throws RuleViolation naming {@code person} or {@code due}
     */
    public void refer(Actor actor, long disputeId, DisputePlace to, Long personId, Instant due) {
        var dispute = store.of(disputeId);
        rights.requireInitiatorSide(actor, dispute.projectId());
        dispute.requireOpen();
        new Problems().when(to == null || to == DisputePlace.PARTIES, "place", "shared.input.missing").when(personId == null, "person", "shared.input.missing")
                .when(due == null, "due", "shared.input.missing").when(due != null && !due.isAfter(clock.now()), "due", "requirement.dispute.due.past").refuse();
        if (to == DisputePlace.EXECUTIVE && !isExecutive(dispute, personId)) throw RuleViolation.of("person", "requirement.dispute.notExecutive");
        dispute.refer(to, personId, due, to == DisputePlace.MEETING ? clock.noticeBefore(dispute.projectId(), due) : null);
        asking.withdraw(actor, dispute);
        asking.decision(actor, dispute);
        record(actor, dispute, "referred." + to, null, directory.person(personId).name(), due);
        telling.tell(actor, dispute, Stage.REFERRED, telling.parties(dispute), directory.person(personId).name(), "", due);
    }

    private boolean isExecutive(Dispute dispute, long personId) {
        return !directory.ledBy(personId).isEmpty() || telling.executives(dispute).contains(personId)
                || telling.projectExecutive(dispute).filter(id -> id == personId).isPresent();
    }

    /** Whoever raised it, or the initiator's side, drops it with a reason. */
    public void withdraw(Actor actor, long disputeId, String reason) {
        var dispute = store.of(disputeId);
        rights.requireOpen(dispute.projectId());
        var why = Input.requiredLines("reason", reason, 2000);
        var raiser = actor.personId() == dispute.raisedBy() || dispute.raisedDepartmentId() != null && rights.speaksFor(actor.personId(), dispute.raisedDepartmentId());
        if (!raiser) rights.requireInitiatorSide(actor, dispute.projectId());
        dispute.withdraw(actor, why, clock.now());
        asking.withdraw(actor, dispute);
        record(actor, dispute, "withdrawn", why);
        telling.tell(actor, dispute, Stage.WITHDRAWN, telling.parties(dispute), name(actor), why, null);
    }

    /** The requirement is given up, and with it what is in dispute; that is told with the requirement. */
    void dropAll(Actor actor, long projectId, String why) {
        for (var dispute : store.ofProject(projectId)) {
            if (dispute.state() != DisputeState.OPEN) continue;
            dispute.withdraw(actor, why, clock.now());
            asking.withdraw(actor, dispute);
            record(actor, dispute, "withdrawn", why);
        }
    }

    /**
     * Enters a decision as that person said it (P1). It has no effect until that person confirms it with one tap.
     *
     * @throws RuleViolation when that person is not one whose decision it is: whom it lies with, the project's executive, or the executive or head of
     *     a department in dispute
     */
    public void enterSpoken(Actor actor, long disputeId, Long personId, String option, String words) {
        var dispute = store.of(disputeId);
        rights.requireVisible(actor, dispute.projectId());
        dispute.requireOpen();
        if (personId == null) throw RuleViolation.of("person", "shared.input.missing");
        var may = personId.equals(dispute.responsibleId()) || dispute.place() != DisputePlace.EXECUTIVE && isExecutive(dispute, personId);
        if (!may) throw RuleViolation.of("person", "requirement.dispute.spoken.notTheirs");
        var chosen = option == null ? "" : option;
        var said = Input.lines("outcome", words, 2000);
        new Problems().when(chosen.isEmpty() && said.isEmpty(), "outcome", "requirement.dispute.outcome.missing").refuse();
        asking.spoken(new Actor(actor.personId(), personId, Actor.Way.ENTERED_FOR_SOMEONE), dispute, personId, chosen, said);
        record(new Actor(actor.personId(), personId, Actor.Way.ENTERED_FOR_SOMEONE), dispute, "spoken", said, directory.person(personId).name());
    }

    /**
     * The project rested between these moments: what is open is due so much later, and whom it lies with is asked again (S5.8). Called by tracking.
     *
     * @param from when it was suspended
     */
    public void resumed(long projectId, Instant from) {
        var now = clock.now();
        store.ofProject(projectId).stream().filter(d -> d.state() == DisputeState.OPEN).forEach(dispute -> {
            var begun = dispute.openedAt().isAfter(from) ? dispute.openedAt() : from;
            dispute.later(due -> clock.later(projectId, due, begun, now));
            if (dispute.place() == DisputePlace.PARTIES) asking.positions(Actor.SYSTEM, dispute);
            else asking.decision(Actor.SYSTEM, dispute);
        });
    }

    /** The person said that this was not their decision: called by the reaction. */
    public void denied(Actor by, long disputeId, String words) {
        var dispute = store.of(disputeId);
        record(by, dispute, "denied", words);
        telling.tell(by, dispute, Stage.DENIED, telling.parties(dispute), name(by), words, clock.now());
    }

    /** The dispute with its clock. Whoever shows it asks {@code ProjectAccess} first. */
    public DisputeView view(long disputeId) {
        var dispute = store.of(disputeId);
        return DisputeViews.of(dispute, clock.policy(dispute.projectId()), clock.now());
    }

    /** A project's disputes by number. */
    public List<DisputeView> of(long projectId) { return views(projectId, store.ofProject(projectId)); }

    /** The disputes about one subject, such as {@code task:12}. */
    public List<DisputeView> of(long projectId, String subject) { return views(projectId, store.ofSubject(projectId, subject)); }

    /** How many open disputes are past their clock. */
    public long overdue(long projectId) { return store.overdue(projectId, clock.now()); }

    /** Whether that person may settle, refer and edit the project's disputes for the initiator. */
    public boolean mayRun(long projectId, long personId) { return rights.initiatorSide(projectId, personId); }

    private List<DisputeView> views(long projectId, List<Dispute> disputes) {
        if (disputes.isEmpty()) return List.of();
        var policy = clock.policy(projectId);
        return disputes.stream().map(d -> DisputeViews.of(d, policy, clock.now())).toList();
    }

    private void record(Actor actor, Dispute dispute, String what, String reason, Object... more) {
        var args = new ArrayList<Object>(List.of(dispute.number()));
        args.addAll(List.of(more));
        audit.record(actor, dispute.projectId(), DisputeAsking.subject(dispute), new Text("requirement.dispute.audit." + what, args), reason);
    }
}
