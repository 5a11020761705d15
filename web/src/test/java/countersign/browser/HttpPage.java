package countersign.browser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the product answered. */
record HttpPage(String url, int status, String location, String body) {

    /** The page as a tree. */
    Document tree() { return Jsoup.parse(body, url); }

    /** The forms that take something a person types or chooses; those of the frame around every page are left out. */
    List<HttpForm> forms() {
        return tree().select("form[method=post]").stream().filter(form -> form.closest("header") == null && !form.attr("action").endsWith("/language"))
                .map(form -> new HttpForm(url, form)).filter(form -> !form.fields().isEmpty()).toList();
    }

    /** The form with that id, if the page has it. */
    Optional<HttpForm> find(String id) { return forms().stream().filter(form -> form.id().equals(id)).findFirst(); }

    /** The form with that id. */
    HttpForm form(String id) { return find(id).orElseThrow(() -> new AssertionError("no form " + id + " at " + url + "\n" + tree().text())); }

    /** Whether a page was written to its end. */
    boolean ends() { return status == 302 || status == 303 || body.strip().endsWith("</html>"); }

    /** Whether it shows what only the log should. */
    boolean showsATrace() { return body.contains("\tat ") || body.contains("Exception:") || body.contains("java.lang.") || body.contains("SQLException"); }

    /** What is said beside a field to somebody who cannot see the page: the field is marked, and the mark leads to the words. Empty when nothing is. */
    String saidBeside(String name) {
        var page = tree();
        var bound = widgetWords(page, name);
        return !bound.isEmpty() ? bound : page.getElementsByAttributeValue("name", name).stream().filter(field -> field.attr("aria-invalid").equals("true"))
                .map(field -> words(page, field.attr("aria-describedby"))).filter(words -> !words.isBlank()).findFirst().orElse("");
    }

    /** The component library's message points its field to itself by a script; what it says to that script stands in the page. */
    private static String widgetWords(Document page, String name) {
        var said = page.select("script").stream().map(Element::data).map(Pattern.compile("cw\\(\"Message\",\"[^\"]*\",\\{id:\"([^\"]*)\",target:\"" + Pattern.quote(name) + "\"")::matcher)
                .filter(java.util.regex.Matcher::find).map(m -> words(page, m.group(1))).findFirst().orElse("");
        var marked = page.getElementsByAttributeValue("name", name).stream().anyMatch(field -> field.attr("aria-invalid").equals("true"));
        return marked ? said : "";
    }

    private static String words(Document page, String ids) {
        var words = new StringBuilder();
        for (var id : ids.split(" ")) {
            var there = id.isEmpty() ? null : page.getElementById(id);
            if (there != null) words.append(there.text()).append(' ');
        }
        return words.toString().strip();
    }

    /** What stands on top of the page as wrong. */
    String saidOnTop() { return tree().select(".ui-messages-error, #messages .ui-messages-error-detail, .problems").text(); }

    /** What stands in a field now. */
    String typed(String name) {
        var field = tree().getElementsByAttributeValue("name", name).first();
        return field == null ? "" : field.normalName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
    }

    /** All elements that are marked as wrong. */
    List<String> marked() { return tree().select("[aria-invalid=true]").stream().map(HttpPage::nameOf).toList(); }

    private static String nameOf(Element field) { return field.hasAttr("name") ? field.attr("name") : field.id(); }
}
