package countersign.web.exchange;

import countersign.shared.notification.AttachmentRenderer;
import countersign.shared.notification.InviteSource;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Makes the calendar parts of mails from references {@code ics:…}; the module that knows the meeting says what it is. */
@ApplicationScoped
public class IcsRenderer implements AttachmentRenderer {

    @Inject @Any Instance<InviteSource> sources;
    @Inject Clock clock;

    @Override public String scheme() { return "ics"; }

    @Override public Optional<Attachment> render(String reference, Texts texts) {
        return sources.stream().flatMap(source -> source.invite(reference, texts).stream()).findFirst()
                .map(invite -> new Attachment("invite.ics", "text/calendar; charset=UTF-8; method=" + invite.method(), IcsWriter.bytes(invite, clock.instant())));
    }
}
