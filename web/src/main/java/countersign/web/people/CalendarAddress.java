package countersign.web.people;

import countersign.shared.config.InstallationSettings;
import countersign.shared.config.PersonLink;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.outbox.OutboxLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The address of the reader's own calendar, as their profile shows it (D3). */
@Named("calendarAddress")
@RequestScoped
public class CalendarAddress {

    private static final String PURPOSE = "calendar";
    private static final String FILE = ".ics";

    @Inject Me me;
    @Inject Directory directory;
    @Inject InstallationSettings installation;
    @Inject OutboxLinks links;
    @Inject HttpServletRequest request;

    /** In full, to be copied; of the link generation as it stands now, not as it was at the login. */
    public String getUrl() {
        var person = directory.person(me.getId());
        return links.base(request).absolute("act/calendar/" + PersonLink.of(installation.secret(), PURPOSE, person.id(), person.linkGeneration()) + FILE);
    }

    /** Whose calendar the last part of an address names; empty when it is none of ours. */
    static Optional<PersonLink> read(String written) {
        return written == null || !written.endsWith(FILE) ? Optional.empty() : PersonLink.read(PURPOSE, written.substring(0, written.length() - FILE.length()));
    }
}
