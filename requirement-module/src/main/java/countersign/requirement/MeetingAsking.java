package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Invites, asks again when a meeting moves, tells when it changes or is cancelled: one mail a person each time, with the calendar part (S2.1). */
@ApplicationScoped
class MeetingAsking {

    @Inject MeetingStore store;
    @Inject MeetingInvites invites;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Notices notices;
    @Inject StepTwoClock clock;
    @Inject Disputes disputes;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** Invites these people; those already asked are asked again because it moved. */
    void invite(Actor actor, Meeting meeting, List<MeetingAttendee> whom, boolean moved) {
        if (whom.isEmpty()) return;
        var facts = facts(meeting, false, moved);
        for (var attendee : whom) {
            access.grant(meeting.projectId(), attendee.personId(), AccessSource.PARTICIPANT);
            var within = clock.of(meeting.projectId(), attendee.personId(), clock.policy(meeting.projectId()).answer());
            var due = within.isBefore(meeting.starts()) ? within : meeting.starts();
            supersede(meeting, attendee.personId());
            asks.open(actor, NewAsk.due(AttendanceFacts.KIND, meeting.projectId(), subject(meeting), facts, attendee.personId(),
                    Capacity.of(Capacity.Role.PARTICIPANT), due));
        }
    }

    /** Sends these people the change, or the cancellation; it is no question any more. */
    void tell(Actor actor, Meeting meeting, List<MeetingAttendee> whom, boolean cancelled, String reason) {
        if (whom.isEmpty()) return;
        var facts = facts(meeting, cancelled, false);
        for (var attendee : whom) {
            if (cancelled) supersede(meeting, attendee.personId());
            notices.tell(actor, NewNotice.of(MeetingNotice.KIND, meeting.projectId(), attendee.personId(), "invite:" + facts.inviteId(),
                    new MeetingNotice(cancelled, meeting.projectId(), facts, reason)).with(MeetingInvites.reference(facts.inviteId())));
        }
    }

    /** It was held: whoever has not answered need not any more. */
    void closeQuestions(Meeting meeting) { lists.of(subject(meeting)).stream().filter(AskView::open).forEach(a -> asks.supersede(a.id())); }

    private void supersede(Meeting meeting, long personId) {
        lists.of(subject(meeting)).stream().filter(a -> a.open() && a.personId() == personId).forEach(a -> asks.supersede(a.id()));
    }

    private AttendanceFacts facts(Meeting meeting, boolean cancelled, boolean moved) {
        var people = store.attendees(meeting.id()).stream().map(MeetingAttendee::personId).toList();
        var points = points(meeting);
        var invite = invites.freeze(meeting, cancelled, points, people);
        var project = projects.view(meeting.projectId());
        var names = directory.people(people);
        return new AttendanceFacts(meeting.id(), invite, meeting.kind().name(), (project.number() + " " + project.title()).strip(),
                directory.person(project.initiatorId()).name(), meeting.starts(), meeting.ends(), meeting.place(), meeting.agenda(), points,
                people.stream().map(id -> names.get(id).name()).toList(), moved);
    }

    /** The disputes on its agenda: all open ones at the kick-off, its own at a special meeting. */
    private List<String> points(Meeting meeting) {
        return disputes.of(meeting.projectId()).stream().filter(DisputeView::open)
                .filter(d -> meeting.disputeId() == null || meeting.disputeId() == d.id()).map(d -> d.number() + ". " + DisputeBlocks.brief(d.what())).toList();
    }

    static String subject(Meeting meeting) { return "meeting:" + meeting.id(); }
}
