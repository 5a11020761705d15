package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.acceptance.domain.Facts;
import countersign.requirement.ActionItemFacts;
import countersign.shared.Actor;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.party.Directory;
import countersign.tracking.ReportFacts;
import countersign.tracking.WarningFacts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What bad input gets on the act page of every kind of ask (SPEC 9): a refusal beside the field, everything typed kept, nothing saved; and strange text
 * is text. Kinds and fields are those of the product, so that a new one is tried from its first day.
 */
@ExtendWith(ArquillianExtension.class)
class ActInputIT {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Traces traces;
    @Inject AskContents contents;
    @Inject AskLists lists;
    @Inject Asks asks;
    @Inject Directory directory;
    private static final String HALF = "写到一半，还没写完";
    private final Guest anybody = Guest.nobody();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void whatDoesNotBelongInAFieldIsRefusedBesideItAndNothingIsLostOrSaved() {
        var project = walk.consulted(false);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var page = page(ask);
            var before = traces.of(project);
            for (int i = 0; i < ActTries.refused(AskPage.InputType.LINES).size(); i++) refuse(kind, ask, page, i);
            missing(kind, ask, page);
            if (!Traces.changed(before, traces.of(project)).isEmpty()) wrong.add(kind + ": something was saved in " + Traces.changed(before, traces.of(project)));
            asks.withdraw(Actor.SYSTEM, ask.id());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangeTextIsTakenOrRefusedBesideItsFieldAndIsTextOnPageAndMail() {
        var project = walk.consulted(false);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var page = page(ask);
            for (int answer = 0; answer < page.choices().size(); answer++)
                for (int i = 0; i < 3; i++) strange(kind, ask, page, answer, i);
            asks.withdraw(Actor.SYSTEM, ask.id());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatCouldHaveNoEffectIsRefusedBeforeItIsTaken() {
        var project = walk.consulted(false);
        var today = directory.today();
        refusedAlone(project, WarningFacts.CONFIRM, "by", today.minusDays(1).toString());
        refusedAlone(project, ReportFacts.KIND, "f1", today.plusYears(120).toString());
        refusedAlone(project, Facts.PREPARE, "place", "地".repeat(501));
        refusedAlone(project, Facts.PREPARE, "date", today.minusDays(1).toString());
        refusedAlone(project, ActionItemFacts.KIND, "until", today.toString());
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasTypedComesBackWhoeverLooksAside() {
        var project = walk.consulted(false);
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asked(kind, facts, project);
            var page = page(ask);
            var fields = asking.rightly(kind, page, 0);
            for (var input : page.inputs()) if (input.type() == AskPage.InputType.LINES) fields.put("in." + input.name(), HALF);
            fields.putAll(Map.of("comment", HALF, "choice", "", "do", "revoke"));
            var back = pressed(ask, sent(kind, ask, fields, OK), "back");
            if (back.select("#answer").isEmpty()) wrong.add(kind + ": the way back leads elsewhere: " + back.text());
            kept(kind, back, page, fields);
            asks.withdraw(Actor.SYSTEM, ask.id());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptWhenAColleagueIsAskedAndCanBeCopiedWhenTheLinksAreDead() {
        var ask = asked(ReportFacts.KIND, ReportFacts.class, walk.consulted(false));
        var colleague = Long.toString(walk.person("wujian"));
        var entrusted = sent(ReportFacts.KIND, ask, new HashMap<>(Map.of("do", "entrust", "to", colleague, "comment", HALF, "in.x1", HALF)), OK);
        assertThat(pressed(ask, entrusted, "back").select("textarea").eachText()).as("after naming a deputy").contains(HALF, HALF);
        var handedOn = sent(ReportFacts.KIND, ask, new HashMap<>(Map.of("do", "forward", "to", colleague, "comment", HALF)), OK);
        assertThat(handedOn.select("dd").eachText()).as("after handing it on").contains(HALF);
        var other = asked(ReportFacts.KIND, ReportFacts.class, walk.consulted(false));
        var sure = sent(ReportFacts.KIND, other, new HashMap<>(Map.of("do", "revoke", "comment", HALF, "in.x1", "缺人手")), OK);
        assertThat(pressed(other, sure, "revokeAll").select("dd").eachText()).as("when the links are dead").contains(HALF, "缺人手");
        asking.withdraw(other);
    }

    /** Presses a button of a page that says one thing, and sends what its form carries along. */
    private Document pressed(AskView ask, Document page, String button) {
        var form = (FormElement) page.select("form:has(button[value=" + button + "])").first();
        if (form == null) return Document.createShell("");
        var sent = new LinkedHashMap<String, String>(Map.of("do", button));
        form.formData().forEach(field -> sent.put(field.key(), field.value()));
        return Jsoup.parse(anybody.post("/act/" + asking.token(ask), sent).body());
    }

    /** The one answer that uses the field is refused because of it. */
    private void refusedAlone(long project, String kind, String name, String value) {
        var ask = asked(kind, AskKinds.FACTS.get(kind), project);
        var page = page(ask);
        var answers = IntStream.range(0, page.choices().size()).mapToObj(answer -> {
            var fields = asking.rightly(kind, page, answer);
            fields.put("in." + name, value);
            var said = said(Jsoup.parse(anybody.post("/act/" + asking.token(ask), with(ask, fields)).body()), "in." + name);
            anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "do", "takeback"));
            return said;
        }).toList();
        if (answers.stream().allMatch(String::isEmpty)) wrong.add(kind + " " + name + " ← " + shown(value) + ": taken");
        asks.withdraw(Actor.SYSTEM, ask.id());
    }

    /** One thing that is wrong in every field at once. */
    private void refuse(String kind, AskView ask, AskPage page, int i) {
        var fields = asking.rightly(kind, page, 0);
        var tried = new LinkedHashMap<String, String>(Map.of("comment", ActTries.refused(AskPage.InputType.LINES).get(i)));
        for (var input : page.inputs()) if (input.type() != AskPage.InputType.CHECK) tried.put("in." + input.name(), ActTries.refused(input.type()).get(i));
        fields.putAll(tried);
        var answer = sent(kind, ask, fields, UNPROCESSABLE);
        tried.forEach((name, value) -> {
            if (said(answer, name).isEmpty()) wrong.add(kind + " " + name + " ← " + shown(value) + ": nothing said beside it; on top: " + answer.select(".summary").text());
        });
        kept(kind, answer, page, fields);
    }

    /** Fields that have to be filled in say so, one by one. */
    private void missing(String kind, AskView ask, AskPage page) {
        var fields = asking.rightly(kind, page, 0);
        var required = page.inputs().stream().filter(AskPage.Input::required).map(input -> "in." + input.name()).toList();
        if (required.isEmpty()) return;
        required.forEach(name -> fields.put(name, " "));
        fields.put("comment", "已写的意见");
        var answer = sent(kind, ask, fields, UNPROCESSABLE);
        for (var name : required) if (said(answer, name).isEmpty()) wrong.add(kind + " " + name + " ← nothing: nothing said beside it");
        if (!answer.select("#comment").text().equals("已写的意见")) wrong.add(kind + ": the comment is lost");
    }

    private void strange(String kind, AskView ask, AskPage page, int answer, int i) {
        var fields = asking.rightly(kind, page, answer);
        for (var input : page.inputs()) fields.put("in." + input.name(), ActTries.strange(input).get(i));
        fields.put("comment", List.of(ActTries.STRANGE, "意".repeat(2000), "\u202E").get(i));
        var html = anybody.post("/act/" + asking.token(ask), with(ask, fields));
        if (html.statusCode() == UNPROCESSABLE) refused(kind, page, fields, Jsoup.parse(html.body()));
        else if (html.statusCode() != 303) wrong.add(kind + " " + fields.get("choice") + " round " + i + " answers " + html.statusCode() + " " + Jsoup.parse(html.body()).text());
        if (lists.view(ask.id()).state() != AskState.ANSWERED) return;
        var shown = anybody.get("/act/" + asking.token(ask));
        var mail = asking.letter(ask);
        if (shown.statusCode() != 200) wrong.add(kind + " shows " + shown.statusCode());
        for (var text : List.of(shown.body(), mail.html())) if (text.contains("<script>alert")) wrong.add(kind + ": the text is run");
        if (i == 0 && contents.of(kind).repeats(ask) && !mail.text().contains(ActTries.STRANGE)) wrong.add(kind + ": the receipt does not repeat the text: " + mail.text());
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "do", "takeback"));
    }

