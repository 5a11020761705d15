package countersign.web.act;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came with a request: the answer pressed, the words, the fields by name, and what was found wrong about them.
 *
 * @param typed  fields by name, as typed; null when the page is opened
 * @param help  what was typed to get a colleague's help
 * @param found  people found; null when nobody was looked for
 * @param code   the code as typed; null when no answer that waits for its code is shown
 */
public record ActForm(String choice, String comment, Map<String, String> typed, Help help, List<PersonView> found, Map<String, String> problems, String code) {

    /** Opened anew because the answer given was taken back: stands where a mail's button names the answer it stands for. */
    static final String TAKEN_BACK = "taken-back";
    /** More time was taken a moment ago: the same. */
    static final String EXTENDED = "extended";
    private static final List<String> ELSEWHERE = List.of("comment", "terms", "sought", "person", "why", "deputy");

    /**
     * A colleague's help.
     *
     * @param sought what was typed to find them
     * @param to    the id that was chosen, as it was sent
     * @param why   why they have to sign, too
     */
    public record Help(String sought, String to, String why) {
        static final Help NONE = new Help("", "", "");
    }

    /** The page as it is opened, with the answer that the mail's button named, and filled in with what was entered as the reader's word. */
    static ActForm opened(String choice, AskView.Spoken spoken) {
        var chosen = choice == null ? "" : choice;
        if (spoken == null) return new ActForm(chosen, "", null, Help.NONE, null, Map.of(), null);
        var said = spoken.reply();
        return new ActForm(chosen.isEmpty() ? said.choice() : chosen, said.comment(), said.inputs().isEmpty() ? null : said.inputs(), Help.NONE, null, Map.of(), null);
    }

    /** The page as it asks for the code of an answer that is held. */
    static ActForm waiting() { return new ActForm("", "", null, Help.NONE, null, Map.of(), ""); }

    /** The page filled in with an answer that is held, to be changed. */
    static ActForm held(Reply reply) { return new ActForm(reply.choice(), reply.comment(), reply.inputs(), Help.NONE, null, Map.of(), null); }

    /** What was sent. */
    static ActForm sent(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("in.")) typed.put(name.substring(3), values[0]);
        });
        var help = new Help(parameter(request, "sought"), parameter(request, "to"), parameter(request, "why"));
        var code = parameter(request, "do").matches("code|again") ? parameter(request, "code") : null;
        return new ActForm(parameter(request, "choice"), parameter(request, "comment"), typed, help, null, Map.of(), code);
    }

    /** What is to be done; to press Enter where a colleague's name is typed looks for them. */
    static String action(HttpServletRequest request) {
        var pressed = parameter(request, "do");
        return pressed.isEmpty() && parameter(request, "choice").isEmpty() && !parameter(request, "sought").isBlank() ? "find" : pressed;
    }

    static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The answer. */
    Reply reply() { return new Reply(choice, comment, typed); }

    /** The same with what is wrong about it, in the reader's words. */
    ActForm refused(RuleViolation refusal, Texts texts) {
        var words = new LinkedHashMap<String, String>();
        for (var problem : refusal.problems()) words.merge(problem.field(), texts.get(problem.message()), (one, other) -> one + " " + other);
        return new ActForm(choice, comment, typed, help, found, words, code);
    }

    /** The same as it is shown once more time was taken. */
    ActForm extended() { return new ActForm(EXTENDED, comment, typed, help, found, problems, code); }

    /** The same with the people found for helping. */
    ActForm found(List<PersonView> people) { return new ActForm(choice, comment, typed, help, people, problems, code); }

    /** What is wrong about the whole, or about a field that the page does not show. */
    List<String> general(AskPage page) {
        var shown = new ArrayList<>(ELSEWHERE);
        page.inputs().forEach(input -> shown.add(input.name()));
        return problems.entrySet().stream().filter(problem -> !shown.contains(problem.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Whether no words and no fields were sent. */
    boolean empty() { return comment.isBlank() && (typed == null || typed.values().stream().allMatch(String::isBlank)); }

    /** What was typed, under the names that it is sent by: a page in between hands it on. @param helping whether a colleague is still looked for */
    Map<String, String> carried(boolean helping) {
        var all = new LinkedHashMap<String, String>();
        all.put("comment", comment);
        if (typed != null) typed.forEach((name, value) -> all.put("in." + name, value));
        if (helping) all.putAll(Map.of("sought", help.sought(), "to", help.to(), "why", help.why()));
        all.values().removeIf(String::isBlank);
        return all;
    }

    /** What was sent, to be copied from where the ask may not be shown: it names no field and tells none from another, because fields may name tasks. */
    List<Block> written(Texts texts) {
        var facts = new ArrayList<Block.Fact>();
        if (!comment.isBlank()) facts.add(new Block.Fact(texts.get("web.act.comment"), comment));
        var fields = typed == null ? "" : typed.entrySet().stream().filter(field -> !field.getKey().equals("terms") && !field.getValue().isBlank()).map(Map.Entry::getValue).collect(Collectors.joining("\n"));
        if (!fields.isEmpty()) facts.add(new Block.Fact(texts.get("web.act.field"), fields));
        return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts));
    }

    /** What was typed and is not taken any more, because the ask was answered or closed meanwhile: it is shown to be copied. */
    List<Block> unsent(AskPage page, Texts texts) {
        if (typed == null) return List.of();
        var facts = new ArrayList<Block.Fact>();
        if (!comment.isBlank()) facts.add(new Block.Fact(texts.get("web.act.comment"), comment));
        ActField.groups(page.inputs(), typed, problems).forEach(group -> group.fields().stream().filter(ActField::written)
                .forEach(field -> facts.add(new Block.Fact(field.name(), field.content()))));
        return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts));
    }
}
