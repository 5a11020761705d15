package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What every meeting has in common, whatever it is for: opened, changed, cancelled, held, each with the mails that follow (S2.1). Rights and forms are checked before. */
@ApplicationScoped
class MeetingBook {

    @Inject MeetingStore store;
    @Inject MeetingAsking asking;
    @Inject MeetingAgenda agenda;
    @Inject WaitingDisputes waiting;
    @Inject StepTwoClock clock;
    @Inject AuditTrail audit;

    static Instant moment(LocalDateTime local) { return local.atZone(Directory.COMPANY_ZONE).toInstant(); }

    static Meeting meeting(Actor actor, long projectId, MeetingKind kind, Long disputeId, MeetingForm form) {
        return new Meeting(projectId, kind, disputeId, moment(form.starts()), moment(form.ends()), form.place(), form.agenda(), actor.personId());
    }

    /** Keeps a new meeting and invites to it, unless it has begun already. @param otherwise who is asked by another ask, which carries the invitation */
    void open(Actor actor, Meeting meeting, Collection<Long> people, Set<Long> otherwise) {
        store.add(meeting);
        people.forEach(id -> store.add(new MeetingAttendee(meeting.id(), id)));
        var everybody = store.attendees(meeting.id());
        if (ahead(meeting)) {
            everybody.forEach(MeetingAttendee::invite);
            asking.invite(actor, meeting, without(otherwise, everybody), false);
        }
        record(actor, meeting, "called", null);
    }

    /**
     * Changes it. Who is new is invited, who is left out gets a cancellation; when the time moved everybody is asked again, otherwise the rest gets the
     * update. Nothing is sent about a time that is over.
     *
     * @param otherwise who is asked by another ask, which carries the invitation
     */
    void change(Actor actor, Meeting meeting, MeetingForm form, Set<Long> otherwise) {
        var moved = meeting.change(moment(form.starts()), moment(form.ends()), form.place(), form.agenda());
        var before = store.attendees(meeting.id());
        var gone = before.stream().filter(a -> !form.participantIds().contains(a.personId())).toList();
        gone.forEach(store::remove);
        var known = before.stream().map(MeetingAttendee::personId).toList();
        var added = form.participantIds().stream().filter(id -> !known.contains(id)).map(id -> new MeetingAttendee(meeting.id(), id)).toList();
        added.forEach(store::add);
        var stays = before.stream().filter(a -> !gone.contains(a)).toList();
        if (moved) stays.forEach(a -> a.answered(null, null, null));
        if (ahead(meeting)) {
            asking.cancel(actor, meeting, invited(gone), "");
            store.attendees(meeting.id()).forEach(MeetingAttendee::invite);
            asking.invite(actor, meeting, without(otherwise, added), false);
            if (moved) asking.invite(actor, meeting, without(otherwise, stays), true);
            else asking.update(actor, meeting, without(otherwise, stays));
        }
        if (moved && meeting.kind() == MeetingKind.KICK_OFF) waiting.startWith(meeting.projectId(), meeting.starts());
        record(actor, meeting, moved ? "moved" : "changed", null);
    }

    /** It does not take place; whoever was invited hears of it. @param why what the cancellations say @param prepared who was asked for something by then, invited or not */
    void cancel(Actor actor, Meeting meeting, String why, Set<Long> prepared) {
        meeting.cancel();
        var invited = invited(store.attendees(meeting.id()));
        var known = invited.stream().map(MeetingAttendee::personId).toList();
        asking.cancel(actor, meeting, invited, why);
        asking.tell(actor, meeting, prepared.stream().filter(person -> !known.contains(person)).toList(), why);
        record(actor, meeting, "cancelled", why);
    }

    /** It was held; these people were there, invited or not. What was left over of earlier talks stands in its minutes. */
    void held(Actor actor, Meeting meeting, Collection<Long> presentIds) {
        meeting.held(agenda.leftOver(meeting).stream().map(ActionItemView::id).toList());
        var attendees = new ArrayList<>(store.attendees(meeting.id()));
        var known = attendees.stream().map(MeetingAttendee::personId).toList();
        presentIds.stream().filter(id -> !known.contains(id)).map(id -> new MeetingAttendee(meeting.id(), id)).forEach(a -> {
            store.add(a);
            attendees.add(a);
        });
        attendees.forEach(a -> a.present(presentIds.contains(a.personId())));
        asking.closeQuestions(meeting);
        record(actor, meeting, "held", null);
    }

    private static List<MeetingAttendee> without(Set<Long> otherwise, List<MeetingAttendee> whom) {
        return whom.stream().filter(a -> !otherwise.contains(a.personId())).toList();
    }

    private static List<MeetingAttendee> invited(List<MeetingAttendee> whom) { return whom.stream().filter(MeetingAttendee::invited).toList(); }

    private boolean ahead(Meeting meeting) { return meeting.starts().isAfter(clock.now()); }

    private void record(Actor actor, Meeting meeting, String what, String reason) {
        audit.record(actor, meeting.projectId(), MeetingAsking.subject(meeting), Text.of("requirement.meeting.audit." + what, meeting.kind().text(), meeting.starts()), reason);
    }
}