    /** Each problem is somewhere, and what was typed is still there. */
    private void refused(String kind, AskPage page, Map<String, String> fields, Document answer) {
        if (answer.select(".problem").text().isBlank()) wrong.add(kind + ": refused without a word");
        kept(kind, answer, page, fields);
    }

    private void kept(String kind, Document answer, AskPage page, Map<String, String> fields) {
        keeps(kind, answer, "comment", fields.get("comment"));
        for (var input : page.inputs()) {
            if (input.type() == AskPage.InputType.SELECT || input.type() == AskPage.InputType.CHECK) continue;
            keeps(kind, answer, "in." + input.name(), fields.get("in." + input.name()));
        }
    }

    private void keeps(String kind, Document answer, String name, String typed) {
        var field = answer.getElementsByAttributeValue("name", name).first();
        var now = field == null ? "(no field)" : field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
        if (!plain(now).equals(plain(typed))) wrong.add(kind + " " + name + " ← " + shown(typed) + ": lost, now " + shown(now));
    }

    /** HTML cannot carry control characters; the rest has to be there. */
    private static String plain(String text) { return text.replaceAll("[\\p{Cc}\\uFFFD\\uFFFE]", "").strip(); }

    private static String shown(String value) { return value.length() > 40 ? value.substring(0, 40) + "… of " + value.length() : value; }

    private Document sent(String kind, AskView ask, Map<String, String> fields, int status) {
        var answer = anybody.post("/act/" + asking.token(ask), with(ask, fields));
        if (answer.statusCode() != status) wrong.add(kind + " answers " + answer.statusCode() + " instead of " + status);
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) wrong.add(kind + ": a trace");
        return Jsoup.parse(answer.body());
    }

    /** What is said beside a field, to somebody who cannot see the page too; empty when nothing is. */
    static String said(Document page, String name) {
        var field = page.getElementsByAttributeValue("name", name).first();
        if (field == null || !field.attr("aria-invalid").equals("true")) return "";
        var words = page.getElementById(field.attr("aria-describedby"));
        return words == null ? "" : words.text();
    }

    private Map<String, String> with(AskView ask, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("t", asking.token(ask));
        return all;
    }

    private AskView asked(String kind, Class<? extends Record> facts, long project) { return asking.ask(kind, facts, project, walk.person("sunhao")); }

    private AskPage page(AskView ask) { return contents.of(ask.kind()).page(ask, directory.person(ask.personId()).texts()); }
}
