package countersign.tasking;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingKind;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.Asks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.Deadlines;
import countersign.shared.party.Directory;
import countersign.shared.store.Once;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tasking.domain.MechanismRules;
import countersign.tasking.domain.MechanismTexts;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.Occurrences;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanPart;
import countersign.tasking.event.PlanPublished;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.Surveyor;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plan's working copy until it is published: settings, mechanism, confirmation meeting, publication (S4.1–S4.6). */
@ApplicationScoped
@Transactional
public class Planning {

    private static final int HINTED_WEEKS = 4;
    @Inject TaskStore tasks;
    @Inject DraftStore drafts;
    @Inject Assignments assignments;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;
    @Inject Confirmations confirmations;
    @Inject Publication publication;
    @Inject TaskingRights rights;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject ArrangedMeetings meetings;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Event<PlanPublished> published;
    @Inject Clock clock;

    /** The working copy, computed now, with all that stands between it and publication; of a published one only its settings, no plan. */
    @Once
    public PlanDraftView draft(long projectId) {
        var rows = assignments.table(projectId);
        var draft = drafts.find(projectId).orElseGet(() -> PlanDraft.open(projectId, maker.begins(rows)));
        var made = draft.publishedAt() == null ? maker.make(projectId, rows, Map.of(), 0) : new PlanMaker.Made(null, List.of(), null);
        return new PlanDraftView(projectId, draft.start(), draft.mode(), draft.mechanism(), draft.meetingAt(), draft.meetingPlace(), draft.publicationDue(),
                draft.publishedAt(), made.plan(), made.refusal(), made.conflicts(), drafts.facts(projectId),
                drafts.parts(projectId).stream().map(PlanPart::view).toList(),
                hints(draft.mechanism(), projectId), stops(draft, made), draft.version());
    }

    /** A regular meeting before the reports are due, and one on a day off within the next weeks. */
    private List<Text> hints(Mechanism mechanism, long projectId) {
        var calendar = surveyor.calendar(projectId);
        var hints = new ArrayList<>(MechanismTexts.hints(mechanism, surveyor.policy(projectId), calendar));
        var today = LocalDate.now(clock.withZone(Directory.COMPANY_ZONE));
        hints.addAll(MechanismTexts.daysOff(mechanism, calendar, today, today.plusWeeks(HINTED_WEEKS)));
        return hints;
    }

    /** Why it may not be published now, in words. */
    private List<Text> stops(PlanDraft draft, PlanMaker.Made made) {
        var stops = new ArrayList<Text>();
        tableStop(draft.projectId()).ifPresent(stops::add);
        if (made.refusal() != null) stops.add(made.refusal());
        made.conflicts().forEach(conflict -> stops.add(conflict.message()));
        meetingStop(draft.meetingAt()).ifPresent(stops::add);
        return stops;
    }

    private Optional<Text> tableStop(long projectId) {
        var table = tasks.table(projectId).orElse(null);
        if (table == null || table.state() != AssignmentState.FILED && table.state() != AssignmentState.PUBLISHED) return Optional.of(Text.of("tasking.stop.notFiled"));
        return table.unsent() && table.state() == AssignmentState.FILED ? Optional.of(Text.of("tasking.stop.unsent")) : Optional.empty();
    }

    private Optional<Text> meetingStop(Instant meetingAt) {
        if (meetingAt == null) return Optional.of(Text.of("tasking.stop.noMeeting"));
        return meetingAt.isAfter(clock.instant()) ? Optional.of(Text.of("tasking.stop.meetingAhead", meetingAt)) : Optional.empty();
    }

    /** What has to happen before the publication, apart from the plan itself, which only {@link #draft} computes: first the table, then the meeting. */
    public Optional<Text> awaited(long projectId) {
        return tableStop(projectId).or(() -> meetingStop(drafts.find(projectId).map(PlanDraft::meetingAt).orElse(null)));
    }

    /** Sets when the work begins and where the buffers lie (S4.2). @param shown what the form showed @throws Overtaken when somebody set it meanwhile */
    public void set(Actor actor, long projectId, PlanStart shown, PlanStart typed) {
        rights.require(actor, projectId);
        new Problems().when(typed.start() == null, "start", "shared.input.missing").when(typed.mode() == null, "bufferMode", "shared.input.missing").refuse();
        var draft = open(projectId);
        Overtaken.unless(shown, new PlanStart(draft.start(), draft.mode()), Text.of("tasking.plan.stands", draft.start(), Text.of("tasking.buffer.mode." + draft.mode())));
        draft.set(typed.start(), typed.mode());
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tasking.audit.planSet", typed.start()), null);
    }

    /**
     * What the planner says of a task: constraint, dates set by hand, deadline, own buffer. Dates outside the signed window are a conflict that only
     * an edit of the window mends, which the departments on the row sign again.
     */
    public void place(Actor actor, long projectId, PlanFact fact) {
        rights.require(actor, projectId);
        if (assignments.table(projectId).stream().noneMatch(row -> row.taskId() == fact.taskId())) throw RuleViolation.whole("tasking.refused.gone");
        say(actor, projectId, List.of(fact));
    }

