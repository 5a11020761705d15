package countersign.browser;

import countersign.browser.BadInput.Must;
import countersign.browser.BadInput.Try;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Walks every form of a page and every field of every form as the page shows them, tries in each what does not belong there, and notes what is wrong
 * with the answer: a failure, a page without an end, a trace, something accepted that must not be, a refusal that is not beside its field or says
 * nothing, something typed that is lost, something saved by what was refused. All fields are tried at once; those about which nothing is said then are
 * tried without the others, at last one by one.
 */
final class FormWalk {

    private static final int NO_SUCH_ADDRESS = 404;
    private static final int MOST_TOGETHER = 100_000;
    private final HttpVisitor visitor;
    private final String somebody;
    private final Set<String> moving;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> walked = new LinkedHashSet<>();
    private String path;
    private Supplier<HttpPage> opening;
    private HttpForm first;
    private HttpPage standing;
    /** Whether the way to the page leads to the same page each time, so that what a refusal saved would show. */
    private boolean same;
    /** The page as it was before the form that is walked. */
    private HttpPage seen;

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

    /** Walks all forms of a page. */
    FormWalk page(String address) { return page(address, ".*", () -> visitor.get(address)); }

    /** Walks all forms of several pages. */
    FormWalk pages(List<String> addresses) {
        addresses.forEach(this::page);
        return this;
    }

    /** Walks those forms of a page whose ids match; {@code opened} is the way there, where an address alone does not show them. */
    FormWalk page(String address, String forms, Supplier<HttpPage> opened) {
        path = address.replaceAll("\\?.*", "").replaceFirst("^/", "");
        opening = opened;
        try {
            walk(forms);
        } catch (AssertionError neverSeen) {
            findings.add(path + " " + forms + ": " + neverSeen.getMessage());
        }
        return this;
    }

    private void walk(String forms) {
        var page = opening.get();
        same = page.outline().equals(opening.get().outline());
        if (page.status() != 200) findings.add(path + " answers " + page.status() + " " + page.location());
        seen = page;
        for (var form : page.forms()) if (form.id().matches(forms) && !form.mainButton().isEmpty()) walk(form);
        page.questions().forEach(this::ask);
    }

    private void walk(HttpForm form) {
        first = form;
        standing = seen;
        form.fields().forEach(field -> walked.add(path + " " + field.name()));
        for (int i = 0; !round(form, Must.BE_REFUSED, i).isEmpty(); i++) parts(round(form, Must.BE_REFUSED, i)).forEach(this::refuse);
        var after = opening.get();
        if (same && !after.find(form.id()).map(HttpForm::everything).equals(java.util.Optional.of(form.everything()))) findings.add(path + " " + form.id() + " holds something else after all was refused");
        if (same && !after.outline().equals(seen.outline())) findings.add(path + " shows something else after all was refused in " + form.id() + ": " + after.outlineSince(seen));
        if (moving.contains(form.id())) return;
        for (int i = 0; !round(form, Must.BE_ANSWERED, i).isEmpty(); i++) {
            standing = null;
            send(round(form, Must.BE_ANSWERED, i));
        }
        seen = opening.get();
    }

    /** What is tried in every field of the form at the i-th time. */
    private static Map<HttpField, Try> round(HttpForm form, Must must, int i) {
        var round = new LinkedHashMap<HttpField, Try>();
        for (var field : form.fields()) BadInput.of(field).stream().filter(bad -> bad.must() == must).skip(i).findFirst().ifPresent(bad -> round.put(field, bad));
        return round;
    }

    /** A round in parts that a page takes. */
    private static List<Map<HttpField, Try>> parts(Map<HttpField, Try> round) {
        var parts = new ArrayList<Map<HttpField, Try>>();
        var size = MOST_TOGETHER;
        for (var one : round.entrySet()) {
            size += one.getValue().value().length();
            if (size > MOST_TOGETHER) {
                parts.add(new LinkedHashMap<>());
                size = one.getValue().value().length();
            }
            parts.get(parts.size() - 1).put(one.getKey(), one.getValue());
        }
        return parts;
    }

