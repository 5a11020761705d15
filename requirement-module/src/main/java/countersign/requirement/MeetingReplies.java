package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.ask.Proof;
import countersign.shared.ask.Proofs;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.CalendarReplies;
import countersign.shared.notification.CalendarReply;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers that people's calendars send back (METHOD:REPLY): they come into the attendance list as answers by button and page do (S2.1, A4). */
@ApplicationScoped
@Transactional
public class MeetingReplies implements CalendarReplies {

    @Inject MeetingStore store;
    @Inject MeetingAsking asking;
    @Inject Proofs proofs;
    @Inject StepTwoClock clock;
    @Inject AuditTrail audit;
    @Inject Directory directory;

    @Override public boolean knows(String uid) { return !store.known(uid).isEmpty(); }

    @Override public void answered(CalendarReply reply) { meeting(reply).ifPresent(meeting -> invited(meeting, reply).ifPresent(who -> take(meeting, who, reply))); }

    /** The meeting that is meant: of a regular one that occurrence alone; who answers the whole series answers no meeting. */
    private Optional<Meeting> meeting(CalendarReply reply) {
        return store.known(reply.uid()).stream().filter(m -> Objects.equals(reply.occurrence(), m.occurrence())).findFirst();
    }

    /** Whose entry it is, unless a colleague of theirs answered it (A4); where all have it under one name, whose address it is. */
    private Optional<MeetingAttendee> invited(Meeting meeting, CalendarReply reply) {
        var answering = directory.withAddress(reply.attendee());
        var whose = reply.personId() == null ? answering : answering.isEmpty() || answering.contains(reply.personId()) ? List.of(reply.personId()) : List.of();
        return store.attendees(meeting.id()).stream().filter(a -> whose.contains(a.personId())).findFirst();
    }

    /**
     * An answer to an earlier time says nothing about this one, and “perhaps” is noted as words while the question stays. It is asked again where the policy
     * wants more than a mail, and where the address is nobody's: another of theirs, or somebody's to whom they forwarded it.
     */
    private void take(Meeting meeting, MeetingAttendee who, CalendarReply reply) {
        if (meeting.state() != MeetingState.PLANNED || !meeting.answers(reply.sequence())) return;
        var unknown = directory.withAddress(reply.attendee()).isEmpty();
        var words = Input.lines("comment", reply.comment(), 2000);
        var answer = attendance(reply.answer());
        if (unknown || answer != null && proofs.of(meeting.projectId(), AttendanceFacts.KIND) != Proof.LINK) { // a calendar proves no more than a reply (A3)
            if (answer != null) asking.again(meeting, who, answer);
            return;
        }
        who.answered(answer, words, clock.now());
        if (answer == null) return;
        asking.supersede(meeting, who.personId());
        audit.record(new Actor(who.personId(), null, Actor.Way.REPLY), meeting.projectId(), MeetingAsking.subject(meeting),
                Text.of("requirement.meeting.audit.replied", answer.text()), words);
    }

    private static Attendance attendance(CalendarReply.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Attendance.ATTENDS;
            case DELEGATED -> Attendance.SENDS_DELEGATE;
            case DECLINED -> Attendance.DECLINES;
            case TENTATIVE -> null;
        };
    }
}
