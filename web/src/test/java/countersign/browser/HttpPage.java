package countersign.browser;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the product answered. It is read once, however much is asked of it. */
final class HttpPage {

    private final String url;
    private final int status;
    private final String location;
    private final String body;
    private Document tree;

    HttpPage(String url, int status, String location, String body) {
        this.url = url;
        this.status = status;
        this.location = location;
        this.body = body;
    }

    /** The status of the answer. */
    int status() { return status; }

    /** Where it sends the visitor on; null when it does not. */
    String location() { return location; }

    /** What it holds, as it was sent. */
    String body() { return body; }

    /** The page as a tree, not to be changed. */
    Document tree() {
        if (tree == null) tree = Jsoup.parse(body, url);
        return tree;
    }

    /** The forms that take something a person types or chooses; those of the frame around every page are left out. */
    List<HttpForm> forms() {
        return tree().select("form[method=post]").stream().filter(form -> form.closest("header") == null && !form.attr("action").endsWith("/language"))
                .map(form -> new HttpForm(url, form)).filter(form -> !form.fields().isEmpty()).toList();
    }

    /** The forms that only look something up; the search of the frame around every page is the one of the list of projects. */
    List<HttpForm> questions() { return tree().select("form:not([method=post])").stream().filter(form -> form.closest("header") == null).map(form -> new HttpForm(url, form)).filter(form -> !form.fields().isEmpty()).toList(); }

    /** Presses the first button with these words in the form of that id, in any where it is empty; what has to be filled in before is. */
    HttpPage press(HttpVisitor visitor, String id, String words, Consumer<HttpForm> filling) {
        var within = id.isEmpty() ? "main " : "form[id='" + id + "'] ";
        var button = tree().select(within + "input[type=submit], " + within + "button").stream().filter(one -> one.attr("value").equals(words) || one.text().equals(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words + " at " + url + "\n" + tree().text()));
        var form = new HttpForm(url, button.closest("form"));
        filling.accept(form);
        return form.send(visitor, button.attr("name"));
    }

    /** What it says but for its numbers, of which some are times that run: for two looks to be compared. */
    String outline() {
        var page = tree().clone();
        page.select("#messages").remove();
        return page.select("main").text().replaceAll("[0-9]+", "#");
    }

    /** Where its outline first differs from that of an earlier look. */
    String outlineSince(HttpPage earlier) {
        var now = outline();
        var before = earlier.outline();
        int at = 0;
        while (at < now.length() && at < before.length() && now.charAt(at) == before.charAt(at)) at++;
        return "…" + before.substring(Math.max(0, at - 20), Math.min(before.length(), at + 40)) + " → …" + now.substring(Math.max(0, at - 20), Math.min(now.length(), at + 40));
    }

    /** The markup around a field, for who has to find out why nothing is said there. */
    String around(String name) {
        var field = tree().getElementsByAttributeValue("name", name).first();
        var html = field == null || field.parent() == null ? "" : field.parent().html().replaceAll("(?s)<option.*?</option>", "");
        return html.substring(0, Math.min(html.length(), 500));
    }

    /** The form with that id, if the page has it. */
    Optional<HttpForm> find(String id) { return tree().select("form[method=post]").stream().map(form -> new HttpForm(url, form)).filter(form -> form.id().equals(id)).findFirst(); }

    /** The form with that id. */
    HttpForm form(String id) { return find(id).orElseThrow(() -> new AssertionError("no form " + id + " at " + url + "\n" + tree().text())); }

    /** Whether a page was written to its end. */
    boolean ends() { return status == 302 || status == 303 || body.strip().endsWith("</html>"); }

    /** Whether it shows what only the log should. */
    boolean showsATrace() { return body.contains("\tat ") || body.contains("Exception:") || body.contains("java.lang.") || body.contains("SQLException") || body.contains("View[id="); }

    /** What is said beside a field to somebody who cannot see the page: the field is marked, and the mark leads to the words. Empty when nothing is. */
    String saidBeside(String name) {
        var page = tree();
        var bound = widgetWords(page, name);
        return !bound.isEmpty() ? bound : page.getElementsByAttributeValue("name", name).stream().filter(field -> field.attr("aria-invalid").equals("true"))
                .map(field -> words(page, field.attr("aria-describedby"))).filter(words -> !words.isBlank()).findFirst().orElse("");
    }

    /** The component library's message points its field to itself by a script; what it says to that script stands in the page. */
    private static String widgetWords(Document page, String name) {
        var said = page.select("script").stream().map(script -> script.data().replace("\\-", "-")).map(Pattern.compile("cw\\(\"Message\",\"[^\"]*\",\\{id:\"([^\"]*)\",target:\"" + Pattern.quote(name) + "(_focus)?\"")::matcher)
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

    /** Everything that is said to be wrong, on top or beside a field. */
    String saidAnywhere() { return saidOnTop() + " " + tree().select(".ui-message-error-detail, .cs-callout-warn").text(); }

    /** All elements that are marked as wrong. */
    List<String> marked() { return tree().select("[aria-invalid=true]").stream().map(HttpPage::nameOf).toList(); }

    private static String nameOf(Element field) { return field.hasAttr("name") ? field.attr("name") : field.id(); }
}