    private void refuse(Map<HttpField, Try> round) {
        for (var left = round; !left.isEmpty();) {
            var answer = send(left);
            if (answer == null) return;
            var silent = new LinkedHashMap<HttpField, Try>();
            left.forEach((field, bad) -> { if (!wrong(answer, field, bad).isEmpty()) silent.put(field, bad); });
            if (silent.size() == left.size()) {
                left.forEach((field, bad) -> alone(field, bad, silent.size() == 1 ? answer : send(Map.of(field, bad))));
                return;
            }
            left = silent;
        }
    }

    private void alone(HttpField field, Try bad, HttpPage answer) { if (answer != null) note(field, bad, wrong(answer, field, bad)); }

    /** Sends the form with that in its fields, the others filled rightly; null when the page does not have it any more. */
    private HttpPage send(Map<HttpField, Try> round) {
        var found = (standing == null ? opening.get() : standing).find(first.id());
        if (found.isEmpty()) return null;
        var form = found.get().holding(first);
        for (var field : form.fields()) fill(form, field);
        round.forEach((field, bad) -> put(form, field, bad.value()));
        var answer = form.send(visitor, form.mainButton());
        standing = answer.status() == 200 && answer.ends() && answer.find(first.id()).isPresent() ? answer : null;
        round.entrySet().stream().limit(1).forEach(one -> note(one.getKey(), one.getValue(), failed(answer)));
        return answer;
    }

    /** What is empty is filled rightly, so that nothing but what is tried is wrong. */
    private void fill(HttpForm form, HttpField field) {
        if (field.kind() == HttpField.Kind.FILE) form.with(new HttpFile(field.name(), "说明.txt", "no workbook".getBytes(StandardCharsets.US_ASCII)));
        if (!form.holds(idOf(field)).isEmpty() || field.kind() == HttpField.Kind.SWITCH) return;
        put(form, field, field.kind() == HttpField.Kind.PERSON ? somebody : BadInput.right(field));
    }

    private static void put(HttpForm form, HttpField field, String value) {
        if (field.kind() == HttpField.Kind.PERSON) form.with(field.name(), value.isEmpty() || field.several() ? "" : "某人");
        form.with(idOf(field), value);
    }

    /** The name that the chosen person's id is sent under; any other field is sent under its own. */
    private static String idOf(HttpField field) { return field.kind() == HttpField.Kind.PERSON ? field.name().replaceFirst("_input$", "_hinput") : field.name(); }

    /** A form that only looks something up: whatever is looked for, the page answers, or that there is no such address. */
    private void ask(HttpForm form) {
        for (var field : form.fields()) {
            walked.add(path + " " + field.name());
            for (var bad : BadInput.sought()) {
                var answer = visitor.get(form.with(field.name(), bad.value()).address());
                note(field, bad, answer.status() == NO_SUCH_ADDRESS && answer.ends() && !answer.showsATrace() ? "" : failed(answer));
            }
        }
    }

    private void note(HttpField field, Try bad, String wrong) { if (!wrong.isEmpty()) findings.add(path + " " + field.name() + " ← " + bad.name() + ": " + wrong); }

    private static String failed(HttpPage answer) {
        if (answer.status() >= 400 && answer.status() != 422) return "answered " + answer.status();
        if (answer.location() != null && answer.location().matches(".*(/error/|login).*")) return "sent to " + answer.location();
        if (!answer.ends()) return "a page without an end";
        return answer.showsATrace() ? "a trace" : "";
    }

    private static String wrong(HttpPage answer, HttpField field, Try bad) {
        if (!failed(answer).isEmpty()) return "";
        if (answer.location() != null) return "accepted";
        if (answer.saidBeside(field.name()).isBlank()) return "nothing said beside it; marked " + answer.marked() + "; on top: " + answer.saidOnTop() + "; " + answer.around(field.name());
        var chosen = field.kind() == HttpField.Kind.CHOICE || field.kind() == HttpField.Kind.PERSON;
        return chosen || plain(answer.typed(field.name())).equals(plain(bad.value())) ? "" : "what was typed is lost: " + answer.typed(field.name());
    }

    /** HTML cannot carry control characters; the rest has to be there. */
    private static String plain(String text) { return text.replaceAll("[\\p{Cc}\\uFFFD\\uFFFE]", ""); }
}
