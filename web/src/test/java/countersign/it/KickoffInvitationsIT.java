package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.Attendance;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Reply;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is invited to the kick-off, who comes in whose place, and what their calendars are told when it moves (S2.1). */
@ExtendWith(ArquillianExtension.class)
class KickoffInvitationsIT {

    @Inject Meetings meetings;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject Directory directory;
    @Inject Walk walk;
    @Inject SecondStep step;
    @Inject Asking asking;
    @Inject @Any Instance<InviteSource> invites;

    @Test
    void whoComesWhereSomebodyElseWasInvitedComesInTheirPlace() {
        var project = step.consulted();
        var meeting = step.called(project);
        var asked = attendance(meeting, "sunhao");
        var handed = handingOn.forward(Actor.byMail(asked.personId()), asked.id(), walk.person("wujian"));
        answer(attendance(meeting, "wujian"), "attend");
        asking.settle();
        var sales = meetings.kickoff(project).orElseThrow().attendees().stream().filter(a -> a.personId() == walk.person("sunhao")).findFirst().orElseThrow();
        assertEquals(Attendance.SENDS_DELEGATE, sales.answer());
        assertEquals(directory.person(walk.person("wujian")).name(), sales.words());
        assertEquals(AskState.SETTLED, lists.view(handed).state());
    }

    @Test
    void aMovedMeetingRaisesItsSequenceAndAsksAgainAndACancelledOneIsCancelled() {
        var project = step.consulted();
        var meeting = step.called(project);
        answer(attendance(meeting, "sunhao"), "attend");
        asking.settle();
        assertEquals(Attendance.ATTENDS, meetings.kickoff(project).orElseThrow().attendees().stream()
                .filter(a -> a.personId() == walk.person("sunhao")).findFirst().orElseThrow().answer());
        var view = meetings.kickoff(project).orElseThrow();
        meetings.change(walk.initiator(), meeting, new MeetingForm(step.now().plusDays(4), step.now().plusDays(4).plusHours(1), "五号会议室", "", meetings.proposed(project), view.version()));
        assertEquals(1, meetings.kickoff(project).orElseThrow().sequence());
        assertTrue(attendance(meeting, "sunhao").open(), "the time moved: asked again");
        assertEquals(1, invite(meeting, "sunhao").sequence());
        meetings.cancel(walk.initiator(), meeting, "改期再议");
        assertTrue(lists.of("meeting:" + meeting).stream().noneMatch(AskView::open));
        assertTrue(meetings.kickoff(project).isEmpty());
    }

    private CalendarInvite invite(long meeting, String login) {
        var facts = attendance(meeting, login).facts(countersign.requirement.AttendanceFacts.class);
        return invites.stream().flatMap(s -> s.invite("ics:meeting:" + facts.inviteId(), directory.person(walk.person(login)).texts()).stream()).findFirst().orElseThrow();
    }

    private AskView attendance(long meeting, String login) {
        return lists.of("meeting:" + meeting).stream().filter(a -> a.personId() == walk.person(login)).reduce((earlier, later) -> later).orElseThrow();
    }

    private void answer(AskView ask, String choice) { asks.answer(Actor.byMail(ask.personId()), ask.id(), Reply.of(choice)); }
}
