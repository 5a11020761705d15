package countersign.web.people;

import countersign.shared.config.InstallationSettings;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.outbox.OutboxLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The address of the reader's own calendar, as their profile shows it (D3). */
@Named("calendarAddress")
@RequestScoped
public class CalendarAddress {

    @Inject Me me;
    @Inject Directory directory;
    @Inject InstallationSettings installation;
    @Inject OutboxLinks links;
    @Inject HttpServletRequest request;

    /** In full, to be copied; of the link generation as it stands now, not as it was at the login. */
    public String getUrl() {
        var person = directory.person(me.getId());
        return links.base(request).absolute(CalendarLink.of(installation.secret(), person.id(), person.linkGeneration()).path());
    }
}
