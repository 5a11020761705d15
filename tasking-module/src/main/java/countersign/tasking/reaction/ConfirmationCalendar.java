package countersign.tasking.reaction;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.MeetingKind;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.text.Texts;
import countersign.tasking.Confirmations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The plan confirmation meeting as an entry of its own in the participants' calendars (S4.5): asked with their part, moved with the meeting. It is put
 * together when the mail is made, so that nobody is sent an old time.
 */
@ApplicationScoped
public class ConfirmationCalendar implements InviteSource {

    @Inject ArrangedMeetings meetings;

    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) {
        if (!reference.startsWith(Confirmations.MEETING)) return Optional.empty();
        return meetings.invite(Long.parseLong(reference.substring(Confirmations.MEETING.length())), MeetingKind.CONFIRMATION, texts);
    }
}
