package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import countersign.shared.Actor;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxLetter;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.web.act.ActLinks;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A3 and P5 for every kind of ask: a scanner that opens, prefetches and follows every link of its mail answers nothing; the button behind the link
 * does; and of a confidential project the mail says nothing while the page behind it shows all. The kinds are found in the container.
 */
@ExtendWith(ArquillianExtension.class)
class EveryAskIT {

    private static final String ADDRESSEE = "sunhao";
    private static final Pattern LINK = Pattern.compile("http://trial(/act/[^\"<\\s]+)");
    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern ACTIVE = Pattern.compile("<script|http-equiv|\\son[a-z]+=|javascript:|<iframe|<object|<embed", Pattern.CASE_INSENSITIVE);
    private static final List<String[]> SCANNERS = List.of(new String[] {"Purpose", "prefetch"}, new String[] {"Sec-Purpose", "prefetch;prerender"},
            new String[] {"X-Moz", "prefetch"}, new String[] {"User-Agent", "Mozilla/5.0 (compatible; SafeLinks)", "Accept", "*/*"});

    @Inject Walk walk;
    @Inject Cast cast;
    @Inject People people;
    @Inject Traces traces;
    @Inject Asking asking;
    @Inject @Any Instance<AskContent> kinds;
    @Inject AskContents contents;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Outbox outbox;
    @Inject Directory directory;
    @Inject ActLinks links;
    private final Guest anybody = Guest.nobody();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyKindHasItsLine() {
        assertEquals(StreamSupport.stream(kinds.spliterator(), false).map(AskContent::kind).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(AskKinds.FACTS.keySet()));
    }

