package countersign.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Every field that a page of the packaged product can show, whatever state it takes to see it: read from the pages in the WAR and what they include,
 * as {@code project-meetings.xhtml gap:what}. For a proof that tries all of them. A single box to be ticked can hold nothing bad and is left out.
 */
final class WarFields {

    private static final Path WAR = Path.of("target", "countersign.war");
    private static final String INPUTS = "h|inputText, h|inputTextarea, h|selectOneMenu, h|selectManyCheckbox, h|selectOneRadio, p|inputText, p|inputTextarea, "
            + "p|autoComplete, p|selectCheckboxMenu, p|selectOneMenu, p|inputNumber, p|datePicker, input[name]:not([type=hidden]), select[name], textarea[name]";
    private final Set<String> fields = new TreeSet<>();

    private WarFields() {}

    /** All of them. */
    static Set<String> all() {
        var found = new WarFields();
        try (var war = new ZipFile(WAR.toFile())) {
            war.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".xhtml") && !name.contains("/")).forEach(page -> found.read(war, page, page, ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.fields;
    }

    /** The fields of one file and of what it includes; {@code form} is the id of the form around it, empty for none. */
    private void read(ZipFile war, String page, String file, String form) {
        var tree = parsed(war, file);
        tree.select(INPUTS).forEach(input -> fields.add(page + " " + form(input, form) + name(input)));
        tree.select("ui|include").forEach(part -> read(war, page, part.attr("src").substring(1), form(part, form)));
    }

    private static Element parsed(ZipFile war, String file) {
        try (var in = war.getInputStream(war.getEntry(file))) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String form(Element within, String around) {
        var form = within.closest("h|form");
        return form == null ? around : form.attr("id") + ":";
    }

    private static String name(Element input) { return input.attr(input.tagName().contains(":") ? "id" : "name"); }

    /** Those of the fields that nobody tried. @param tried each as {@code page form:…:field}, as a page sends it */
    static List<String> untried(Collection<String> tried) {
        var plain = tried.stream().map(one -> one.replaceAll("_input$", "")).toList();
        return all().stream().filter(field -> plain.stream().noneMatch(Pattern.compile(pattern(field)).asMatchPredicate())).toList();
    }

    /** Forms and fields in rows have the row's id before theirs, and the ids of some are computed. */
    private static String pattern(String field) {
        var parts = field.split("[ :]");
        return Pattern.quote(parts[0]) + " " + Arrays.stream(parts).skip(1).map(id -> "(.*:)?" + Pattern.quote(id).replaceAll("#\\{[^}]*}", "\\\\E[^:]*\\\\Q")).collect(Collectors.joining(":"));
    }
}
