package countersign.web.outbox;

import countersign.shared.access.NotVisible;
import countersign.shared.notification.Outbox;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import countersign.web.security.Csrf;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * One mail's HTML part ({@code outbox/7.html}) for the page's frame, its attachments ({@code outbox/7/1}), and the page's commands. The mail is shown in
 * a sandbox that runs no script and may only be framed by our own page.
 */
@WebServlet("/outbox/*")
public class OutboxServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern HTML = Pattern.compile("/(\\d{1,18})\\.html");
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,3})");
    @Inject transient OutboxAccess access;
    @Inject transient OutboxLinks links;
    @Inject transient Outbox outbox;
    @Inject transient OutboxClock clock;
    @Inject transient Me me;
    @Inject transient Csrf csrf;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var html = HTML.matcher(path);
        var file = FILE.matcher(path);
        try {
            if (access.isOpen() && html.matches()) html(request, response, Long.parseLong(html.group(1)));
            else if (access.isOpen() && file.matches()) file(request, response, Long.parseLong(file.group(1)), Integer.parseInt(file.group(2)));
            else response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NoSuchElementException | NotVisible gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void html(HttpServletRequest request, HttpServletResponse response, long mailId) throws IOException {
        MailSandbox.send(response, outbox.letter(me.getId(), mailId, links.base(request)).html(), true);
    }

    private void file(HttpServletRequest request, HttpServletResponse response, long mailId, int index) throws IOException {
        var files = outbox.letter(me.getId(), mailId, links.base(request)).attachments();
        if (index >= files.size()) throw new NoSuchElementException();
        Download.send(response, Download.ANY, files.get(index).fileName(), files.get(index).bytes());
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.isOpen() || !csrf.matches(request.getParameter("csrf"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var mail = request.getParameter("mail");
        if (mail != null && mail.matches("\\d{1,18}")) outbox.resend(me.actor(), Long.parseLong(mail));
        else if (access.isClockMovable()) clock.move(request.getParameter("step"));
        response.sendRedirect(request.getContextPath() + "/outbox.xhtml" + (mail != null && mail.matches("\\d{1,18}") ? "?mail=" + mail : ""));
    }
}
