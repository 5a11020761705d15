package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.mails.MailCheck;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.json.Json;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailDraft;
import countersign.shared.notification.MailLayout;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Strange but valid text in mails (SPEC 9, M1): in every kind of notice and every stage of every kind of ask, in three languages, both parts show what
 * people wrote and run nothing of it. The kinds are found in the container.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class MailTextIT {

    private static final String MARK = ActTries.STRANGE.replace("\u202C ", " ") + "\n第二行 \u202E";
    /** In the server's home, which the tests know by another name: each database's server has one of its own. */
    private static final Path KEPT = Path.of(System.getProperty("countersign.home", System.getProperty("it.home", "target")), "mails");
    private static final Set<String> SEEN = new HashSet<>();
    private static final String PROOF = "<script>alert(1)</script> & ' \"";
    @Inject @Any Instance<MailContent> kinds;
    @Inject Instance<MailLayout> layout;
    @Inject Asking asking;
    @Inject AskContents contents;
    @Inject AskLists lists;
    @Inject Helping helping;
    @Inject Directory directory;
    @Inject Walk walk;
    @Inject Clock clock;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyKindHasItsLine() {
        var known = new TreeSet<>(NoticeKinds.FACTS.keySet());
        known.add(AskNotice.KIND);
        assertThat(kinds.stream().map(MailContent::kind)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void noticesOfEveryKindShowStrangeTextAsText() {
        var project = walk.consulted(false);
        var person = walk.person("sunhao");
        var ask = asking.ask("requirement.minutes", AskKinds.FACTS.get("requirement.minutes"), project, person, MARK);
        new TreeMap<>(NoticeKinds.FACTS).keySet().forEach(kind -> NoticeKinds.variants(kind).forEach(variant -> {
            var given = NoticeKinds.given(variant, person, ask.id(), MARK);
            given.put("Line.projectId", project);
            var facts = new Specimen(directory.today().plusDays(3), given, MARK).of(NoticeKinds.facts(kind));
            each(kind + " " + variant.values(), new NoticeView(1, kind, project, person, "it", Json.write(facts), null, List.of(), clock.instant()));
        }));
        asking.withdraw(ask);
        assertThat(wrong).isEmpty();
    }

    @Test
    void mailsAboutEveryKindOfAskShowStrangeTextAsText() {
        var project = walk.consulted(false);
        var person = walk.person("sunhao");
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asking.ask(kind, facts, project, person, MARK);
            var page = contents.of(kind).page(ask, directory.person(person).texts());
            if (!page.choices().get(0).code().contains(PROOF) && page.inputs().isEmpty()) helping.spoken(walk.initiator(), ask.id(), Reply.of(page.choices().get(0).code(), MARK));
            for (var stage : AskNotice.Stage.values()) {
                if (stage == AskNotice.Stage.SPOKEN && lists.view(ask.id()).spoken() == null) continue;
                var notice = new AskNotice(stage, ask.id(), person);
                each(kind + " " + stage, new NoticeView(1, AskNotice.KIND, project, person, "it", Json.write(notice), ask.id(), List.of(), clock.instant()));
            }
            asking.withdraw(ask);
        });
        assertThat(wrong).isEmpty();
    }

    /** In the tests' own process, where the checkers are; they look at what the tests before it left. */
    @Test
    @Order(Integer.MAX_VALUE)
    @RunAsClient
    void allOfThemAreValidAndUseOnlyWhatMailProgramsKnow() throws IOException {
        try (var files = Files.list(KEPT)) {
            var kept = files.toList();
            assertThat(kept).hasSizeGreaterThan(5);
            assertThat(kept).allSatisfy(file -> assertThat(MailCheck.html(Files.readString(file))).as(file.toString()).isEmpty());
        }
    }

    /** Each that has an element in a place where none before it had one: what stands in it, and where its links lead, changes nothing. */
    private static void keep(String html) {
        var places = Jsoup.parse(html).select("*").stream().map(element -> (element.parent() == null ? "" : element.parent().tagName()) + ">" + element.tagName()
                + element.attributes().asList().stream().filter(a -> !a.getKey().equals("href")).toList()).toList();
        var first = SEEN.isEmpty();
        if (!SEEN.addAll(places)) return;
        try {
            Files.createDirectories(KEPT);
            if (first) try (var old = Files.list(KEPT)) {
                for (var file : old.toList()) Files.delete(file);
            }
            Files.writeString(KEPT.resolve(SEEN.size() + ".html"), html);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void each(String what, NoticeView notice) {
        var content = kinds.stream().filter(kind -> kind.kind().equals(notice.kind())).findFirst().orElseThrow();
        for (var language : Language.values()) {
            var texts = Texts.of(language, Directory.COMPANY_ZONE);
            try {
                check(what + " " + language, content.page(notice, texts), texts);
            } catch (RuntimeException failed) {
                wrong.add(what + " " + language + ": " + failed);
            }
        }
    }

    private void check(String what, MailPage page, Texts texts) {
        var draft = new MailDraft(page.subject(), MARK, MARK, List.of(page), List.of(MARK), false, LinkBase.of("http://trial"));
        var html = layout.get().html(draft, texts);
        var text = layout.get().text(draft, texts);
        if (html.contains("<script") || html.contains("${7*7}") && html.contains("49 ")) wrong.add(what + ": something typed is run");
        keep(html);
        var read = Jsoup.parse(html).text();
        if (page.firstLine().contains("<script>") && !read.contains(PROOF)) wrong.add(what + ": not shown as text: " + read);
        if (text.contains("&lt;") || text.contains("&amp;") || read.contains("&lt;") || read.contains("&amp;")) wrong.add(what + ": escaped twice: " + text);
        if (page.blocks().toString().contains(PROOF) && !text.contains(PROOF)) wrong.add(what + ": the plain part lacks it");
        if ((page.subject() + read + text).matches("(?s).*(\\{[0-9]\\}|\\bnull\\b|java\\.|@[0-9a-f]{6,}).*")) wrong.add(what + ": not filled in: " + text);
    }
}
