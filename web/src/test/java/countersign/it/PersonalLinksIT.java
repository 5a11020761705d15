package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.config.InstallationSettings;
import countersign.shared.config.PersonLink;
import countersign.shared.notification.MailChoices;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The links that are a person's own, such as their calendar's: by a link that is not right nobody reads or settles anything; the table is printed. */
@ExtendWith(ArquillianExtension.class)
class PersonalLinksIT {

    private static final String PERSON = "个人链接人";
    @Inject Walk walk;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject People people;
    @Inject MailChoices choices;
    @Inject InstallationSettings installation;
    private final List<String> table = new ArrayList<>(List.of("| link | page | GET | POST |", "| --- | --- | --- | --- |"));
    private final List<String> wrong = new ArrayList<>();

    @Test
    void aPersonsOwnLinkThatIsNotRightShowsAndSettlesNothing() {
        var leaving = cast.add("it.links2", PERSON);
        var secret = installation.secret();
        for (var purpose : List.of("news", "calendar")) {
            var generation = directory.person(leaving).linkGeneration();
            var right = PersonLink.of(secret, purpose, leaving, generation).toString();
            var proof = right.substring(right.indexOf('-') + 1);
            works(purpose, right, 200);
            works(purpose + ", guessed", leaving + "-" + "A".repeat(43), 404);
            works(purpose + ", altered", right.substring(0, right.length() - 2) + (right.endsWith("AA") ? "BB" : "AA"), 404);
            works(purpose + ", cut", leaving + "-", 404);
            works(purpose + ", another person's proof", walk.person("sunhao") + "-" + proof, 404);
            works(purpose + ", of nobody", "999999999-" + proof, 404);
            works(purpose + ", another purpose's", PersonLink.of(secret, purpose.equals("news") ? "calendar" : "news", leaving, generation).toString(), 404);
            works(purpose + ", another installation's", PersonLink.of(new byte[32], purpose, leaving, generation).toString(), 404);
            people.revokeLinks(leaving);
            works(purpose + ", after “revoke my links”", right, 404);
        }
        cast.leave("it.links2");
        for (var purpose : List.of("news", "calendar")) works(purpose + ", after the person left", PersonLink.of(secret, purpose, leaving, directory.person(leaving).linkGeneration()).toString(), 404);
        table.forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    /** @param what begins with the purpose of the link */
    private void works(String what, String link, int status) {
        var news = what.startsWith("news");
        var path = news ? "/act/news/" + link : "/act/calendar/" + link + ".ics";
        var before = choices.of(walk.person("sunhao"));
        for (var language : Language.values()) works(what, path, status, language);
        if (!choices.of(walk.person("sunhao")).equals(before)) wrong.add(what + " settled somebody's mails");
    }

    private void works(String what, String path, int status, Language language) {
        var anybody = Guest.reading(language);
        var news = what.startsWith("news");
        var get = anybody.get(path);
        var post = news && status != 200 ? anybody.post(path, Map.of("List-Unsubscribe", "One-Click")) : get;
        table.add("| " + what + " | " + Jsoup.parse(get.body()).select("h1").text() + " | " + get.statusCode() + " | " + post.statusCode() + " |");
        for (var answer : List.of(get, post)) {
            if (answer.statusCode() != status) wrong.add(what + ": " + answer.statusCode() + " instead of " + status);
            if (status != 200) dead(what, answer.body(), news, Texts.of(language, Directory.COMPANY_ZONE));
        }
    }

    /** Nothing of its person said; where it was to be read by people, why it does not work in their language, and the way on. */
    private void dead(String what, String body, boolean news, Texts texts) {
        for (var secret : List.of(PERSON, "孙浩", "BEGIN:VCALENDAR", "Exception")) if (body.contains(secret)) wrong.add(what + " tells " + secret);
        if (!news) return;
        var page = Jsoup.parse(body);
        if (!page.select("h1").text().equals(texts.get("web.news.dead.title")) || !page.text().contains(texts.get("web.news.dead.text"))) wrong.add(what + " says " + page.text());
        if (page.select("a[href$=/profile.xhtml]").isEmpty()) wrong.add(what + " leads nowhere");
    }
}
