package countersign.requirement;

import countersign.requirement.domain.InboundCommitment;
import countersign.requirement.domain.Kickoff;
import countersign.requirement.event.CollaborationAgreed;
import countersign.requirement.store.KickoffStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Step 2 as a whole: opened when the consultation closes (in an emergency as soon as it may), agreed when the minutes stand. Meetings are in
 * {@link Meetings}, labour, commitments, gaps and inbound commitments in {@link Resources}, disputes in {@link Disputes}, minutes in {@link Minutes}.
 */
@ApplicationScoped
@Transactional
public class Kickoffs {

    @Inject KickoffStore store;
    @Inject Requirements requirements;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Disputes disputes;
    @Inject WaitingDisputes waiting;
    @Inject Minutes minutes;
    @Inject MinutesAsking asking;
    @Inject Communications communications;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Event<CollaborationAgreed> agreed;

    /** The consultation closed: step 2 opens, and what stayed open comes in as disputes (S1.4, S2.4). Called by the reaction. */
    public void open(long projectId) {
        kickoff(projectId);
        var lead = requirements.view(projectId).leadDepartmentId();
        for (var point : requirements.openPoints(projectId)) {
            var subject = "consultation:" + point.id();
            if (!disputes.of(projectId, subject).isEmpty()) continue;
            var texts = directory.person(requirements.view(projectId).initiatorId()).texts();
            var what = texts.get("requirement.dispute.fromConsultation", directory.department(point.departmentId()).name(), point.answer().text(), point.words());
            var departments = lead == null || lead == point.departmentId() ? List.of(point.departmentId()) : List.of(point.departmentId(), lead);
            disputes.open(Actor.SYSTEM, new NewDispute(projectId, subject, what, point.departmentId(), departments, point.words(), List.of()));
        }
        conditions(projectId, lead);
        meetings.kickoff(projectId).filter(m -> m.state() == MeetingState.PLANNED && m.starts().isAfter(clock.now())).ifPresent(m -> waiting.startWith(projectId, m.starts()));
    }

    /** What a department made its condition and the initiator accepted is owed by the leading department, until the kick-off says it more exactly (S2.3). */
    private void conditions(long projectId, Long lead) {
        var finish = requirements.view(projectId).finish();
        if (lead == null || finish == null) return;
        var known = store.inbound(projectId);
        for (var accepted : requirements.acceptedConditions(projectId)) {
            var what = accepted.words();
            if (accepted.departmentId() == lead || known.stream().anyMatch(i -> i.receiverId() == accepted.departmentId() && i.what().equals(what))) continue;
            var owed = new InboundCommitment(projectId);
            owed.write(new InboundForm(null, 0, lead, accepted.departmentId(), what, finish), Actor.SYSTEM.personId());
            store.add(owed);
        }
    }

    private Kickoff kickoff(long projectId) {
        return store.find(projectId).orElseGet(() -> {
            var kickoff = new Kickoff(projectId, clock.now());
            store.add(kickoff);
            return kickoff;
        });
    }

    /** @throws RuleViolation when step 2 has not begun, is over, or the project does not run */
    void requireOpen(long projectId) {
        projects.requireOpen(projectId);
        var project = projects.view(projectId);
        if (project.step() != ProjectStep.KICK_OFF || project.state() == ProjectState.ENDED_EARLY) throw RuleViolation.whole("requirement.kickoff.notOpen");
        if (project.state() == ProjectState.SUSPENDED) throw RuleViolation.whole("requirement.kickoff.suspended");
        kickoff(projectId).requireOpen();
    }

    /** What else was concluded in the meeting, for the minutes. @param shown what the form showed @throws Overtaken when somebody wrote meanwhile */
    public void notes(Actor actor, long projectId, String shown, String written) {
        rights.requireInitiatorSide(actor, projectId);
        requireOpen(projectId);
        Overtaken.unless(shown, kickoff(projectId).notes(), kickoff(projectId).notes());
        kickoff(projectId).notes(Input.lines("notes", written, 8000));
    }

    String notes(long projectId) { return store.find(projectId).map(Kickoff::notes).orElse(""); }

    /** Whoever sees to a gap is asked, now that the minutes go out. */
    void askForGaps(Actor actor, long projectId) {
        for (var gap : resources.gaps(projectId))
            communications.forGap(actor, projectId, gap.id(), gap.what(), new NewActionItem(gap.remedy(), gap.personId(), gap.due()));
    }

