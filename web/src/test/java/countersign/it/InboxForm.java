package countersign.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The form at the right of the inbox, filled in as somebody would and sent by the button of that label. */
final class InboxForm {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private InboxForm() {}

    /** @param all whether what may stay empty is written, too */
    static Map<String, String> filled(String html, String button, String words, boolean all) {
        var form = Jsoup.parse(html).getElementById("reply");
        if (form == null) throw new IllegalStateException("no form in the inbox");
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden], input[type=text], input[type=number], input[type=date], input:not([type]), textarea, select").forEach(field -> fields.put(field.attr("name"), value(field, all)));
        form.select("input[type=checkbox]").forEach(box -> fields.put(box.attr("name"), "on"));
        fields.put(form.select("textarea[name$=:comment], textarea[name=comment]").attr("name"), words);
        var pressed = form.select("button").stream().filter(b -> b.text().equals(button)).findFirst().orElseThrow(() -> new IllegalStateException("no button " + button));
        fields.put(pressed.attr("name"), pressed.attr("value"));
        var nonce = NONCE.matcher(html);
        if (nonce.find()) fields.put("primefaces.nonce", nonce.group(1));
        return fields;
    }

    /** What stands there, else something right; a figure is all of it, and nothing is chosen or written where nothing must be. */
    private static String value(Element field, boolean all) {
        if (figure(field) && (all || required(field) || !field.attr("value").isEmpty())) return "100";
        var there = field.tagName().equals("select") ? field.select("option[selected]").attr("value") : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
        if (!there.isEmpty() || field.attr("type").equals("hidden") || !all && !required(field)) return there;
        if (field.tagName().equals("select")) return field.select("option").stream().map(option -> option.attr("value")).filter(v -> !v.isEmpty()).findFirst().orElse("");
        return field.attr("type").equals("date") ? "2027-06-30" : "文字";
    }

    private static boolean figure(Element field) { return field.attr("type").equals("number") || !field.attr("inputmode").isEmpty(); }

    private static boolean required(Element field) {
        return field.root().select("label.cs-required").stream().anyMatch(label -> label.attr("for").equals(field.id()));
    }
}
