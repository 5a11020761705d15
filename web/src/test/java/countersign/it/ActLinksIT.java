package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Helping;
import countersign.shared.config.Hashes;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Links that are not right, or not any more (A3): each gets the page that says so, in its reader's language, and no more, by GET and by POST; a fresh mail is
 * offered, and sent, where the link was right once and the ask still waits, and nowhere else. The table is printed.
 */
@ExtendWith(ArquillianExtension.class)
class ActLinksIT {

    private static final String REVIEW = "requirement.review";
    @Inject Walk walk;
    @Inject Cast cast;
    @Inject Traces traces;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject AskContents contents;
    @Inject HandingOn handingOn;
    @Inject Helping helping;
    @Inject AskAgain askAgain;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject Directory directory;
    private final Guest anybody = Guest.nobody();
    private final List<String> table = new ArrayList<>(List.of("| link | reader | page | a new one | GET | POST |", "| --- | --- | --- | --- | --- | --- |"));
    private final List<String> wrong = new ArrayList<>();
    private long project;
    private PersonView reader;

    /** Why a link is refused: the key of what its page says, with which status, whether it offers a fresh mail, and whether the inbox. */
    private enum Why {
        INVALID(404, false, true), REVOKED(410, true, true), REVOKED_OVER(410, false, true), EXPIRED(410, true, true), LEFT(410, false, false), NOT_YOURS(410, false, true);

        private final int status;
        private final boolean renews;
        private final boolean inbox;

        Why(int status, boolean renews, boolean inbox) {
            this.status = status;
            this.renews = renews;
            this.inbox = inbox;
        }
    }

