package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks people about a dispute: heads for their position, the executive or the meeting's person for the decision, somebody to confirm what they said. */
@ApplicationScoped
class DisputeAsking {

    @Inject Asks asks;
    @Inject AskAgain again;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Speakers speakers;
    @Inject DisputeOutlooks outlooks;

    /** Asks the head of every department that has not taken a position yet, in an emergency whoever is on call for it (S1.5). */
    void positions(Actor actor, Dispute dispute) {
        var emergency = projects.view(dispute.projectId()).scenario().emergency();
        if (rests(dispute)) return;
        for (var position : dispute.positions()) {
            access.grantDepartment(dispute.projectId(), position.departmentId());
            if (position.taken()) continue;
            speakers.of(directory.department(position.departmentId()), emergency).ifPresent(speaker -> ask(actor, dispute, position.departmentId(), speaker));
        }
    }

    private void ask(Actor actor, Dispute dispute, long departmentId, Speakers.Speaker speaker) {
        access.grant(dispute.projectId(), speaker.personId(), AccessSource.HEAD);
        asks.open(actor, NewAsk.due(DisputeFacts.RESPONSE, dispute.projectId(), "dispute-position:" + dispute.id() + "-" + departmentId, facts(dispute, null),
                speaker.personId(), speaker.capacity(), dispute.responseDue()));
    }

    /** Its clock starts at another time: so do the asks that are due by it. */
    void follow(Dispute dispute) {
        for (var position : dispute.positions()) again.follow("dispute-position:" + dispute.id() + "-" + position.departmentId());
    }

    /** While the project rests nobody is asked; they are when it goes on (S5.8). */
    private boolean rests(Dispute dispute) { return projects.view(dispute.projectId()).state() == ProjectState.SUSPENDED; }

    /** Asks whom it lies with for the decision. */
    void decision(Actor actor, Dispute dispute) {
        if (rests(dispute)) return;
        var executive = dispute.place() == DisputePlace.EXECUTIVE;
        access.grant(dispute.projectId(), dispute.responsibleId(), executive ? AccessSource.EXECUTIVE : AccessSource.PARTICIPANT);
        asks.open(actor, NewAsk.due(DisputeFacts.DECISION, dispute.projectId(), subject(dispute), facts(dispute, null), dispute.responsibleId(),
                Capacity.of(executive ? Capacity.Role.EXECUTIVE : Capacity.Role.PARTICIPANT), dispute.decisionDue()));
    }

    /** Asks a person to confirm a decision entered for them (P1). */
    void spoken(Actor actor, Dispute dispute, long personId, String option, String words) {
        access.grant(dispute.projectId(), personId, AccessSource.PARTICIPANT);
        var facts = facts(dispute, new DisputeFacts.Spoken(directory.person(actor.personId()).name(), option, words));
        var due = dispute.decisionDue() != null ? dispute.decisionDue() : dispute.solutionDue();
        asks.open(actor, NewAsk.due(DisputeFacts.SPOKEN, dispute.projectId(), subject(dispute), facts, personId,
                Capacity.of(Capacity.Role.PARTICIPANT), due));
    }

    /** Nobody need answer any more: it was settled, referred elsewhere, or has climbed. */
    void withdraw(Actor actor, Dispute dispute) {
        asks.withdrawAll(actor, null, subject(dispute));
        withdrawPositions(actor, dispute);
    }

    void withdrawPositions(Actor actor, Dispute dispute) {
        for (var position : dispute.positions()) withdrawPosition(actor, dispute, position.departmentId());
    }

    void withdrawPosition(Actor actor, Dispute dispute, long departmentId) {
        asks.withdrawAll(actor, null, "dispute-position:" + dispute.id() + "-" + departmentId);
    }

    /** The decision is asked again because the options or positions changed in substance. */
    void askAgain(Actor actor, Dispute dispute) {
        if (dispute.place() == DisputePlace.PARTIES) return;
        asks.withdrawAll(actor, DisputeFacts.DECISION, subject(dispute));
        decision(actor, dispute);
    }

    static String subject(Dispute dispute) { return "dispute:" + dispute.id(); }

    private DisputeFacts facts(Dispute dispute, DisputeFacts.Spoken spoken) {
        var project = projects.view(dispute.projectId());
        var departments = directory.all();
        var stands = dispute.positions().stream().map(p -> new DisputeFacts.Stand(p.departmentId(), departments.get(p.departmentId()).name(), p.words(),
                dispute.option(p.option()).map(DisputeOption::text).orElse(""))).toList();
        var raisedBy = dispute.raisedDepartmentId() != null ? departments.get(dispute.raisedDepartmentId()).name()
                : dispute.raisedBy() == 0 ? "" : directory.person(dispute.raisedBy()).name();
        var name = (project.number() + " " + project.title()).strip();
        return new DisputeFacts(dispute.id(), dispute.number(), name, dispute.what(), raisedBy, dispute.openedAt(), stands, dispute.options(), spoken,
                outlooks.of(dispute.projectId(), dispute.subject(), dispute.options()));
    }
}
