package countersign.web.people;

import countersign.shared.config.InstallationSettings;
import countersign.shared.config.PersonLink;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.exchange.PersonCalendar;
import countersign.web.frame.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Somebody's calendar for the program that subscribed to it (D3): no login, a secret address that its person can make dead. Whoever has left has none any
 * more; an address that is not right says nothing about the person it names.
 */
@WebServlet("/act/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient InstallationSettings installation;
    @Inject transient Directory directory;
    @Inject transient PersonCalendar calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = CalendarAddress.read(request.getPathInfo()).flatMap(this::person);
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Robots-Tag", "noindex");
        Download.send(response, "text/calendar; charset=UTF-8", "tasks.ics", calendar.of(person.get()));
    }

    private Optional<PersonView> person(PersonLink link) {
        try {
            return Optional.of(directory.person(link.personId()))
                    .filter(person -> link.proves(installation.secret(), person.linkGeneration()) && person.presentOn(directory.today()));
        } catch (NoSuchElementException nobody) {
            return Optional.empty();
        }
    }
}
