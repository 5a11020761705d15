package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.CalendarReplies;
import countersign.shared.notification.CalendarReply;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Answers that people's calendars send back (METHOD:REPLY): they come into the attendance list as answers by button and page do (S2.1, A4). */
@ApplicationScoped
@Transactional
public class MeetingReplies implements CalendarReplies {

    @Inject MeetingStore store;
    @Inject MeetingAsking asking;
    @Inject StepTwoClock clock;
    @Inject AuditTrail audit;
    @Inject Directory directory;

    /** What an answer said: ACCEPTED, DECLINED, TENTATIVE or DELEGATED. */
    public enum Answer { ACCEPTED, DECLINED, TENTATIVE, DELEGATED }

    /**
     * A calendar's answer.
     *
     * @param uid        of the meeting
     * @param occurrence which occurrence of a regular meeting is answered (RECURRENCE-ID); null for a single one
     * @param sequence   of the invitation that was answered
     * @param comment    may be empty
     */
    public record Said(String uid, Instant occurrence, int sequence, Answer answer, String comment) {}

    /** What became of it. OLDER: the meeting was moved since, and its new time is still asked about. TENTATIVE is noted as words, and the question stays. */
    public enum Taken { TAKEN, TENTATIVE, OLDER, NOT_INVITED, OVER, UNKNOWN }

    @Override public boolean knows(String uid) { return !store.known(uid).isEmpty(); }

    @Override public void answered(CalendarReply reply) {
        var said = new Said(reply.uid(), null, reply.sequence(), Answer.valueOf(reply.answer().name()), reply.comment());
        meeting(said).flatMap(meeting -> invited(meeting, reply.attendee())).ifPresent(person -> take(new Actor(person, null, Actor.Way.REPLY), said));
    }

    private Optional<Long> invited(Meeting meeting, String address) {
        var people = store.attendees(meeting.id()).stream().map(MeetingAttendee::personId).toList();
        return directory.people(people).values().stream().filter(person -> address.equalsIgnoreCase(person.email())).map(PersonView::id).findFirst();
    }

    /**
     * Takes a calendar's answer.
     *
     * @param actor the person whose answer it is; that it is theirs was checked by whoever read the mail
     */
    public Taken take(Actor actor, Said reply) {
        var found = meeting(reply);
        if (found.isEmpty()) return Taken.UNKNOWN;
        var meeting = found.get();
        var invited = store.attendees(meeting.id()).stream().filter(a -> a.personId() == actor.principal()).findFirst();
        if (invited.isEmpty()) return Taken.NOT_INVITED;
        if (meeting.state() != MeetingState.PLANNED) return Taken.OVER;
        if (!meeting.answers(reply.sequence())) return Taken.OLDER;
        var words = Input.lines("comment", reply.comment(), 2000);
        if (reply.answer() == Answer.TENTATIVE) {
            invited.get().answered(null, words, clock.now());
            return Taken.TENTATIVE;
        }
        var answer = attendance(reply.answer());
        asking.supersede(meeting, actor.principal());
        invited.get().answered(answer, words, clock.now());
        audit.record(actor, meeting.projectId(), MeetingAsking.subject(meeting), Text.of("requirement.meeting.audit.replied", answer.text()), words);
        return Taken.TAKEN;
    }

    private static Attendance attendance(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Attendance.ATTENDS;
            case DELEGATED -> Attendance.SENDS_DELEGATE;
            default -> Attendance.DECLINES;
        };
    }

    private Optional<Meeting> meeting(Said reply) {
        return store.known(reply.uid()).stream().filter(m -> reply.occurrence() == null || reply.occurrence().equals(m.occurrence())).findFirst();
    }
}
