package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.config.Hashes;
import countersign.shared.config.InstallationSettings;
import countersign.shared.config.PersonLink;
import countersign.shared.notification.MailChoices;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links that are not right, or not any more (A3): each gets the page that says so and no more, by GET and by POST; the table is printed. */
@ExtendWith(ArquillianExtension.class)
class ActLinksIT {

    private static final String REVIEW = "requirement.review";
    @Inject Walk walk;
    @Inject Cast cast;
    @Inject Traces traces;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskAgain askAgain;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject People people;
    @Inject MailChoices choices;
    @Inject InstallationSettings installation;
    private final Guest anybody = Guest.nobody();
    private final List<String> table = new ArrayList<>(List.of("| link | page | GET | POST |", "| --- | --- | --- | --- |"));
    private final List<String> wrong = new ArrayList<>();
    private long project;

    @Test
    void everyLinkThatIsNotRightGetsItsPageAndNothingLeaks() {
        project = walk.consulted(false);
        forged();
        switchedOff();
        tooOld();
        ofOthers();
        used();
        personal();
        table.forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    /** Made up, changed, of another person, of another ask, of another installation: nothing tells it from any other address that there is not. */
    private void forged() {
        var ask = asked("sunhao");
        var right = token(ask, "sunhao");
        var proof = right.substring(right.lastIndexOf('-') + 1);
        var other = walk.person("wujian");
        var before = traces.of(project);
        refused("guessed", ask.id() + "-" + ask.personId() + "-" + "A".repeat(43), 404);
        refused("guessed short", "x", 404);
        refused("altered", right.substring(0, right.length() - 2) + (right.endsWith("AA") ? "BB" : "AA"), 404);
        refused("lengthened", right + "x", 404);
        refused("cut", ask.id() + "-" + ask.personId() + "-", 404);
        refused("another person's proof", ask.id() + "-" + other + "-" + proof, 404);
        refused("another ask's proof", ask.id() - 1 + "-" + ask.personId() + "-" + proof, 404);
        refused("of no ask", "999999999-" + ask.personId() + "-" + proof, 404);
        refused("another installation's", ask.id() + "-" + ask.personId() + "-" + Hashes.keyed(new byte[32], "act:" + ask.id() + ":" + ask.personId() + ":" + ask.generation() + ":0"), 404);
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add("a forged link changed " + Traces.changed(before, traces.of(project)));
        if (anybody.get("/act/" + right).statusCode() != 200) wrong.add("the right link does not work");
        asking.withdraw(ask);
    }

    private void switchedOff() {
        var ask = asked("sunhao");
        var first = token(ask, "sunhao");
        askAgain.renewLinks(ask.id());
        refused("replaced by a newer mail's", first, 410);
        var second = token(ask, "sunhao");
        var sure = anybody.post("/act/" + second, Map.of("t", second, "do", "revoke"));
        assertThat(Jsoup.parse(sure.body()).select("button[value=revokeAll]")).as("asked whether they are sure").hasSize(1);
        assertThat(anybody.get("/act/" + second).statusCode()).as("asking alone switches nothing off").isEqualTo(200);
        var done = anybody.post("/act/" + second, Map.of("t", second, "do", "revokeAll"));
        assertThat(Jsoup.parse(done.body()).select("h1").text()).isEqualTo("您的全部邮件链接已失效");
        refused("after “revoke my links”", second, 410);
        var living = token(ask, "sunhao");
        assertThat(anybody.get("/act/" + living).statusCode()).as("later mails carry new ones").isEqualTo(200);
        assertThat(traces.facts("act.revoked", walk.person("sunhao"))).as("a receipt").isNotEmpty();
        anybody.post("/act/" + living, Map.of("t", living, "do", "notme"));
        refused("after “not me”", living, 410);
        asking.withdraw(ask);
    }

    private void tooOld() {
        var ask = asked("sunhao");
        traces.older(ask.id(), 31);
        refused("expired", token(ask, "sunhao"), 410);
        asking.withdraw(ask);
    }

    private void ofOthers() {
        var kind = "requirement.dispute-response";
        var handed = asking.ask(kind, AskKinds.FACTS.get(kind), project, walk.person("sunhao"));
        var next = handingOn.forward(Actor.byMail(handed.personId()), handed.id(), walk.person("wujian"));
        assertThat(anybody.get("/act/" + token(handed, "sunhao")).statusCode()).as("who handed it on is told so").isEqualTo(200);
        asking.withdraw(lists.view(next));
        var ask = asked("sunhao");
        refused("of a deputy who is none any more", token(ask, "wujian"), 410);
        asking.withdraw(ask);
        var leaving = cast.add("it.links", "链接离职人");
        var theirs = asking.ask("requirement.dispute-response", AskKinds.FACTS.get("requirement.dispute-response"), project, leaving);
        var left = token(theirs, "it.links");
        assertThat(anybody.get("/act/" + left).statusCode()).isEqualTo(200);
        cast.leave("it.links");
        refused("after the person left", left, 410);
        asking.withdraw(theirs);
    }

    /** Its bearer sees what they answered; it cannot answer twice. */
    private void used() {
        var ask = asked("sunhao");
        var token = token(ask, "sunhao");
        var answer = Map.of("t", token, "choice", "approve", "in.terms", "yes");
        anybody.post("/act/" + token, answer);
        var before = traces.of(project);
        var again = anybody.post("/act/" + token, Map.of("t", token, "choice", "return", "comment", "改主意", "in.terms", "yes"));
        row("used already", anybody.get("/act/" + token), again);
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add("a used link answered again");
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asking.withdraw(ask);
    }

    /** The links that are a person's own, such as their calendar's: by a link that is not right nobody reads or settles anything. */
    private void personal() {
        var leaving = cast.add("it.links2", "个人链接人");
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
    }

    /** @param what begins with the purpose of the link */
    private void works(String what, String link, int status) {
        var news = what.startsWith("news");
        var path = news ? "/act/news/" + link : "/act/calendar/" + link + ".ics";
        var before = choices.of(walk.person("sunhao"));
        var get = anybody.get(path);
        var post = news && status != 200 ? anybody.post(path, Map.of("List-Unsubscribe", "One-Click")) : get;
        row(what, get, post);
        for (var answer : List.of(get, post)) {
            if (answer.statusCode() != status) wrong.add(what + ": " + answer.statusCode() + " instead of " + status);
            if (status != 200) for (var secret : secrets()) if (answer.body().contains(secret)) wrong.add(what + " tells " + secret);
            if (status != 200 && news && Jsoup.parse(answer.body()).select("a[href$=/profile.xhtml]").isEmpty()) wrong.add(what + " leads nowhere");
        }
        if (!choices.of(walk.person("sunhao")).equals(before)) wrong.add(what + " settled somebody's mails");
    }

    /** Neither shown nor taken, and nothing of the project or its people said; whoever is still there is led to the inbox or to a fresh link. */
    private void refused(String what, String token, int status) {
        var get = anybody.get("/act/" + token);
        var post = anybody.post("/act/" + token, Map.of("t", token, "choice", "approve", "in.terms", "yes", "comment", "字"));
        row(what, get, post);
        for (var answer : List.of(get, post)) {
            if (answer.statusCode() != status) wrong.add(what + ": " + answer.statusCode() + " instead of " + status);
            for (var secret : secrets()) if (answer.body().contains(secret)) wrong.add(what + " tells " + secret);
            if (Jsoup.parse(answer.body()).select("a[href$=/inbox.xhtml]").isEmpty() != what.contains("person left")) wrong.add(what + ": the way on is not right");
        }
    }

    /** What no page behind a dead link says. */
    private List<String> secrets() {
        var view = projects.view(project);
        return List.of(Walk.MARK, view.title(), view.number(), "孙浩", "王雅琴", "吴健", "链接离职人", "个人链接人", "project-", "Exception");
    }

    private void row(String what, HttpResponse<String> get, HttpResponse<String> post) {
        table.add("| " + what + " | " + Jsoup.parse(get.body()).select("h1").text() + " | " + get.statusCode() + " | " + post.statusCode() + " |");
    }

    private AskView asked(String login) { return asking.ask(REVIEW, AskKinds.FACTS.get(REVIEW), project, walk.person(login)); }

    private String token(AskView ask, String login) { return asking.token(ask, walk.person(login)); }
}
