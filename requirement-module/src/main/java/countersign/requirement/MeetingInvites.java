package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingInvite;
import countersign.requirement.store.MeetingStore;
import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Invitations of step 2 as calendars take them up (S2.1, M1). Each is frozen as sent; the reference is {@code ics:meeting:INVITE}. */
@ApplicationScoped
@Transactional
public class MeetingInvites implements InviteSource {

    private static final String PREFIX = "ics:meeting:";

    @Inject MeetingStore store;
    @Inject Directory directory;
    @Inject Projects projects;

    static String reference(long inviteId) { return PREFIX + inviteId; }

    /** Freezes the invitation as it stands. Returns its id. */
    long freeze(Meeting meeting, boolean cancelled, List<String> disputes, Collection<Long> people) {
        var project = projects.view(meeting.projectId());
        var organizer = party(project.initiatorId());
        var attendees = people.stream().map(this::party).toList();
        var invite = new MeetingInvite(meeting.id(), new MeetingInvite.Content(meeting.uid(), meeting.sequence(), cancelled, meeting.kind().name(), meeting.starts(),
                meeting.ends(), meeting.place(), meeting.agenda(), disputes, (project.number() + " " + project.title()).strip(), organizer, attendees));
        store.add(invite);
        return invite.id();
    }

    private MeetingInvite.Party party(long personId) {
        var person = directory.person(personId);
        return new MeetingInvite.Party(person.name(), person.email() == null ? "" : person.email());
    }

    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) {
        if (!reference.startsWith(PREFIX)) return Optional.empty();
        return store.invite(Long.parseLong(reference.substring(PREFIX.length()))).map(invite -> invite(invite.content(), texts));
    }

    private static CalendarInvite invite(MeetingInvite.Content c, Texts texts) {
        var zone = Directory.COMPANY_ZONE;
        var title = texts.get("requirement.meeting.kind." + c.kind()) + " · " + c.project();
        var description = new StringBuilder(c.agenda());
        c.disputes().forEach(d -> description.append(description.isEmpty() ? "" : "\n").append(d));
        var method = c.cancelled() ? CalendarInvite.Method.CANCEL : CalendarInvite.Method.REQUEST;
        return new CalendarInvite(c.uid(), c.sequence(), method, LocalDateTime.ofInstant(c.starts(), zone), LocalDateTime.ofInstant(c.ends(), zone), zone, title,
                description.toString(), c.place(), party(c.organizer()), c.attendees().stream().map(MeetingInvites::party).toList(), "");
    }

    private static CalendarInvite.Party party(MeetingInvite.Party p) { return new CalendarInvite.Party(p.name(), p.email()); }
}
