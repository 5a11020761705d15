package countersign.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form of a page with what it holds, to be sent as it is or with changes. Nothing about its fields is written down: they are what the page shows. */
final class HttpForm {

    private static final String FRAMEWORK = "jakarta\\.faces\\..*|primefaces\\..*|csrf|t|back";
    /** The component library's script puts it into every form of a page. */
    private static final String NONCE = "primefaces.nonce";
    private final String url;
    private final Element form;
    private final Map<String, List<String>> data = new LinkedHashMap<>();
    private HttpFile file;

    HttpForm(String url, Element form) {
        this.url = url;
        this.form = form;
        var nonce = form.ownerDocument().select("script[nonce]").attr("nonce");
        var own = form.getElementsByAttributeValue("name", NONCE).attr("value");
        if (!(nonce + own).isEmpty()) with(NONCE, own.isEmpty() ? nonce : own);
        for (var field : inputs()) if (holds(field)) values(field).forEach(value -> data.computeIfAbsent(field.attr("name"), n -> new ArrayList<>()).add(value));
    }

    /** Its id, without that of the row it stands in; its action where it has none. */
    String id() { return form.id().isEmpty() ? form.attr("action") : form.id().replaceAll(".*:", ""); }

    private List<Element> inputs() {
        return form.select("input[name], select[name], textarea[name]").stream().filter(field -> !field.hasAttr("disabled") && !isButton(field) && !field.attr("name").equals(NONCE)).toList();
    }

    private static boolean isButton(Element field) { return field.attr("type").matches("submit|button|image|reset"); }

    private static boolean holds(Element field) { return !field.attr("type").matches("checkbox|radio") || field.hasAttr("checked"); }

    private static List<String> values(Element field) {
        return switch (field.normalName()) {
            case "select" -> chosen(field);
            case "textarea" -> List.of(field.wholeText().replaceFirst("^\n", ""));
            default -> field.attr("type").equals("file") ? List.of() : List.of(field.hasAttr("value") ? field.attr("value") : field.attr("type").equals("checkbox") ? "on" : "");
        };
    }

    private static List<String> chosen(Element select) {
        var chosen = select.select("option[selected]").eachAttr("value");
        if (!chosen.isEmpty() || select.hasAttr("multiple")) return chosen;
        return select.select("option").stream().limit(1).map(option -> option.attr("value")).toList();
    }

    /** What a person can fill in, by name. */
    List<HttpField> fields() {
        var marker = form.id();
        return inputs().stream().filter(field -> !field.hasAttr("readonly") && !field.attr("name").matches(FRAMEWORK) && !field.id().matches(".*_(focus|filter)") && !field.attr("name").equals(marker)).map(HttpField::new)
                .filter(field -> field.kind() != HttpField.Kind.NONE).collect(Collectors.toMap(HttpField::name, f -> f, (one, other) -> one, LinkedHashMap::new))
                .values().stream().toList();
    }

    /** The names of its buttons that send it. */
    List<String> buttons() { return form.select("input[type=submit][name], button[name]:not([type=button]), a.ui-commandlink[id]").stream().filter(b -> !b.hasAttr("disabled")).map(b -> b.hasAttr("name") ? b.attr("name") : b.id()).distinct().toList(); }

    /** The button that takes what was typed: the primary one, else the first. */
    String mainButton() {
        var primary = form.select("input[type=submit].cs-button-primary, button.cs-button-primary, button.primary, button.ui-button").stream().map(b -> b.attr("name")).findFirst();
        return primary.orElseGet(() -> buttons().isEmpty() ? "" : buttons().get(0));
    }

    /** What a button sends; of several with one name the one that stands out. */
    private String valueOf(String button) {
        var all = form.getElementsByAttributeValue("name", button);
        return all.stream().filter(b -> b.hasClass("primary")).findFirst().or(() -> all.stream().findFirst()).map(b -> b.attr("value")).orElse(button);
    }

    /** Puts something into a field. */
    HttpForm with(String name, String value) {
        data.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Puts into it what another form of the same fields holds; what belongs to the page itself stays. */
    HttpForm holding(HttpForm other) {
        data.keySet().removeIf(this::isHeld);
        other.data.forEach((name, values) -> { if (isHeld(name)) data.put(name, new ArrayList<>(values)); });
        return this;
    }

    /** What its fields hold. */
    Map<String, List<String>> everything() {
        var held = new LinkedHashMap<>(data);
        held.keySet().removeIf(name -> !isHeld(name));
        return held;
    }

    private boolean isHeld(String name) { return !name.matches(FRAMEWORK) && !name.equals(form.id()); }

    /** Where a form that only looks something up leads with what it holds. */
    String address() {
        return form.absUrl("action") + "?" + data.entrySet().stream().filter(one -> isHeld(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))).collect(Collectors.joining("&"));
    }

    /** Chooses a file. */
    HttpForm with(HttpFile chosen) {
        file = chosen;
        return this;
    }

    /** What a field holds now; empty when nothing. */
    String holds(String name) { return data.getOrDefault(name, List.of("")).stream().findFirst().orElse(""); }

    /** Sends it by one of its buttons. */
    HttpPage send(HttpVisitor visitor, String button) {
        var sent = new LinkedHashMap<>(data);
        if (!button.isEmpty()) sent.put(button, List.of(valueOf(button)));
        return visitor.post(form.absUrl("action").isEmpty() ? url : form.absUrl("action"), sent, form.attr("enctype").startsWith("multipart"), file);
    }
}
