package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanFactsOfPerson;
import countersign.tasking.domain.PlanPart;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Everybody confirms their part of the plan, or asks a question that is answered on record (S4.5). Silence holds nothing up. */
@ApplicationScoped
@Transactional
public class Confirmations {

    /** The kind of the asks. */
    public static final String KIND = "tasking.part";
    /** What references of the meeting's calendar entry begin with; the project's id follows. */
    public static final String MEETING = "ics:confirmation:";

    @Inject DraftStore drafts;
    @Inject Assignments assignments;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;
    @Inject TaskingRights rights;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    static String subject(PlanPart part) { return "planpart:" + part.id(); }

    /** Asks everybody who has a part and has not confirmed it; those who have none any more are not asked. Returns who was asked. */
    Set<Long> ask(Actor actor, PlanDraft draft, PlanView plan) {
        var projectId = draft.projectId();
        var asked = new HashSet<Long>();
        var participants = PersonParts.participants(plan);
        access.grant(projectId, participants, AccessSource.PARTICIPANT);
        for (var person : participants) {
            var part = part(projectId, person);
            asks.withdrawAll(actor, KIND, subject(part));
            if (part.state() == PlanPartView.State.CONFIRMED && !outdated(part, plan)) continue;
            open(actor, draft, plan, part);
            asked.add(person);
        }
        drafts.parts(projectId).stream().filter(part -> !participants.contains(part.personId()))
                .forEach(part -> asks.withdrawAll(actor, KIND, subject(part)));
        return asked;
    }

    /** How the plan's participants stand to their parts; who confirmed other tasks or dates than these has not confirmed. */
    List<PlanPartView> standing(PlanView plan) {
        var participants = PersonParts.participants(plan);
        return drafts.parts(plan.projectId()).stream().filter(part -> participants.contains(part.personId()))
                .map(part -> part.state() == PlanPartView.State.CONFIRMED && outdated(part, plan) ? part.view().unconfirmed() : part.view()).toList();
    }

    private boolean outdated(PlanPart part, PlanView plan) {
        var asked = lists.of(subject(part));
        if (asked.isEmpty()) return true;
        var known = asked.get(asked.size() - 1).facts(PlanFactsOfPerson.class).tasks();
        return !known.equals(PersonParts.toConfirm(part.personId(), projects.view(plan.projectId()), plan, null, "", null, null).tasks());
    }

    private PlanPart part(long projectId, long person) {
        return drafts.parts(projectId).stream().filter(part -> part.personId() == person).findFirst().orElseGet(() -> {
            var part = PlanPart.of(projectId, person, clock.instant());
            drafts.add(part);
            return part;
        });
    }

    private void open(Actor actor, PlanDraft draft, PlanView plan, PlanPart part) {
        part.askedAgain(clock.instant());
        var view = part.view();
        var facts = PersonParts.toConfirm(part.personId(), projects.view(draft.projectId()), plan, draft.meetingAt(), draft.meetingPlace(),
                view.question().isEmpty() ? null : view.question(), view.reply().isEmpty() ? null : view.reply());
        var capacity = Capacity.of(Capacity.Role.PARTICIPANT);
        if (draft.meetingAt() != null && draft.meetingAt().isAfter(clock.instant()))
            asks.open(actor, NewAsk.due(KIND, draft.projectId(), subject(part), facts, part.personId(), capacity, draft.meetingAt()));
        else asks.open(actor, NewAsk.of(KIND, draft.projectId(), subject(part), facts, part.personId(), capacity, surveyor.policy(draft.projectId()).answer()));
    }

    /** A head confirms for one of their people. @throws RuleViolation when the actor heads not their department */
    public void confirmFor(Actor actor, long partId) {
        var part = find(partId);
        projects.requireOpen(part.projectId());
        var department = directory.person(part.personId()).departmentId();
        var heads = department != null && directory.signatory(department).filter(s -> s.personId() == actor.principal()).isPresent();
        if (!heads && actor.principal() != part.personId()) throw RuleViolation.whole("tasking.refused.notTheirHead");
        part.confirm(actor.personId(), clock.instant());
        asks.withdrawAll(actor, KIND, subject(part));
        trail.record(actor, part.projectId(), subject(part), Text.of("tasking.audit.confirmedFor", directory.person(part.personId()).name()), null);
    }

    /** The initiator answers a question on record, and the person is asked again with the answer. */
    public void answer(Actor actor, long partId, String words) {
        var part = find(partId);
        rights.require(actor, part.projectId());
        if (part.state() != PlanPartView.State.QUESTION) throw RuleViolation.whole("tasking.refused.noQuestion");
        part.answer(Input.requiredLines("reply", words, 2000), clock.instant());
        trail.record(actor, part.projectId(), subject(part), Text.of("tasking.audit.questionAnswered", directory.person(part.personId()).name()),
                part.view().reply());
        var made = maker.make(part.projectId(), assignments.table(part.projectId()), Map.of(), 0);
        drafts.find(part.projectId()).filter(draft -> made.plan() != null && draft.publishedAt() == null)
                .ifPresent(draft -> open(actor, draft, made.plan(), part));
    }

    private PlanPart find(long partId) { return drafts.part(partId).orElseThrow(() -> new NoSuchElementException("no part " + partId)); }
}
