package countersign.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two people open the same form, and both save (SPEC 9): the second is told that somebody was first, nothing of theirs is saved, what they typed stays on
 * the page, and once they have read it they may save it.
 */
final class TwoAtOnce {

    static final String LAST = "last";
    private static final String TOLD = ".*(别人|有人|刚).*";
    private final OpenForms one;
    private final OpenForms other;
    private final List<String> findings = new ArrayList<>();

    TwoAtOnce(OpenForms one, OpenForms other) {
        this.one = one;
        this.other = other;
    }

    /** What was found wrong. */
    List<String> findings() { return findings; }

    /**
     * Both open a form, fill it and write something else into one of its fields; the first saves, then the second.
     *
     * @param field  how the name of that field ends
     * @param button name of the button that saves; empty for the form's main one, {@link #LAST} for its last one
     */
    TwoAtOnce in(Function<OpenForms, HttpPage> opening, String form, String button, String field, List<String> words, Consumer<HttpForm> filling) {
        try {
            both(opening, form, button, field, words, filling);
        } catch (AssertionError neverSeen) {
            findings.add(form + ": " + neverSeen.getMessage());
        }
        return this;
    }

    private void both(Function<OpenForms, HttpPage> opening, String form, String button, String field, List<String> words, Consumer<HttpForm> filling) {
        var mine = filled(opening.apply(one), form, field, words.get(0), filling);
        var theirs = filled(opening.apply(other), form, field, words.get(1), filling);
        var done = one.send(mine, name(mine, button));
        if (done.location() == null) findings.add(form + ": the first is refused: " + done.tree().select("main").text());
        var told = other.send(theirs, name(theirs, button));
        if (told.location() != null) findings.add(form + ": the second saves over the first");
        else second(told, form, button, field, words.get(1));
    }

    TwoAtOnce in(Function<OpenForms, HttpPage> opening, String form, String button, String field, List<String> words) { return in(opening, form, button, field, words, filled -> { }); }

    private static String name(HttpForm form, String button) {
        var all = form.buttons();
        return button.equals(LAST) ? all.get(all.size() - 1) : button.isEmpty() ? form.mainButton() : button;
    }

    private static HttpForm filled(HttpPage page, String form, String field, String words, Consumer<HttpForm> filling) {
        var filled = page.form(form);
        filling.accept(filled);
        return filled.with(named(filled, field), words);
    }

    /** The field's whole name; of several alike the first. */
    private static String named(HttpForm form, String field) { return form.fields().stream().map(HttpField::name).filter(name -> name.endsWith(field)).findFirst().orElse(field); }

    private void second(HttpPage told, String form, String button, String ending, String typed) {
        var field = named(told.form(form), ending);
        if (!told.saidAnywhere().matches(TOLD)) findings.add(form + ": the second is not told: " + told.saidAnywhere());
        var kept = told.form(form);
        if (!field.equals(form) && !kept.holds(field).equals(typed)) findings.add(form + ": what the second typed is lost: " + kept.holds(field));
        var again = other.send(kept, name(kept, button));
        if (again.location() == null) findings.add(form + ": the second cannot save after having read it: " + again.saidOnTop());
    }
}