    void gapGone(Actor actor, long gapId) { communications.gapGone(actor, gapId); }

    /**
     * The departments agree: the minutes are filed, inbound commitments stand, step 3 begins.
     *
     * @throws RuleViolation with everything that stands in the way (see {@link KickoffView#obstacles})
     */
    public void agree(Actor actor, long projectId) {
        rights.requireInitiatorSide(actor, projectId);
        requireOpen(projectId);
        var obstacles = obstacles(projectId);
        if (!obstacles.isEmpty()) throw new RuleViolation(obstacles.stream().map(o -> new RuleViolation.Problem("", o)).toList());
        var document = minutes.file(actor, projectId);
        store.inbound(projectId).forEach(InboundCommitment::agreed);
        kickoff(projectId).agreed(actor.personId(), clock.now());
        projects.result(projectId, ProjectStep.KICK_OFF, clock.now());
        audit.record(actor, projectId, "kickoff:" + projectId, Text.of("requirement.kickoff.audit.agreed"), null);
        if (projects.view(projectId).step() == ProjectStep.KICK_OFF) projects.enter(projectId, ProjectStep.TASKING);
        agreed.fire(new CollaborationAgreed(projectId, clock.now()));
        var people = new LinkedHashSet<Long>();
        minutes.view(projectId).readers().forEach(r -> people.add(r.personId()));
        people.add(projects.view(projectId).initiatorId());
        asking.tellAgreed(actor, projectId, document, people);
    }

    /** What stands in the way of agreeing (S2.5). */
    private List<Text> obstacles(long projectId) {
        var obstacles = new ArrayList<Text>();
        var requirement = requirements.view(projectId);
        if (requirement.approvedAt() == null) obstacles.add(Text.of("requirement.obstacle.review"));
        if (requirement.agreedAt() == null) obstacles.add(Text.of("requirement.obstacle.consultation"));
        var meeting = meetings.kickoff(projectId);
        if (meeting.isEmpty()) obstacles.add(Text.of("requirement.obstacle.meeting"));
        else if (meeting.get().state() != MeetingState.HELD)
            obstacles.add(Text.of(clock.now().isBefore(meeting.get().starts()) ? "requirement.obstacle.planned" : "requirement.obstacle.held", meeting.get().starts()));
        var view = minutes.view(projectId);
        if (view.edition() == 0) obstacles.add(Text.of("requirement.obstacle.minutes"));
        else minutesObstacles(obstacles, view, decided(projectId));
        disputes.of(projectId).stream().filter(DisputeView::loose)
                .forEach(d -> obstacles.add(Text.of("requirement.obstacle.dispute", d.number(), Texts.brief(d.what()))));
        return obstacles;
    }

    /** Points of the minutes that may be written in without asking anybody again: disputes that have their decision. */
    private List<String> decided(long projectId) {
        return disputes.of(projectId).stream().filter(d -> !d.loose()).map(d -> "dispute:" + d.id()).toList();
    }

    private void minutesObstacles(List<Text> obstacles, MinutesView view, List<String> decided) {
        var stale = view.changed().stream().filter(key -> !decided.contains(key)).count();
        if (stale > 0) obstacles.add(Text.of("requirement.obstacle.stale", stale));
        var waiting = view.readers().stream().filter(r -> r.state() == ReaderState.WAITING).count();
        if (waiting > 0) obstacles.add(Text.of("requirement.obstacle.waiting", waiting));
        view.objections().stream().filter(o -> o.state() == ObjectionState.OPEN)
                .forEach(o -> obstacles.add(Text.of("requirement.obstacle.objection", directory.person(o.personId()).name(), o.name())));
    }

    /** Whether the step runs: the project is in it, was not withdrawn, and the departments have not agreed. */
    boolean running(long projectId) {
        var project = projects.view(projectId);
        return project.step() == ProjectStep.KICK_OFF && !project.withdrawn() && store.find(projectId).map(Kickoff::agreedAt).isEmpty();
    }

    /** Step 2 at a glance. */
    public KickoffView view(long projectId) {
        var kickoff = store.find(projectId);
        var agreedAt = kickoff.map(Kickoff::agreedAt).orElse(null);
        var open = running(projectId);
        return new KickoffView(projectId, open, kickoff.map(Kickoff::openedAt).orElse(null), agreedAt, notes(projectId), open ? obstacles(projectId) : List.of());
    }
}
