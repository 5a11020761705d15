package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.notification.MailChoice.News;
import countersign.shared.notification.MailChoices;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The link in mails that bring nothing but news (M1, M3): looking at it changes nothing, a mail program's one click (RFC 8058) ends them, and the page takes
 * that back. No login: the link names its person and is theirs alone.
 */
@WebServlet("/act/news/*")
public class NewsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient MailChoices choices;
    @Inject transient Templates templates;
    @Inject transient ActLogin login;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = choices.reader(request.getPathInfo());
        if (reader.isEmpty()) dead(request, response);
        else show(response, reader.get(), "");
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = choices.reader(request.getPathInfo());
        var wanted = wanted(request);
        if (reader.isEmpty()) dead(request, response);
        else if (wanted.isEmpty()) show(response, reader.get(), "");
        else {
            var now = choices.of(reader.get().id());
            choices.choose(Actor.byMail(reader.get().id()), reader.get().id(), now, now.with(wanted.get()));
            show(response, reader.get(), "web.news.done." + wanted.get());
        }
    }

    private static Optional<News> wanted(HttpServletRequest request) {
        if ("One-Click".equals(request.getParameter("List-Unsubscribe"))) return Optional.of(News.NONE);
        return Arrays.stream(News.values()).filter(news -> news.name().equals(request.getParameter("news"))).findFirst();
    }

    private void show(HttpServletResponse response, PersonView reader, String done) throws IOException {
        var texts = reader.texts();
        var now = choices.of(reader.id()).news();
        var others = Arrays.stream(News.values()).filter(news -> news != now).map(news -> Map.of("code", news.name(), "label", texts.get("web.profile.mails.news." + news))).toList();
        answer(response, HttpServletResponse.SC_OK, templates.render("news.ftlh", Map.of("title", texts.get("web.news.title"), "done", done.isEmpty() ? "" : texts.get(done),
                "now", texts.get("web.news.now", texts.get("shared.mail.news." + now)), "others", others, "login", ""), texts));
    }

    private void dead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = Texts.of(Language.of(request.getLocale()), Directory.COMPANY_ZONE);
        answer(response, HttpServletResponse.SC_NOT_FOUND, templates.render("news.ftlh", Map.of("title", texts.get("web.news.dead.title"), "done", "",
                "now", texts.get("web.news.dead.text"), "others", List.of(), "login", login.ofStranger("profile.xhtml", "../../")), texts));
    }

    private static void answer(HttpServletResponse response, int status, String page) throws IOException {
        ActHeaders.set(response);
        ActServlet.send(response, status, page);
    }
}
