package countersign.web.exchange;

import countersign.shared.notification.AttachmentRenderer;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.InviteSource;
import countersign.shared.text.Texts;
import countersign.web.inbound.EntryNames;
import countersign.web.inbound.InboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the calendar parts of mails from references {@code ics:…}; the module that knows the meeting says what it is. */
@ApplicationScoped
public class IcsRenderer implements AttachmentRenderer {

    @Inject @Any Instance<InviteSource> sources;
    @Inject InboxSettings inbox;
    @Inject EntryNames names;
    @Inject Clock clock;

    @Override public String scheme() { return "ics"; }

    /** Its name proves whose it is. */
    @Override public boolean personal() { return true; }

    @Override public Optional<Attachment> render(String reference, long personId, Texts texts) {
        return sources.stream().map(source -> source.entries(reference, texts)).filter(entries -> !entries.isEmpty()).findFirst()
                .map(entries -> file(entries, personId));
    }

    /** The file of these entries as that person gets it. */
    public Attachment file(List<CalendarInvite> entries, long personId) { return file(names.named(entries, personId).stream().map(this::answeredHere).toList()); }

    /** Calendars send their answers to the organizer: where replies are read that is their mailbox, in the organizer's name. */
    private CalendarInvite answeredHere(CalendarInvite entry) {
        return entry.attendees().isEmpty() || !inbox.configured() ? entry : entry.organizedAt(inbox.mailbox());
    }

    /** Mail programs act on a method in the media type; entries for one's own calendar, and their cancellation, are only a file to be opened. */
    private Attachment file(List<CalendarInvite> entries) {
        var method = entries.get(0).method();
        var bytes = IcsWriter.bytes(entries, clock.instant());
        if (entries.get(0).attendees().isEmpty()) return new Attachment("tasks.ics", "text/calendar; charset=UTF-8", bytes);
        return new Attachment("invite.ics", "text/calendar; charset=UTF-8; method=" + method, bytes);
    }
}
