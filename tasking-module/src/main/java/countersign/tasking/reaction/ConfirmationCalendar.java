package countersign.tasking.reaction;

import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.tasking.Confirmations;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.store.DraftStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The plan confirmation meeting as an entry of its own in the participants' calendars (S4.5): asked with their part, moved with the meeting. It is put
 * together when the mail is made, so that nobody is sent an old time.
 */
@ApplicationScoped
public class ConfirmationCalendar implements InviteSource {

    private static final Duration LENGTH = Duration.ofHours(1);

    @Inject DraftStore drafts;
    @Inject Projects projects;
    @Inject Directory directory;

    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) {
        if (!reference.startsWith(Confirmations.MEETING)) return Optional.empty();
        return drafts.find(Long.parseLong(reference.substring(Confirmations.MEETING.length()))).filter(draft -> draft.meetingAt() != null).map(draft -> invite(draft, texts));
    }

    private CalendarInvite invite(PlanDraft draft, Texts texts) {
        var project = projects.view(draft.projectId());
        var zone = Directory.COMPANY_ZONE;
        var attendees = directory.people(drafts.parts(draft.projectId()).stream().map(part -> part.personId()).toList()).values().stream()
                .map(ConfirmationCalendar::party).toList();
        return new CalendarInvite("confirmation-p" + draft.projectId() + "@countersign", draft.meetingSequence(), CalendarInvite.Method.REQUEST,
                LocalDateTime.ofInstant(draft.meetingAt(), zone), LocalDateTime.ofInstant(draft.meetingAt().plus(LENGTH), zone), zone,
                texts.get("tasking.part.meeting") + " · " + (project.number() + " " + project.title()).strip(), texts.get("tasking.part.meetingAgenda"),
                draft.meetingPlace(), party(directory.person(project.initiatorId())), attendees, "");
    }

    private static CalendarInvite.Party party(PersonView person) { return new CalendarInvite.Party(person.name(), person.email()); }
}
