package countersign.acceptance;

import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.Meeting;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.ask.Asks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.store.Once;
import countersign.shared.text.Dates;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Calls, moves and cancels the meetings of step 6; calendars take a move as an update of the same event (S2.1, S6.1, S6.2). */
@ApplicationScoped
@Transactional
public class AcceptanceMeetings {

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject Telling telling;
    @Inject Asks asks;
    @Inject AuditTrail trail;

    /** The meeting that stands; empty when none was called. */
    @Once
    public Optional<MeetingView> of(long projectId, MeetingKind kind) { return store.meeting(projectId, kind).map(Meeting::view); }

    /** A meeting by its id, cancelled ones too; empty when there is none. */
    public Optional<MeetingView> meeting(long id) { return store.meeting(id).map(Meeting::view); }

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
        var standing = store.meeting(projectId, kind);
        standing.map(Meeting::view).ifPresent(now -> Overtaken.unless(form.shown(), now.sequence(), Text.of("acceptance.meeting.stands", now.start(), now.place())));
        var before = standing.map(m -> m.view().participantIds()).orElse(List.of());
        standing.ifPresent(m -> m.move(form));
        var meeting = standing.orElseGet(() -> new Meeting(projectId, kind, form, actor.principal()));
        if (standing.isEmpty()) store.add(meeting);
        store.flush();
        form.participantIds().forEach(p -> step.access().grant(projectId, p, AccessSource.PARTICIPANT));
        if (kind == MeetingKind.ACCEPTANCE) asks.withdrawAll(actor, Facts.PREPARE, "acceptance:" + projectId);
        invite(meeting.view(), standing.isEmpty() ? "called" : "moved", form.participantIds());
        invite(meeting.view(), "uninvited", before.stream().filter(p -> !form.participantIds().contains(p)).toList());
        trail.record(actor, projectId, "acceptance-meeting:" + meeting.id(), Text.of(standing.isEmpty() ? "acceptance.audit.called" : "acceptance.audit.moved",
                kind.text(), form.start()), null);
        return meeting.id();
    }

    /** The meeting that stands does not take place. */
    public void cancel(Actor actor, long projectId, MeetingKind kind) {
        step.requireDriver(actor, projectId);
        var meeting = store.meeting(projectId, kind).orElseThrow(() -> new NoSuchElementException("no meeting of project " + projectId));
        meeting.cancel(step.now());
        invite(meeting.view(), "cancelled", meeting.view().participantIds());
        trail.record(actor, projectId, "acceptance-meeting:" + meeting.id(), Text.of("acceptance.audit.cancelled", kind.text()), null);
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

    /** The invitation goes to the initiator too, so that their calendar has it: it is told by the process itself. */
    private void invite(MeetingView meeting, String topic, List<Long> people) {
        for (var person : people) {
            var texts = step.directory().person(person).texts();
            Dates dates = texts.dates();
            var args = List.of(texts.get(meeting.kind().text()), dates.dayAndTime(meeting.start()), meeting.place());
            telling.tell(Actor.SYSTEM, meeting.projectId(), person, "meeting:" + meeting.id() + ":" + meeting.sequence() + ":" + topic, "meeting." + topic, args,
                    meeting.agenda().lines().filter(l -> !l.isBlank()).toList(), reference(meeting, topic));
        }
    }

    /** {@code ics:acceptance:ID:SEQUENCE:METHOD}, read by {@code MeetingInvites}. */
    private static String reference(MeetingView meeting, String topic) {
        var method = topic.equals("cancelled") || topic.equals("uninvited") ? "CANCEL" : "REQUEST";
        return "ics:acceptance:" + meeting.id() + ":" + meeting.sequence() + ":" + method;
    }
}
