package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Invites, asks again when a meeting moves, tells when it changes or is cancelled: one mail a person each time, with the calendar part (S2.1). */
@ApplicationScoped
class MeetingAsking {

    @Inject MeetingStore store;
    @Inject MeetingInvites invites;
    @Inject Asks asks;
    @Inject AskAgain askAgain;
    @Inject AskLists lists;
    @Inject Notices notices;
    @Inject StepTwoClock clock;
    @Inject MeetingAgenda agenda;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** Invites these people; those already asked are asked again because it moved. Who calls it comes, and gets it for their calendar. */
    void invite(Actor actor, Meeting meeting, List<MeetingAttendee> whom, boolean moved) {
        if (whom.isEmpty()) return;
        whom.stream().filter(a -> a.personId() == actor.personId()).forEach(a -> a.answered(Attendance.ATTENDS, "", clock.now()));
        var facts = facts(meeting, moved, people(meeting), false);
        access.grant(meeting.projectId(), whom.stream().map(MeetingAttendee::personId).filter(person -> person != actor.personId()).toList(), AccessSource.PARTICIPANT);
        for (var attendee : whom) {
            if (attendee.personId() == actor.personId()) {
                tell(Actor.SYSTEM, meeting, attendee, new MeetingNotice(false, meeting.projectId(), facts, "", true));
                continue;
            }
            supersede(meeting, attendee.personId());
            ask(actor, meeting, attendee.personId(), facts);
        }
    }

    private void ask(Actor actor, Meeting meeting, long personId, AttendanceFacts facts) {
        var within = clock.of(meeting.projectId(), personId, clock.policy(meeting.projectId()).answer());
        var due = within.isBefore(meeting.starts()) ? within : meeting.starts();
        asks.open(actor, NewAsk.due(AttendanceFacts.KIND, meeting.projectId(), subject(meeting), facts, personId, Capacity.of(Capacity.Role.PARTICIPANT), due));
    }

    /** Sends these people a change that moves nothing; who called it too, for their calendar. */
    void update(Actor actor, Meeting meeting, List<MeetingAttendee> whom) {
        if (whom.isEmpty()) return;
        var facts = facts(meeting, false, people(meeting), false);
        for (var attendee : whom) tell(Actor.SYSTEM, meeting, attendee, new MeetingNotice(false, meeting.projectId(), facts, "", attendee.personId() == actor.personId()));
    }

    /** These people need not come: the cancellation names them alone, so that it takes nobody else's entry out (RFC 5546, 3.2.5). */
    void cancel(Actor actor, Meeting meeting, List<MeetingAttendee> whom, String reason) {
        if (whom.isEmpty()) return;
        var facts = facts(meeting, false, whom, true);
        for (var attendee : whom) {
            supersede(meeting, attendee.personId());
            tell(Actor.SYSTEM, meeting, attendee, new MeetingNotice(true, meeting.projectId(), facts, reason, attendee.personId() == actor.personId()));
        }
    }

    /** These people were not invited but prepare it: they hear that it is cancelled, and have nothing in their calendars to take out. */
    void tell(Actor actor, Meeting meeting, List<Long> people, String reason) {
        if (people.isEmpty()) return;
        var facts = about(meeting, false, people(meeting));
        people.forEach(person -> notices.tell(actor, NewNotice.of(MeetingNotice.KIND, meeting.projectId(), person, "cancelled:" + meeting.id(),
                new MeetingNotice(true, meeting.projectId(), facts, reason, false))));
    }

    private void tell(Actor by, Meeting meeting, MeetingAttendee attendee, MeetingNotice notice) {
        var invite = notice.meeting().inviteId();
        notices.tell(by, NewNotice.of(MeetingNotice.KIND, meeting.projectId(), attendee.personId(), "invite:" + invite, notice).with(MeetingInvites.reference(invite)));
    }

    private List<MeetingAttendee> people(Meeting meeting) { return store.attendees(meeting.id()); }

    /** It was held: whoever has not answered need not any more. */
    void closeQuestions(Meeting meeting) { lists.of(subject(meeting)).stream().filter(AskView::open).forEach(a -> asks.supersede(a.id())); }

    /** One person's question is answered otherwise. */
    void supersede(Meeting meeting, long personId) {
        lists.of(subject(meeting)).stream().filter(a -> a.open() && lists.askedFirst(a.id()) == personId).forEach(a -> asks.supersede(a.id()));
    }

    /** Their answer by calendar was not enough: the question is sent to them again, or asked anew where they had answered it otherwise and it has not begun. */
    void again(Meeting meeting, MeetingAttendee who, Attendance answer) {
        var theirs = lists.of(subject(meeting)).stream().filter(a -> lists.askedFirst(a.id()) == who.personId()).toList();
        var open = theirs.stream().filter(AskView::open).toList();
        open.forEach(a -> askAgain.sendAgain(a.id()));
        if (open.isEmpty() && answer != stands(theirs, who) && clock.now().isBefore(meeting.starts()))
            ask(Actor.SYSTEM, meeting, who.personId(), facts(meeting, false, people(meeting), false).answeredByCalendar());
    }

    /** The answer that counts, or will when its time to be taken back is over. */
    private static Attendance stands(List<AskView> theirs, MeetingAttendee who) {
        return theirs.stream().filter(a -> a.state() == AskState.ANSWERED && (who.answeredAt() == null || a.answeredAt().isAfter(who.answeredAt())))
                .max(Comparator.comparing(AskView::answeredAt)).map(a -> Attendance.chosen(a.choice())).orElse(who.answer());
    }

    /** What a mail with a calendar part says, which is frozen. */
    private AttendanceFacts facts(Meeting meeting, boolean moved, List<MeetingAttendee> whom, boolean cancelled) {
        var about = about(meeting, moved, whom);
        return about.carrying(invites.freeze(meeting, cancelled, Stream.concat(about.disputes().stream(), about.items().stream()).toList(), whom));
    }

    private AttendanceFacts about(Meeting meeting, boolean moved, List<MeetingAttendee> whom) {
        var people = whom.stream().map(MeetingAttendee::personId).toList();
        var points = agenda.disputes(meeting).stream().map(d -> d.number() + ". " + Texts.brief(d.what())).toList();
        var project = projects.view(meeting.projectId());
        var texts = directory.person(project.initiatorId()).texts();
        var items = agenda.leftOver(meeting).stream().map(item -> agenda.line(item, meeting, texts)).toList();
        var names = directory.people(people);
        return new AttendanceFacts(meeting.id(), 0, meeting.kind().name(), (project.number() + " " + project.title()).strip(),
                directory.person(project.initiatorId()).name(), meeting.starts(), meeting.ends(), meeting.place(), meeting.agenda(), points,
                people.stream().map(id -> names.get(id).name()).toList(), moved, meeting.title(), items, false);
    }

    static String subject(Meeting meeting) { return "meeting:" + meeting.id(); }
}