    /** The same of tasks that are known to be in the table, by somebody who may. */
    void say(Actor actor, long projectId, Collection<PlanFact> facts) {
        open(projectId);
        facts.forEach(Planning::check);
        for (var fact : facts) {
            drafts.keep(projectId, fact);
            trail.record(actor, projectId, "task:" + fact.taskId(), Text.of("tasking.audit.placed"), null);
        }
    }

    private static void check(PlanFact fact) {
        new Problems().when(fact.constraint() != null && fact.constraint().needsDate() && fact.constraintDate() == null, "constraintDate", "shared.input.missing")
                .when(fact.manualFinish() != null && fact.manualStart() == null, "manualStart", "shared.input.missing")
                .when(fact.manualStart() != null && fact.manualFinish() != null && fact.manualFinish().isBefore(fact.manualStart()), "manualFinish",
                        "tasking.refused.finishBeforeStart", fact.manualStart(), fact.manualFinish())
                .when(fact.bufferMinutes() != null && fact.bufferMinutes() < 0, "bufferMinutes", "tasking.refused.amount", fact.bufferMinutes()).refuse();
    }

    /**
     * Agrees on the communication mechanism (S4.4).
     *
     * @param shown what the form showed
     * @throws RuleViolation naming {@code meeting:1/…} or {@code rung:1/…}
     * @throws Overtaken     when somebody agreed on something else meanwhile
     */
    public void agree(Actor actor, long projectId, Mechanism shown, Mechanism mechanism) {
        rights.require(actor, projectId);
        var draft = open(projectId);
        Overtaken.unless(shown, draft.mechanism(), MechanismRules.brief(draft.mechanism()));
        draft.agree(MechanismRules.accepted(mechanism));
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tasking.audit.mechanism"), null);
    }

    /** The communication mechanism; nothing where none was agreed. */
    public Mechanism mechanism(long projectId) { return drafts.find(projectId).map(PlanDraft::mechanism).orElse(Mechanism.NONE); }

    /**
     * Sets the confirmation meeting, and asks every participant to confirm their part (S4.5). The clock of publication starts with the meeting (S4.6).
     *
     * @param shown the meeting that the form showed
     * @throws RuleViolation when the plan cannot be computed or has conflicts
     * @throws Overtaken     when somebody set another meanwhile
     */
    public void meet(Actor actor, long projectId, PlanMeeting shown, PlanMeeting typed) {
        rights.require(actor, projectId);
        var at = typed.at();
        if (at == null) throw RuleViolation.of("meetingAt", "shared.input.missing");
        var made = maker.make(projectId, assignments.table(projectId), Map.of(), 0);
        made.refuse();
        var draft = open(projectId);
        if (draft.meetingAt() != null) Overtaken.unless(shown, new PlanMeeting(draft.meetingAt(), draft.meetingPlace()), Text.of("tasking.meeting.stands", draft.meetingAt(), draft.meetingPlace()));
        var policy = surveyor.policy(projectId);
        draft.meet(at, Input.line("meetingPlace", typed.place(), 200), Deadlines.due(at, policy.publication(), surveyor.calendar(projectId), policy.roundTheClock()).at());
        confirmationMeeting(actor, draft, made.plan(), confirmations.ask(actor, draft, made.plan()));
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tasking.audit.meeting", at), null);
    }

    /** Who is asked to confirm says with it whether they come; who has confirmed already is asked for the meeting alone. */
    private void confirmationMeeting(Actor actor, PlanDraft draft, PlanView plan, Set<Long> asked) {
        var starts = LocalDateTime.ofInstant(draft.meetingAt(), Directory.COMPANY_ZONE);
        var agenda = directory.person(projects.view(draft.projectId()).initiatorId()).texts().get("tasking.part.meetingAgenda");
        meetings.arrange(actor, draft.projectId(), MeetingKind.CONFIRMATION, new MeetingForm(starts, starts.plusHours(1), draft.meetingPlace(), agenda,
                List.copyOf(PersonParts.participants(plan)), 0), Occurrences.uid("confirmation", draft.projectId()), draft.meetingSequence(), asked);
    }

    /**
     * Publishes the 《最终执行计划》 (S4.6): sealed and filed, baseline 1 frozen, told to all participants and departments concerned.
     *
     * @throws RuleViolation with everything that stops it
     */
    public PlanView publish(Actor actor, long projectId) {
        rights.require(actor, projectId);
        var table = tasks.lock(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
        var draft = open(projectId);
        if (draft.publishedAt() != null) throw RuleViolation.whole("tasking.refused.published");
        var made = maker.make(projectId, assignments.table(projectId), Map.of(), 1);
        var stops = stops(draft, made);
        if (!stops.isEmpty()) throw new RuleViolation(stops.stream().map(stop -> new RuleViolation.Problem("", stop)).toList());
        var plan = publication.first(actor, made.plan());
        draft.published(plan.publishedAt());
        table.published();
        projects.enter(projectId, ProjectStep.EXECUTION);
        drafts.parts(projectId).forEach(part -> asks.withdrawAll(actor, Confirmations.KIND, Confirmations.subject(part)));
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tasking.audit.published", plan.version()), null);
        published.fire(new PlanPublished(projectId, plan.version(), plan.publishedAt()));
        return plan;
    }

    private PlanDraft open(long projectId) {
        return drafts.find(projectId).orElseGet(() -> {
            var draft = PlanDraft.open(projectId, maker.begins(assignments.table(projectId)));
            drafts.add(draft);
            return draft;
        });
    }
}
