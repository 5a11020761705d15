package countersign.browser;

import java.util.List;
import org.jsoup.nodes.Element;

/** A field of a form: what kind of thing it takes is read off the page. */
record HttpField(Element element) {

    /** What a field takes. PERSON is a field in which a person is found by name; its id is sent beside it. */
    enum Kind { LINE, LINES, DATE, MOMENT, TIME, NUMBER, CHOICE, SWITCH, PERSON, FILE, NONE }

    /** The name it is sent under. */
    String name() { return element.attr("name"); }

    /** Its kind. */
    Kind kind() {
        if (name().endsWith("_hinput")) return Kind.NONE;
        if (name().endsWith("_input") && element.closest(".ui-autocomplete") != null) return Kind.PERSON;
        if (element.normalName().equals("textarea")) return Kind.LINES;
        if (element.normalName().equals("select")) return Kind.CHOICE;
        return switch (element.attr("type")) {
            case "date" -> Kind.DATE;
            case "datetime-local" -> Kind.MOMENT;
            case "time" -> Kind.TIME;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> element.attr("value").matches("|on|true|yes") ? Kind.SWITCH : Kind.CHOICE;
            case "radio" -> Kind.CHOICE;
            case "file" -> Kind.FILE;
            case "hidden", "password" -> Kind.NONE;
            default -> element.attr("inputmode").matches("numeric|decimal") ? Kind.NUMBER : Kind.LINE;
        };
    }

    /** Whether several people are chosen: then the text field holds what is looked for and nobody who was found. */
    boolean several() { return element.closest(".ui-autocomplete") != null && element.closest(".ui-autocomplete").selectFirst("select") != null; }

    /** The most UTF-16 units that the page says it takes; 0 where it says nothing. */
    int longest() {
        var said = element.attr(element.hasAttr("data-longest") ? "data-longest" : "maxlength");
        return said.isEmpty() ? 0 : Integer.parseInt(said);
    }

    /** What may be chosen. */
    List<String> options() {
        var choices = element.normalName().equals("select") ? element.select("option") : element.closest("form").getElementsByAttributeValue("name", name());
        return choices.eachAttr("value").stream().filter(value -> !value.isEmpty()).toList();
    }
}
