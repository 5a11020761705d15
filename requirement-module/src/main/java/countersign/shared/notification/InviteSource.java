package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.List;
import java.util.Optional;

/** Knows the meetings behind references {@code ics:…} of one module. Implemented above {@code shared} as an application-scoped bean. */
public interface InviteSource {

    /** The invitation in the reader's language; empty when the reference is another module's. */
    Optional<CalendarInvite> invite(String reference, Texts texts);

    /** What one file holds: an invitation stands alone; several belong together only where nobody is invited. Empty as {@link #invite}. */
    default List<CalendarInvite> entries(String reference, Texts texts) { return invite(reference, texts).stream().toList(); }
}