    @Test
    void everyLinkThatIsNotRightGetsItsPageAndNothingLeaks() {
        project = walk.consulted(false);
        for (var language : Language.values()) {
            cast.add(login(language), "链接人" + language.tag(), language);
            look(language);
            forged();
            switchedOff();
            tooOld();
            ofDeputies();
            over();
            used();
            left();
        }
        table.forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    private static String login(Language language) { return "it.links." + language.tag().toLowerCase(Locale.ROOT); }

    /** The reader as they are now. */
    private void look(Language language) { reader = directory.byLogin(login(language)).orElseThrow(); }

    /** Made up, changed, of another person, of another ask, of another installation: nothing tells it from any other address that there is not. */
    private void forged() {
        var ask = asked();
        var right = token(ask);
        var proof = right.substring(right.lastIndexOf('-') + 1);
        var other = walk.person("wujian");
        var before = traces.of(project);
        refused("guessed", ask.id() + "-" + ask.personId() + "-" + "A".repeat(43), Why.INVALID);
        refused("guessed short", "x", Why.INVALID);
        refused("altered", right.substring(0, right.length() - 2) + (right.endsWith("AA") ? "BB" : "AA"), Why.INVALID);
        refused("lengthened", right + "x", Why.INVALID);
        refused("cut", ask.id() + "-" + ask.personId() + "-", Why.INVALID);
        refused("another person's proof", ask.id() + "-" + other + "-" + proof, Why.INVALID);
        refused("another ask's proof", ask.id() - 1 + "-" + ask.personId() + "-" + proof, Why.INVALID);
        refused("of no ask", "999999999-" + ask.personId() + "-" + proof, Why.INVALID);
        refused("another installation's", ask.id() + "-" + ask.personId() + "-" + Hashes.keyed(new byte[32], "act:" + ask.id() + ":" + ask.personId() + ":" + ask.generation() + ":0"), Why.INVALID);
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add("a forged link changed " + Traces.changed(before, traces.of(project)));
        if (anybody.get("/act/" + right).statusCode() != 200) wrong.add("the right link does not work");
        asking.withdraw(ask);
    }

    private void switchedOff() {
        var ask = asked();
        var first = token(ask);
        askAgain.renewLinks(ask.id());
        refused("replaced by a newer mail's", first, Why.REVOKED);
        var second = token(ask);
        var sure = act(second, "revoke");
        assertThat(sure.select("button[value=revokeAll]")).as("asked whether they are sure").hasSize(1);
        assertThat(anybody.get("/act/" + second).statusCode()).as("asking alone switches nothing off").isEqualTo(200);
        titled("revoking", act(second, "revokeAll"), "web.act.revokedAll");
        refused("after “revoke my links”", second, Why.REVOKED);
        look(reader.language());
        var living = token(ask);
        assertThat(anybody.get("/act/" + living).statusCode()).as("later mails carry new ones").isEqualTo(200);
        assertThat(traces.facts("act.revoked", reader.id())).as("a receipt").isNotEmpty();
        titled("“not me”", act(living, "notme"), "web.act.notMe");
        refused("after “not me”", living, Why.REVOKED);
        asking.withdraw(ask);
        refused("switched off, of what is over", living, Why.REVOKED_OVER);
    }

    private void tooOld() {
        var ask = asked();
        traces.older(ask.id(), 31);
        var old = token(ask);
        refused("expired", old, Why.EXPIRED);
        var mail = traces.mailOf(ask.id());
        titled("“send me a new one”", act(old, "renew"), "web.act.renewed");
        assertThat(traces.mailOf(ask.id())).as("a fresh mail").isGreaterThan(mail);
        assertThat(anybody.get("/act/" + token(ask)).statusCode()).as("with a new link").isEqualTo(200);
        refused("expired, and a new one was sent", old, Why.REVOKED);
        asking.withdraw(ask);
    }

    /** Stood in for one ask until somebody else did, and for all of somebody's until nobody did. */
    private void ofDeputies() {
        var ask = asking.ask(REVIEW, AskKinds.FACTS.get(REVIEW), project, walk.person("sunhao"));
        helping.entrust(Actor.byMail(ask.personId()), ask.id(), reader.id());
        var theirs = token(ask);
        assertThat(anybody.get("/act/" + theirs).statusCode()).as("of a deputy").isEqualTo(200);
        helping.entrust(Actor.byMail(ask.personId()), ask.id(), walk.person("guokai"));
        refused("of who was a deputy for this ask", theirs, Why.NOT_YOURS);
        asking.withdraw(ask);
        var another = asking.ask(REVIEW, AskKinds.FACTS.get(REVIEW), project, walk.person("sunhao"));
        cast.appoint(reader.login());
        theirs = token(another);
        assertThat(anybody.get("/act/" + theirs).statusCode()).as("of a deputy for a while").isEqualTo(200);
        cast.dismiss();
        refused("of who was a deputy for a while", theirs, Why.NOT_YOURS);
        asking.withdraw(another);
    }

    /** What was asked is over for this person: the link is right, and says so. */
    private void over() {
        var kind = "requirement.dispute-response";
        var handed = asking.ask(kind, AskKinds.FACTS.get(kind), project, reader.id());
        var next = handingOn.forward(Actor.byMail(handed.personId()), handed.id(), walk.person("wujian"));
        said("handed on", token(handed), "web.act.closed.FORWARDED", title(handed), "吴健");
        asking.withdraw(lists.view(next));
        var ask = asked();
        asking.withdraw(ask);
        said("of what is withdrawn", token(ask), "web.act.closed.OVER", title(ask), "");
    }

    /** Its bearer sees what they answered, and may take it back; it cannot answer twice. */
    private void used() {
        var ask = asked();
        var token = token(ask);
        var answer = Map.of("t", token, "choice", "approve", "in.terms", "yes");
        anybody.post("/act/" + token, answer);
        var before = traces.of(project);
        var again = anybody.post("/act/" + token, Map.of("t", token, "choice", "return", "comment", "改主意", "in.terms", "yes"));
        var page = Jsoup.parse(anybody.get("/act/" + token).body());
        if (!page.select("h1").text().equals("✓ " + texts().get("web.act.received"))) wrong.add("used already says " + page.text());
        if (page.select("button[value=takeback]").isEmpty()) wrong.add("a used link does not offer to take the answer back");
        if (!page.select("button[name=choice]").isEmpty() || again.body().contains("name=\"choice\"")) wrong.add("a used link offers another answer");
        row("used already", page, 200, again.statusCode());
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add("a used link answered again");
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asking.withdraw(ask);
    }

    private void left() {
        var ask = asking.ask("requirement.dispute-response", AskKinds.FACTS.get("requirement.dispute-response"), project, reader.id());
        var left = token(ask);
        assertThat(anybody.get("/act/" + left).statusCode()).isEqualTo(200);
        cast.leave(reader.login());
        refused("after the person left", left, Why.LEFT);
        asking.withdraw(ask);
    }

    /** Neither shown nor taken nor renewed unasked, whatever language the browser wants, and nothing of the project or its people said. */
    private void refused(String what, String token, Why why) {
        for (var browser : why == Why.INVALID ? List.of(reader.language()) : List.of(Language.values())) {
            var guest = Guest.reading(browser);
            var get = guest.get("/act/" + token);
            var post = guest.post("/act/" + token, Map.of("t", token, "choice", "approve", "in.terms", "yes", "comment", "字"));
            if (browser == reader.language()) row(what, Jsoup.parse(get.body()), get.statusCode(), post.statusCode());
            refused(what, why, get.statusCode(), get.body());
            refused(what, why, post.statusCode(), post.body());
        }
        if (why.renews || reader.language() != Language.ZH_CN) return;
        var before = traces.of(project);
        var renewed = Guest.reading(reader.language()).post("/act/" + token, Map.of("t", token, "do", "renew"));
        refused(what + ", renewed", why, renewed.statusCode(), renewed.body());
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add(what + " was renewed");
    }

    private void refused(String what, Why why, int status, String body) {
        if (status != why.status) wrong.add(what + ": " + status + " instead of " + why.status);
        for (var secret : secrets()) if (body.contains(secret)) wrong.add(what + " tells " + secret);
        var page = Jsoup.parse(body);
        titled(what, page, "web.act." + why);
        if (page.select("a[href$=/inbox.xhtml]").isEmpty() == why.inbox) wrong.add(what + ": the way on is not right");
        var renew = page.select("button[value=renew]");
        if (renew.size() != (why.renews ? 1 : 0) || why.renews && !renew.text().equals(texts().get("web.act.renew"))) wrong.add(what + ": a new one: " + renew);
    }

    /** The page's heading and words, in the reader's language. */
    private void titled(String what, Document page, String key, Object... args) {
        var title = texts().get(key + ".title");
        var text = texts().get(key + ".text", args).strip();
        if (!page.select("h1").text().equals(title)) wrong.add(what + ": “" + page.select("h1").text() + "” instead of “" + title + "”");
        if (!page.select("p").eachText().contains(text)) wrong.add(what + ": not said: “" + text + "”");
        if (!page.select("html").attr("lang").equals(reader.language().tag())) wrong.add(what + ": not in " + reader.language());
    }

    /** Right, and over: shown as such, and nothing can be answered any more. */
    private void said(String what, String token, String key, Object... args) {
        var get = anybody.get("/act/" + token);
        var page = Jsoup.parse(get.body());
        titled(what, page, key, args);
        if (!page.select("button").isEmpty()) wrong.add(what + " offers something");
        var before = traces.of(project);
        var post = anybody.post("/act/" + token, Map.of("t", token, "choice", "approve", "in.terms", "yes", "comment", "字"));
        if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add(what + " was answered");
        row(what, page, get.statusCode(), post.statusCode());
    }

    private String title(AskView ask) { return contents.of(ask.kind()).page(ask, texts()).title(); }

    private Document act(String token, String action) { return Jsoup.parse(anybody.post("/act/" + token, Map.of("t", token, "do", action)).body()); }

    /** What no page behind a dead link says. */
    private List<String> secrets() {
        var view = projects.view(project);
        return List.of(Walk.MARK, view.title(), view.number(), "孙浩", "王雅琴", "吴健", "郭凯", reader.name(), "project-", "Exception");
    }

    private void row(String what, Document page, int get, int post) {
        table.add("| " + what + " | " + reader.language().tag() + " | " + page.select("h1").text() + " | " + (page.select("button[value=renew]").isEmpty() ? "" : "offered") + " | " + get + " | " + post + " |");
    }

    private Texts texts() { return reader.texts(); }

    private AskView asked() { return asking.ask(REVIEW, AskKinds.FACTS.get(REVIEW), project, reader.id()); }

    private String token(AskView ask) { return asking.token(ask, reader.id()); }
}
