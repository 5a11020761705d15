package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.domain.MeetingRules;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Meetings of step 2 (S2.1): called, moved, cancelled, held; the kick-off, and special meetings about one dispute (S2.4). */
@ApplicationScoped
@Transactional
public class Meetings {

    @Inject MeetingStore store;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject MeetingAsking asking;
    @Inject Kickoffs kickoffs;
    @Inject Disputes disputes;
    @Inject Requirements requirements;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /**
     * Calls the kick-off meeting and invites its participants; open points of the consultation are on its agenda, and their clocks start with it.
     *
     * @return its id
     * @throws RuleViolation naming {@code starts}, {@code ends}, {@code place} or {@code participants}; or when one is called already
     */
    public long call(Actor actor, long projectId, MeetingForm typed) {
        rights.requireInitiatorSide(actor, projectId);
        kickoffs.requireOpen(projectId);
        if (store.kickoff(projectId).isPresent()) throw RuleViolation.whole("requirement.meeting.already");
        var meeting = open(actor, projectId, MeetingKind.KICK_OFF, null, typed);
        disputes.onAgenda(projectId, meeting.starts());
        return meeting.id();
    }

    /** Calls a special meeting about one dispute; it may be held in any step. Returns its id. */
    public long callSpecial(Actor actor, long disputeId, MeetingForm typed) {
        var dispute = disputes.view(disputeId);
        rights.requireOpen(dispute.projectId());
        if (dispute.responsibleId() == null || dispute.responsibleId() != actor.principal()) rights.requireInitiatorSide(actor, dispute.projectId());
        return open(actor, dispute.projectId(), MeetingKind.SPECIAL, disputeId, typed).id();
    }

    private Meeting open(Actor actor, long projectId, MeetingKind kind, Long disputeId, MeetingForm typed) {
        var form = MeetingRules.accepted(typed, Directory.COMPANY_ZONE, clock.now());
        var meeting = new Meeting(projectId, kind, disputeId, moment(form.starts()), moment(form.ends()), form.place(), form.agenda(), actor.personId());
        store.add(meeting);
        form.participantIds().forEach(id -> store.add(new MeetingAttendee(meeting.id(), id)));
        asking.invite(actor, meeting, store.attendees(meeting.id()), false);
        record(actor, meeting, "called", null, meeting.starts());
        return meeting;
    }

    private static Instant moment(LocalDateTime local) { return local.atZone(Directory.COMPANY_ZONE).toInstant(); }

    /**
     * Changes a meeting. Who is new is invited, who is left out gets a cancellation; when the time moved everybody is asked again, otherwise the rest
     * gets the update.
     */
    public void change(Actor actor, long meetingId, MeetingForm typed) {
        var meeting = store.of(meetingId);
        rights.requireInitiatorSide(actor, meeting.projectId());
        Overtaken.unless(typed.version(), meeting.version(), Text.of("requirement.meeting.stands", meeting.starts(), meeting.place()));
        var form = MeetingRules.accepted(typed, Directory.COMPANY_ZONE, clock.now());
        var moved = meeting.change(moment(form.starts()), moment(form.ends()), form.place(), form.agenda());
        var before = store.attendees(meetingId);
        var gone = before.stream().filter(a -> !form.participantIds().contains(a.personId())).toList();
        gone.forEach(store::remove);
        var known = before.stream().map(MeetingAttendee::personId).toList();
        var added = form.participantIds().stream().filter(id -> !known.contains(id)).map(id -> new MeetingAttendee(meetingId, id)).toList();
        added.forEach(store::add);
        var stays = before.stream().filter(a -> !gone.contains(a)).toList();
        if (moved) stays.forEach(a -> a.answered(null, null, null));
        asking.tell(actor, meeting, gone, true, "");
        asking.invite(actor, meeting, added, false);
        if (moved) asking.invite(actor, meeting, stays, true);
        else asking.tell(actor, meeting, stays, false, "");
        if (moved && meeting.kind() == MeetingKind.KICK_OFF) disputes.onAgenda(meeting.projectId(), meeting.starts());
        record(actor, meeting, moved ? "moved" : "changed", null, meeting.starts());
    }

