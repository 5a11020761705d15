package countersign.browser;

import countersign.browser.BadInput.Must;
import countersign.browser.BadInput.Try;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks every form of a page and every field of every form as the page shows them, tries in each what does not belong there, and notes what is wrong
 * with the answer: a failure, a page without an end, a trace, something accepted that must not be, a refusal that is not beside its field or says
 * nothing, something typed that is lost. All fields are tried at once first; those about which nothing is said then are tried one by one.
 */
final class FormWalk {

    private static final int MOST_TOGETHER = 100_000;
    private final HttpVisitor visitor;
    private final String somebody;
    private final Set<String> moving;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> walked = new LinkedHashSet<>();

    /** @param somebody the id of a person who may be chosen @param moving forms whose acceptance moves the process on: what may be accepted is not tried */
    FormWalk(HttpVisitor visitor, String somebody, Set<String> moving) {
        this.visitor = visitor;
        this.somebody = somebody;
        this.moving = moving;
    }

    /** What was found wrong. */
    List<String> findings() { return findings; }

    /** The fields that were tried, each with its page. */
    Set<String> walked() { return walked; }

    /** Walks a page. */
    FormWalk page(String path) {
        var page = visitor.get(path);
        if (page.status() != 200) findings.add(path + " answers " + page.status() + " " + page.location());
        for (var form : page.forms()) if (!form.mainButton().isEmpty()) walk(path, form);
        return this;
    }

    private void walk(String path, HttpForm form) {
        form.fields().forEach(field -> walked.add(path.replaceAll("\\?.*", "") + " " + field.name()));
        for (int i = 0; round(form, Must.BE_REFUSED, i).size() > 0; i++) refuse(path, form.id(), round(form, Must.BE_REFUSED, i));
        if (moving.contains(form.id())) return;
        for (int i = 0; round(form, Must.BE_ANSWERED, i).size() > 0; i++) send(path, form.id(), round(form, Must.BE_ANSWERED, i));
    }

    /** What is tried in every field of the form at the i-th time. */
    private static Map<HttpField, Try> round(HttpForm form, Must must, int i) {
        var round = new LinkedHashMap<HttpField, Try>();
        for (var field : form.fields()) BadInput.of(field).stream().filter(bad -> bad.must() == must).skip(i).findFirst().ifPresent(bad -> round.put(field, bad));
        return round;
    }

    private void refuse(String path, String form, Map<HttpField, Try> round) {
        var size = round.values().stream().mapToInt(bad -> bad.value().length()).sum();
        var together = size < MOST_TOGETHER ? send(path, form, round) : null;
        round.forEach((field, bad) -> {
            if (together != null && wrong(together, field, bad).isEmpty()) return;
            var alone = send(path, form, Map.of(field, bad));
            if (alone != null) note(path, field, bad, wrong(alone, field, bad));
        });
    }

    /** Sends the form with that in its fields, the others filled rightly; null when the page does not have it any more. */
    private HttpPage send(String path, String id, Map<HttpField, Try> round) {
        var found = visitor.get(path).find(id);
        if (found.isEmpty()) return null;
        var form = found.get();
        for (var field : form.fields()) fill(form, field);
        round.forEach((field, bad) -> put(form, field, bad.value()));
        var answer = form.send(visitor, form.mainButton());
        round.entrySet().stream().limit(1).forEach(one -> note(path, one.getKey(), one.getValue(), failed(answer)));
        return answer;
    }

    /** What is empty is filled rightly, so that nothing but what is tried is wrong. */
    private void fill(HttpForm form, HttpField field) {
        if (!form.holds(idOf(field)).isEmpty() || field.kind() == HttpField.Kind.SWITCH) return;
        put(form, field, field.kind() == HttpField.Kind.PERSON ? somebody : BadInput.right(field));
    }

    private static void put(HttpForm form, HttpField field, String value) {
        if (field.kind() == HttpField.Kind.PERSON) form.with(field.name(), value.isEmpty() || field.several() ? "" : "某人");
        form.with(idOf(field), value);
    }

    /** The name that the chosen person's id is sent under; any other field is sent under its own. */
    private static String idOf(HttpField field) { return field.kind() == HttpField.Kind.PERSON ? field.name().replaceFirst("_input$", "_hinput") : field.name(); }

    private void note(String path, HttpField field, Try bad, String wrong) {
        if (!wrong.isEmpty()) findings.add(path.replaceAll("\\?.*", "") + " " + field.name() + " ← " + bad.name() + ": " + wrong);
    }

    private static String failed(HttpPage answer) {
        if (answer.status() >= 400 && answer.status() != 422) return "answered " + answer.status();
        if (answer.location() != null && answer.location().matches(".*(/error/|login).*")) return "sent to " + answer.location();
        if (!answer.ends()) return "a page without an end";
        return answer.showsATrace() ? "a trace" : "";
    }

    private static String wrong(HttpPage answer, HttpField field, Try bad) {
        if (!failed(answer).isEmpty()) return "";
        if (answer.location() != null) return "accepted";
        if (answer.saidBeside(field.name()).isBlank()) return "nothing said beside it; marked " + answer.marked() + "; on top: " + answer.saidOnTop();
        var chosen = field.kind() == HttpField.Kind.CHOICE || field.kind() == HttpField.Kind.PERSON;
        return chosen || plain(answer.typed(field.name())).equals(plain(bad.value())) ? "" : "what was typed is lost: " + answer.typed(field.name());
    }

    /** HTML cannot carry control characters; the rest has to be there. */
    private static String plain(String text) { return text.replaceAll("[\\p{Cc}\\uFFFD\\uFFFE]", ""); }
}
