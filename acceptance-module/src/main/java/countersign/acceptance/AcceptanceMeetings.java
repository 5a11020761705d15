package countersign.acceptance;

import countersign.acceptance.domain.Facts;
import countersign.requirement.ArrangedMeetings;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.party.Directory;
import countersign.shared.store.Once;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Calls, moves and cancels the meetings of step 6 as every meeting of a project is: its participants are asked whether they come (S2.1, S6.1, S6.2). */
@ApplicationScoped
@Transactional
public class AcceptanceMeetings {

    @Inject ArrangedMeetings meetings;
    @Inject StepSix step;
    @Inject Asks asks;

    /** The meeting that stands; empty when none was called. */
    @Once
    public Optional<MeetingView> of(long projectId, MeetingKind kind) { return meetings.standing(projectId, known(kind)).map(m -> view(m, kind)); }

    /** Who is invited by default: everybody who took part. */
    public List<Long> usual(long projectId) { return step.participants(projectId).stream().map(p -> p.id()).toList(); }

    /**
     * Calls the meeting, or moves the one that stands.
     *
     * @return its id
     * @throws Overtaken     when somebody called or moved it meanwhile
     * @throws RuleViolation naming {@code start}, {@code minutes}, {@code place}, {@code agenda} or {@code participants}
     */
    public long call(Actor actor, long projectId, MeetingKind kind, MeetingForm typed) {
        step.requireDriver(actor, projectId);
        var form = accepted(projectId, typed);
        var standing = of(projectId, kind);
        standing.ifPresent(now -> Overtaken.unless(form.shown(), now.sequence(), Text.of("acceptance.meeting.stands", now.start(), now.place())));
        if (kind == MeetingKind.ACCEPTANCE) asks.withdrawAll(actor, Facts.PREPARE, "acceptance:" + projectId);
        return meetings.arrange(actor, projectId, known(kind), new countersign.requirement.MeetingForm(form.start(), form.start().plusMinutes(form.minutes()),
                form.place(), form.agenda(), form.participantIds(), 0));
    }

    /** The meeting that stands does not take place. */
    public void cancel(Actor actor, long projectId, MeetingKind kind) {
        step.requireDriver(actor, projectId);
        if (of(projectId, kind).isEmpty()) throw new NoSuchElementException("no meeting of project " + projectId);
        meetings.callOff(actor, projectId, known(kind), "");
    }

    private static countersign.requirement.MeetingKind known(MeetingKind kind) { return countersign.requirement.MeetingKind.valueOf(kind.name()); }

    private static MeetingView view(countersign.requirement.MeetingView m, MeetingKind kind) {
        var start = LocalDateTime.ofInstant(m.starts(), Directory.COMPANY_ZONE);
        return new MeetingView(m.id(), m.projectId(), kind, start, (int) Duration.between(m.starts(), m.ends()).toMinutes(), m.place(), m.agenda(),
                m.attendees().stream().map(countersign.requirement.MeetingView.Attendee::personId).toList(), m.presentIds(), m.calledBy(), m.sequence());
    }

    private MeetingForm accepted(long projectId, MeetingForm typed) {
        var place = Input.line("place", typed.place(), 500);
        var agenda = Input.lines("agenda", typed.agenda(), 4000);
        var now = LocalDateTime.ofInstant(step.now(), Directory.COMPANY_ZONE);
        new Problems().when(typed.start() == null, "start", "acceptance.refused.start")
                .when(typed.start() != null && typed.start().isBefore(now), "start", "acceptance.refused.past")
                .when(typed.minutes() < 15 || typed.minutes() > 600, "minutes", "acceptance.refused.minutes")
                .when(typed.participantIds().isEmpty(), "participants", "acceptance.refused.participants").refuse();
        var people = new LinkedHashSet<>(typed.participantIds());
        people.add(step.project(projectId).initiatorId());
        people.forEach(p -> step.present("participants", p));
        return new MeetingForm(typed.start(), typed.minutes(), place, agenda, List.copyOf(people), typed.shown());
    }
}
