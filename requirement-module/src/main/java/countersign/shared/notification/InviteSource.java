package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.Optional;

/** Knows the meetings behind references {@code ics:…} of one module. Implemented above {@code shared} as an application-scoped bean. */
public interface InviteSource {

    /** The invitation in the reader's language; empty when the reference is another module's. */
    Optional<CalendarInvite> invite(String reference, Texts texts);
}
