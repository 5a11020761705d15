package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
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

    private static final Set<String> ALONE = Set.of("tracking.suspension", "requirement.dispute-spoken", TwoRows.KIND);

    @Inject Walk walk;
    @Inject Traces traces;
    @Inject Asking asking;
    @Inject @Any Instance<AskContent> kinds;
    @Inject AskContents contents;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Outbox outbox;
    @Inject Directory directory;
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

    /** Somebody above hears of silence only where the first line said so (A3, A5); an executive, and who confirms their own word, may have nobody above. */
    @Test
    void theFirstLineSaysWhoIsAskedToHelpWhereSilenceClimbs() {
        var project = walk.consulted(false);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var content = contents.of(kind);
            if (content.climbs(ask) && !ALONE.contains(kind)) for (var help : Map.of(Language.ZH_CN, "协调|领导|负责人", Language.ZH_TW, "協調|主管|長官", Language.EN, "help|head|executive").entrySet()) {
                var otherwise = content.page(ask, Texts.of(help.getKey(), Directory.COMPANY_ZONE)).otherwise();
                if (!Pattern.compile(help.getValue()).matcher(otherwise).find()) wrong.add(kind + ": " + otherwise);
            }
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
        var back = anybody.post("/act/" + token, Map.of("t", token, "do", "takeback"));
        if (!lists.view(ask.id()).open()) wrong.add(kind + ": not taken back");
        if (!anybody.get("/act/" + back.headers().firstValue("location").orElse("")).body().contains("您的答复已撤回")) wrong.add(kind + ": taken back without a word");
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

    private AskView asked(String kind, Class<? extends Record> facts, long project) { return asking.ask(kind, facts, project, walk.person(ADDRESSEE)); }

    private OutboxLetter letter(AskView ask) { return asking.letter(ask); }

    private static Set<String> links(OutboxLetter letter) {
        return LINK.matcher(letter.html()).results().map(found -> found.group(1).replace("&amp;", "&")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String token(String link) { return link.replaceFirst("^/act/", "").replaceFirst("\\?.*", ""); }

    private Texts texts() { return directory.person(walk.person(ADDRESSEE)).texts(); }

    private void report(String what, Map<String, List<String>> before, Map<String, List<String>> after) {
        var changed = Traces.changed(before, after);
        if (!changed.isEmpty()) wrong.add(what + " and changed " + changed);
    }

    private static List<String> problems(String page) {
        return Pattern.compile("<p class=\"problem\"[^>]*>(.*?)</p>|<h1>(.*?)</h1>", Pattern.DOTALL).matcher(page).results().map(r -> r.group()).toList();
    }
}
