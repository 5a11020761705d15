package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Meetings that later steps call: the confirmation of the plan (S4.5), single occurrences of a regular meeting (S4.4), acceptance and retrospective (S6.1,
 * S6.2). Whoever calls has checked the form and who may; invitation, answers, cancellation and minutes are those of every meeting.
 */
@ApplicationScoped
@Transactional
public class ArrangedMeetings {

    @Inject MeetingStore store;
    @Inject MeetingBook book;
    @Inject MeetingInvites invites;
    @Inject Meetings meetings;

    /** Calls the meeting of that kind, or changes the one that stands. A sequence of the form is not looked at. Returns its id. */
    public long arrange(Actor actor, long projectId, MeetingKind kind, MeetingForm form) {
        var standing = planned(projectId, kind);
        if (standing.isPresent()) {
            book.change(actor, standing.get(), form, Set.of());
            return standing.get().id();
        }
        var meeting = MeetingBook.meeting(actor, projectId, kind, null, form);
        book.open(actor, meeting, form.participantIds(), Set.of());
        return meeting.id();
    }

    /**
     * As {@link #arrange}, where some are asked whether they come by another ask, which carries {@link #invite} (S4.5): nothing is sent to them here.
     *
     * @param uid      the meeting's lasting name in calendars, also when it is called anew
     * @param sequence the least it may have
     */
    public long arrange(Actor actor, long projectId, MeetingKind kind, MeetingForm form, String uid, int sequence, Set<Long> otherwise) {
        var standing = planned(projectId, kind);
        if (standing.isPresent()) {
            book.change(actor, standing.get(), form, otherwise);
            return standing.get().id();
        }
        var meeting = MeetingBook.meeting(actor, projectId, kind, null, form);
        meeting.knownAs(uid, store.known(uid).stream().mapToInt(m -> m.sequence() + 1).reduce(sequence, Math::max));
        book.open(actor, meeting, form.participantIds(), otherwise);
        return meeting.id();
    }

    /** The invitation to the meeting of that kind as it stands now, in the reader's words; empty when none is to come. */
    public Optional<CalendarInvite> invite(long projectId, MeetingKind kind, Texts texts) { return planned(projectId, kind).map(m -> invites.now(m, store.attendees(m.id()), texts)); }

    /** Somebody answered by another ask whether they come. */
    public void answered(long projectId, MeetingKind kind, long personId, Attendance answer, String words, Instant at) {
        planned(projectId, kind).ifPresent(meeting -> meetings.answered(meeting.id(), personId, answer, words, at));
    }

    /** The meeting of that kind that stands does not take place; nothing happens when none does. @param why may be empty */
    public void callOff(Actor actor, long projectId, MeetingKind kind, String why) {
        planned(projectId, kind).ifPresent(meeting -> book.cancel(actor, meeting, why, Set.of()));
    }

    /**
     * Moves one occurrence of a regular meeting, or moves it again (S4.4).
     *
     * @param regular  which one: its number and its name
     * @param uid      the regular meeting's name in calendars
     * @param sequence of the regular meeting as it was sent last; the occurrence's is higher, and higher than that of one called off before
     * @param then     when it would have begun
     */
    public long occurrence(Actor actor, long projectId, String regular, String title, String uid, int sequence, Instant then, MeetingForm form) {
        var known = occurrences(projectId, regular).stream().filter(m -> then.equals(m.occurrence()) && m.state() == MeetingState.PLANNED).findFirst();
        if (known.isPresent()) {
            book.change(actor, known.get(), form, Set.of());
            return known.get().id();
        }
        var meeting = MeetingBook.meeting(actor, projectId, MeetingKind.SYNC, null, form);
        meeting.titled(title);
        meeting.occurs(regular, then);
        meeting.knownAs(uid, occurrences(projectId, regular).stream().filter(m -> then.equals(m.occurrence())).mapToInt(Meeting::sequence).reduce(sequence, Math::max) + 1);
        book.open(actor, meeting, form.participantIds(), Set.of());
        return meeting.id();
    }

    /** The occurrences of regular meetings that were moved, called off or noted, the newest first. */
    public List<MeetingView> occurrences(long projectId) {
        return store.ofProject(projectId).stream().filter(m -> m.series() != null).sorted(Comparator.comparing(Meeting::id).reversed())
                .map(m -> Meetings.view(m, List.of())).toList();
    }

    private List<Meeting> occurrences(long projectId, String regular) { return store.ofProject(projectId).stream().filter(m -> regular.equals(m.series())).toList(); }

    private Optional<Meeting> planned(long projectId, MeetingKind kind) {
        return store.ofProject(projectId).stream().filter(m -> m.kind() == kind && m.state() == MeetingState.PLANNED).findFirst();
    }

    /** The meeting of that kind that stands, held or to come; empty when none was called. */
    public Optional<MeetingView> standing(long projectId, MeetingKind kind) {
        return store.ofProject(projectId).stream().filter(m -> m.kind() == kind && m.state() != MeetingState.CANCELLED).findFirst()
                .map(m -> Meetings.view(m, store.attendeesOfProject(projectId).stream().filter(a -> a.meetingId() == m.id()).toList()));
    }
}
