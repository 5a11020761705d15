package countersign.acceptance.reaction;

import countersign.acceptance.AcceptanceMeetings;
import countersign.acceptance.MeetingView;
import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The invitations behind {@code ics:acceptance:ID:SEQUENCE:METHOD}: the meeting as it stands when the mail is made, so that nobody is sent an old time. */
@ApplicationScoped
public class MeetingInvites implements InviteSource {

    private static final String OURS = "ics:acceptance:";
    @Inject AcceptanceMeetings meetings;
    @Inject Projects projects;
    @Inject Directory directory;

    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) {
        if (!reference.startsWith(OURS)) return Optional.empty();
        var parts = reference.substring(OURS.length()).split(":");
        var cancelled = parts[2].equals("CANCEL");
        return meetings.meeting(Long.parseLong(parts[0])).map(m -> invite(m, cancelled || !m.stands(), texts));
    }

    private CalendarInvite invite(MeetingView meeting, boolean cancelled, Texts texts) {
        var project = projects.view(meeting.projectId());
        var organizer = directory.person(meeting.calledBy());
        var attendees = directory.people(meeting.participantIds()).values().stream().map(MeetingInvites::party).toList();
        var title = project.confidential() ? texts.get(meeting.kind().text()) : texts.get("acceptance.meeting.title", texts.get(meeting.kind().text()), project.title());
        return new CalendarInvite("acceptance-meeting-" + meeting.id(), meeting.sequence(), cancelled ? CalendarInvite.Method.CANCEL : CalendarInvite.Method.REQUEST,
                meeting.start(), meeting.end(), Directory.COMPANY_ZONE, title, project.confidential() ? "" : meeting.agenda(), meeting.place(), party(organizer),
                attendees, "");
    }

    private static CalendarInvite.Party party(PersonView person) { return new CalendarInvite.Party(person.name(), person.email()); }
}
