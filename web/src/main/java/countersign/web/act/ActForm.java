package countersign.web.act;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came with a request: the answer pressed, the words, the fields by name, and what was found wrong about them.
 *
 * @param typed  fields by name, as typed; null when the page is opened
 * @param sought  what was typed to find a colleague; {@code why} says why they have to sign, too
 * @param found  people found; null when nobody was looked for
 */
public record ActForm(String choice, String comment, Map<String, String> typed, String sought, String why, List<PersonView> found,
        Map<String, String> problems) {

    /** The page as it is opened, with the answer that the mail's button named, and filled in with what was entered as the reader's word. */
    static ActForm opened(String choice, AskView.Spoken spoken) {
        var chosen = choice == null ? "" : choice;
        if (spoken == null) return new ActForm(chosen, "", null, "", "", null, Map.of());
        var said = spoken.reply();
        return new ActForm(chosen.isEmpty() ? said.choice() : chosen, said.comment(), said.inputs().isEmpty() ? null : said.inputs(), "", "", null, Map.of());
    }

    /** What was sent. */
    static ActForm sent(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("in.")) typed.put(name.substring(3), values[0]);
        });
        return new ActForm(parameter(request, "choice"), parameter(request, "comment"), typed, parameter(request, "sought"), parameter(request, "why"), null,
                Map.of());
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
        return new ActForm(choice, comment, typed, sought, why, found, words);
    }

    /** The same with the people found for forwarding. */
    ActForm found(List<PersonView> people) { return new ActForm(choice, comment, typed, sought, why, people, problems); }
}