    /** Cancels a meeting, with a reason; calendars take it out. */
    public void cancel(Actor actor, long meetingId, String reason) {
        var meeting = store.of(meetingId);
        rights.requireInitiatorSide(actor, meeting.projectId());
        var why = Input.requiredLines("reason", reason, 1000);
        meeting.cancel();
        asking.tell(actor, meeting, store.attendees(meetingId), true, why);
        record(actor, meeting, "cancelled", why, meeting.starts());
    }

    /** The project rests or ended: what is called for later does not take place (S5.8). Called by tracking. @param why what the cancellations say */
    public void cancelAll(Actor actor, long projectId, String why) {
        for (var meeting : store.ofProject(projectId)) {
            if (meeting.state() != MeetingState.PLANNED || meeting.starts().isBefore(clock.now())) continue;
            meeting.cancel();
            asking.tell(actor, meeting, store.attendees(meeting.id()), true, why);
            record(actor, meeting, "cancelled", why, meeting.starts());
        }
    }

    /** It was held; these people were there. Who was not invited and came is noted too. */
    public void held(Actor actor, long meetingId, Collection<Long> presentIds) {
        var meeting = store.of(meetingId);
        rights.requireInitiatorSide(actor, meeting.projectId());
        if (presentIds.isEmpty()) throw RuleViolation.of("present", "requirement.meeting.nobodyPresent");
        if (meeting.starts().isAfter(clock.now())) throw RuleViolation.whole("requirement.meeting.notYet", meeting.starts());
        meeting.held();
        var attendees = new ArrayList<>(store.attendees(meetingId));
        var known = attendees.stream().map(MeetingAttendee::personId).toList();
        presentIds.stream().filter(id -> !known.contains(id)).map(id -> new MeetingAttendee(meetingId, id)).forEach(a -> {
            store.add(a);
            attendees.add(a);
        });
        attendees.forEach(a -> a.present(presentIds.contains(a.personId())));
        asking.closeQuestions(meeting);
        record(actor, meeting, "held", null, meeting.starts());
    }

    /** An answer to an invitation has its effect: called by the reaction. An answer to an earlier time does not count. */
    public void answered(long meetingId, long personId, Attendance answer, String words, Instant at) {
        store.attendees(meetingId).stream().filter(a -> a.personId() == personId).findFirst().ifPresent(a -> a.answered(answer, words, at));
    }

    /** Whom to invite: the initiator, heads and liaisons of all departments that take part, the executive of the project. */
    public List<Long> proposed(long projectId) {
        var requirement = requirements.view(projectId);
        var people = new LinkedHashSet<Long>();
        people.add(requirement.initiatorId());
        for (long id : requirement.participants()) {
            directory.signatory(id).ifPresent(s -> people.add(s.personId()));
            Optional.ofNullable(directory.department(id).liaisonId()).ifPresent(people::add);
        }
        return List.copyOf(people);
    }

    /** A project's meetings, the newest first. */
    public List<MeetingView> of(long projectId) {
        var attendees = store.attendeesOfProject(projectId).stream().collect(Collectors.groupingBy(MeetingAttendee::meetingId));
        return store.ofProject(projectId).stream().map(m -> view(m, attendees.getOrDefault(m.id(), List.of()))).toList();
    }

    /** The kick-off meeting that counts; empty while none is called. */
    public Optional<MeetingView> kickoff(long projectId) {
        return of(projectId).stream().filter(m -> m.kind() == MeetingKind.KICK_OFF && m.state() != MeetingState.CANCELLED).findFirst();
    }

    private static MeetingView view(Meeting m, List<MeetingAttendee> attendees) {
        var views = attendees.stream().map(a -> new MeetingView.Attendee(a.personId(), a.answer(), a.words(), a.answeredAt(), a.present())).toList();
        return new MeetingView(m.id(), m.projectId(), m.kind(), m.disputeId(), m.starts(), m.ends(), m.place(), m.agenda(), m.sequence(), m.state(), m.calledBy(),
                views, m.version());
    }

    private void record(Actor actor, Meeting meeting, String what, String reason, Instant when) {
        audit.record(actor, meeting.projectId(), MeetingAsking.subject(meeting), Text.of("requirement.meeting.audit." + what, meeting.kind().text(), when), reason);
    }
}