    @Test
    void aScannerAnswersNothingAndTheButtonDoes() {
        var project = walk.consulted(false);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var letter = letter(ask);
            var found = links(letter);
            if (found.size() <= contents.of(kind).page(ask, texts()).choices().size()) wrong.add(kind + ": the mail has no button for each answer");
            var before = traces.of(project);
            found.forEach(link -> open(kind, link, new String[] {}));
            scan(kind, found.iterator().next());
            report(kind + " was scanned", before, traces.of(project));
            press(kind, ask, found.iterator().next());
            asks.withdraw(Actor.SYSTEM, ask.id());
        });
        assertEquals(List.of(), wrong);
    }

    /** What mail scanners, browsers that look ahead, and those who follow every link of a page do. */
    private void scan(String kind, String link) {
        for (var headers : SCANNERS) open(kind, link, headers);
        var page = anybody.get(link);
        if (ACTIVE.matcher(page.body()).find()) wrong.add(kind + ": the page does something by itself");
        if (!page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'")) wrong.add(kind + ": no policy");
        HREF.matcher(page.body()).results().map(found -> found.group(1)).filter(to -> !to.startsWith("http")).forEach(to -> anybody.get("/act/" + to.replaceFirst("^\\./", "")));
        anybody.ask("OPTIONS", link);
        if (anybody.ask("POST", link).statusCode() != 404) wrong.add(kind + ": a POST without the token in its body was taken");
    }

    private void open(String kind, String link, String[] headers) {
        for (var method : List.of("GET", "HEAD")) {
            var answer = anybody.ask(method, link, headers);
            if (answer.statusCode() != 200) wrong.add(kind + " " + method + " " + String.join(" ", headers) + ": " + answer.statusCode());
        }
    }

    private void press(String kind, AskView ask, String link) {
        var token = token(link);
        var fields = asking.rightly(kind, contents.of(kind).page(ask, texts()), 0);
        fields.put("t", token);
        var answer = anybody.post("/act/" + token, fields);
        var answered = lists.view(ask.id());
        if (answered.state() != AskState.ANSWERED) {
            wrong.add(kind + ": the button did not answer: " + answer.statusCode() + " " + problems(answer.body()));
            return;
        }
        var before = traces.of(ask.projectId());
        if (anybody.get(link).statusCode() != 200) wrong.add(kind + ": the answered page is not shown");
        anybody.post("/act/" + token, fields);
        report(kind + " was answered twice", before, traces.of(ask.projectId()));
        anybody.post("/act/" + token, Map.of("t", token, "do", "takeback"));
        if (!lists.view(ask.id()).open()) wrong.add(kind + ": not taken back");
    }

    @Test
    void ofAConfidentialProjectTheMailSaysNothingAndThePageBehindItAll() {
        var project = walk.consulted(true);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var letter = letter(ask);
            if ((letter.text() + letter.html() + outbox.mail(ask.personId(), traces.mailOf(ask.id())).subject()).contains(Walk.MARK)) wrong.add(kind + ": the mail says too much");
            if (!letter.attachments().isEmpty()) wrong.add(kind + ": the mail carries files");
            if (!letter.text().contains(texts().dates().moment(ask.dueAt()))) wrong.add(kind + ": the mail does not say by when");
            var page = anybody.get(links(letter).iterator().next());
            if (page.statusCode() != 200 || !page.body().contains(Walk.MARK)) wrong.add(kind + ": the page behind the link does not show it: " + page.statusCode() + problems(page.body()));
            asks.withdraw(Actor.SYSTEM, ask.id());
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void aLinkThatIsNotRightSaysNothingAndDoesNothing() {
        var project = walk.consulted(false);
        var ask = asked("requirement.review", AskKinds.FACTS.get("requirement.review"), project);
        var right = token(links(letter(ask)).iterator().next());
        var proof = right.substring(right.lastIndexOf('-') + 1, right.length());
        var other = walk.person("wujian");
        var altered = right.substring(0, right.length() - 2) + (right.endsWith("AA") ? "BB" : "AA");
        var foreign = countersign.shared.config.Hashes.keyed(new byte[32], "act:" + ask.id() + ":" + ask.personId() + ":" + ask.generation() + ":0");
        var forged = new LinkedHashSet<>(List.of(altered, ask.id() + "-" + other + "-" + proof, (ask.id() - 1) + "-" + ask.personId() + "-" + proof,
                ask.id() + "-" + ask.personId() + "-" + foreign, ask.id() + "-" + ask.personId() + "-" + "A".repeat(43), ask.id() + "-" + ask.personId() + "-",
                "999999999-" + ask.personId() + "-" + proof, right + "x", "x"));
        var before = traces.of(project);
        for (var token : forged) refused("forged " + token, token, 404);
        assertEquals(List.of(), Traces.changed(before, traces.of(project)));
        assertEquals(List.of(), wrong);
        assertEquals(200, anybody.get("/act/" + right).statusCode(), "the right one still works");
    }

    @Test
    void aLinkThatWasRightOnceSaysThatMuchAndNoMore() {
        var project = walk.consulted(false);
        var ask = asked("requirement.review", AskKinds.FACTS.get("requirement.review"), project);
        var revoked = token(links(letter(ask)).iterator().next());
        asks.renewLinks(ask.id());
        refused("revoked", revoked, 410);
        var living = links.path(lists.view(ask.id()), directory.person(ask.personId())).substring("act/".length());
        assertNotEquals(revoked, living);
        assertEquals(200, anybody.get("/act/" + living).statusCode());

        var deputy = walk.person("wujian");
        var stoodIn = links.path(lists.view(ask.id()), directory.person(deputy)).substring("act/".length());
        refused("of a deputy who is none any more", stoodIn, 410);

        var forwarded = asks.forward(Actor.byMail(ask.personId()), asked("requirement.dispute-response", AskKinds.FACTS.get("requirement.dispute-response"), project).id(), deputy);
        var earlier = lists.view(lists.view(forwarded).replaces());
        var own = links.path(earlier, directory.person(earlier.personId())).substring("act/".length());
        assertEquals(200, anybody.get("/act/" + own).statusCode(), "who handed it on is told so");
        people.revokeLinks(earlier.personId());
        refused("of somebody who made all their links dead", own, 410);
        refused("of the same, still open", living, 410);

        var leaving = cast.add("it.leaving", "将离开的人");
        var theirs = asks.forward(Actor.byMail(deputy), forwarded, leaving);
        var left = links.path(lists.view(theirs), directory.person(leaving)).substring("act/".length());
        assertEquals(200, anybody.get("/act/" + left).statusCode());
        cast.leave("it.leaving");
        refused("of somebody who left", left, 410);
        asks.withdraw(Actor.SYSTEM, ask.id());
        asks.withdraw(Actor.SYSTEM, theirs);
        assertEquals(List.of(), wrong);
    }

    /** Neither shown nor taken, and nothing of the project or its people said. */
    private void refused(String what, String token, int status) {
        for (var answer : List.of(anybody.get("/act/" + token), anybody.post("/act/" + token.replaceAll("[^\\w-]", ""), Map.of("t", token, "choice", "approve", "in.terms", "yes")))) {
            if (answer.statusCode() != status) wrong.add(what + ": " + answer.statusCode());
            var said = answer.body();
            if (said.contains(Walk.MARK) || said.contains("孙浩") || said.contains("王雅琴") || said.contains("Exception")) wrong.add(what + " says too much");
        }
    }

    private AskView asked(String kind, Class<? extends Record> facts, long project) { return asking.ask(kind, facts, project, walk.person(ADDRESSEE)); }

    private OutboxLetter letter(AskView ask) { return asking.letter(ask); }

    private static Set<String> links(OutboxLetter letter) {
        return LINK.matcher(letter.html()).results().map(found -> found.group(1).replace("&amp;", "&")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String token(String link) { return link.replaceFirst("^/act/", "").replaceFirst("\\?.*", ""); }

    private countersign.shared.text.Texts texts() { return directory.person(walk.person(ADDRESSEE)).texts(); }

    private void report(String what, Map<String, List<String>> before, Map<String, List<String>> after) {
        var changed = Traces.changed(before, after);
        if (!changed.isEmpty()) wrong.add(what + " and changed " + changed);
    }

    private static List<String> problems(String page) {
        return Pattern.compile("<p class=\"problem\"[^>]*>(.*?)</p>|<h1>(.*?)</h1>", Pattern.DOTALL).matcher(page).results().map(r -> r.group()).toList();
    }
}
