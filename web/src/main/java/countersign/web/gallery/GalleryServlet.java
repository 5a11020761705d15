package countersign.web.gallery;

import countersign.shared.text.Language;
import countersign.web.frame.Download;
import countersign.web.frame.Me;
import countersign.web.outbox.MailSandbox;
import countersign.web.outbox.OutboxLinks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * One kind of mail: for the gallery's frame as {@code admin/mails/tracking.notice.shift.html?lang=en&dark=1}, for a mail program as {@code ….eml}. The gate
 * lets administrators through.
 */
@WebServlet("/admin/mails/*")
public class GalleryServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9._-]{1,80})\\.(html|eml)");
    @Inject transient Gallery gallery;
    @Inject transient OutboxLinks links;
    @Inject transient Me me;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!path.matches()) throw new NoSuchElementException();
            var shown = gallery.show(path.group(1), Language.ofTag(request.getParameter("lang")), me.getId(), links.base(request));
            if (path.group(2).equals("eml")) Download.send(response, "message/rfc822", shown.id() + ".eml", shown.mail().source());
            else MailSandbox.send(response, MailFrame.html(shown.mail(), request.getParameter("dark") != null), false);
        } catch (NoSuchElementException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
