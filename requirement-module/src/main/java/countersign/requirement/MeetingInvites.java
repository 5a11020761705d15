package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.domain.MeetingInvite;
import countersign.requirement.store.MeetingStore;
import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.CalendarInvite.Standing;
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

/** Invitations as calendars take them up (S2.1, M1). Each is frozen as sent; the reference is {@code ics:meeting:INVITE}. */
@ApplicationScoped
@Transactional
public class MeetingInvites implements InviteSource {

    private static final String PREFIX = "ics:meeting:";

    @Inject MeetingStore store;
    @Inject Directory directory;
    @Inject Projects projects;

    static String reference(long inviteId) { return PREFIX + inviteId; }

    /** Freezes the invitation as it stands. Returns its id. */
    long freeze(Meeting meeting, boolean cancelled, List<String> points, Collection<MeetingAttendee> people) {
        var invite = new MeetingInvite(meeting.id(), content(meeting, cancelled, points, people));
        store.add(invite);
        return invite.id();
    }

    /** The invitation as it stands, not kept. */
    CalendarInvite now(Meeting meeting, Collection<MeetingAttendee> people, Texts texts) { return invite(content(meeting, false, List.of(), people), texts); }

    private MeetingInvite.Content content(Meeting meeting, boolean cancelled, List<String> points, Collection<MeetingAttendee> people) {
        var project = projects.view(meeting.projectId());
        var silent = project.confidential();
        return new MeetingInvite.Content(meeting.uid(), meeting.sequence(), cancelled, meeting.kind().name(), meeting.starts(), meeting.ends(), meeting.place(),
                silent ? "" : meeting.agenda(), silent ? List.of() : points, silent ? project.number() : (project.number() + " " + project.title()).strip(),
                party(project.initiatorId(), null), people.stream().map(a -> party(a.personId(), a.answer())).toList(), silent ? "" : meeting.title(),
                meeting.occurrence());
    }

    private MeetingInvite.Party party(long personId, Attendance answer) {
        var person = directory.person(personId);
        return new MeetingInvite.Party(person.name(), person.email() == null ? "" : person.email(), answer);
    }

    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) {
        if (!reference.startsWith(PREFIX)) return Optional.empty();
        return store.invite(Long.parseLong(reference.substring(PREFIX.length()))).map(invite -> invite(invite.content(), texts));
    }

    private static CalendarInvite invite(MeetingInvite.Content c, Texts texts) {
        var zone = Directory.COMPANY_ZONE;
        var kind = c.title() == null || c.title().isEmpty() ? texts.get("requirement.meeting.kind." + c.kind()) : c.title();
        var title = kind + " · " + c.project();
        var description = new StringBuilder(c.agenda());
        c.disputes().forEach(d -> description.append(description.isEmpty() ? "" : "\n").append(d));
        var method = c.cancelled() ? CalendarInvite.Method.CANCEL : CalendarInvite.Method.REQUEST;
        return new CalendarInvite(c.uid(), c.sequence(), method, LocalDateTime.ofInstant(c.starts(), zone), LocalDateTime.ofInstant(c.ends(), zone), zone, title,
                description.toString(), c.place(), party(c.organizer()), c.attendees().stream().map(MeetingInvites::party).toList(), "",
                c.occurrence() == null ? null : LocalDateTime.ofInstant(c.occurrence(), zone));
    }

    private static CalendarInvite.Party party(MeetingInvite.Party p) {
        return new CalendarInvite.Party(p.name(), p.email(), p.answer() == null ? Standing.NEEDS_ACTION : switch (p.answer()) {
            case ATTENDS -> Standing.ACCEPTED;
            case DECLINES -> Standing.DECLINED;
            case SENDS_DELEGATE -> Standing.DELEGATED;
        });
    }
}
