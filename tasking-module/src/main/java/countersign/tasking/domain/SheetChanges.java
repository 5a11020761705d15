package countersign.tasking.domain;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What differs between two versions of a sealed table, row by row and field by field. Pure. */
public final class SheetChanges {

    private final List<CountersignFacts.Change> changes = new ArrayList<>();
    private final Texts texts;
    private final SheetWords words;

    private SheetChanges(Texts texts) {
        this.texts = texts;
        words = new SheetWords(texts);
    }

    /** The differences in these rows. @param before rows of the earlier version, as stored @param after of the later one */
    public static List<CountersignFacts.Change> between(JsonNode before, JsonNode after, Set<String> keys, Texts texts) {
        var said = new SheetChanges(texts);
        for (var key : keys) said.row(before.path(key), after.path(key));
        return said.changes;
    }

    private void row(JsonNode before, JsonNode after) {
        if (before.equals(after)) return;
        var label = label(after.isMissingNode() ? before : after);
        if (before.isMissingNode()) changes.add(new CountersignFacts.Change(label, "tasking.field.row", "", label));
        else if (after.isMissingNode()) changes.add(new CountersignFacts.Change(label, "tasking.field.row", label, ""));
        else fields(label, before, after);
    }

    private void fields(String label, JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var was = written(name, before.path(name));
            var is = written(name, after.path(name));
            if (!was.equals(is)) changes.add(new CountersignFacts.Change(label, "tasking.sheet." + name, was, is));
        }
    }

    private static String label(JsonNode row) {
        if (row.has("giver")) return row.path("giver").asText() + " → " + row.path("receiver").asText() + " " + row.path("what").asText();
        return row.path("number").asText() + " " + row.path("name").asText();
    }

    private String written(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray()) return list(name, value);
        return switch (name) {
            case "start", "finish", "contract", "by" -> texts.dates().day(LocalDate.parse(value.asText()));
            case "estimate", "ownerShare" -> words.time(value.asText());
            case "milestone" -> texts.get(value.asBoolean() ? "tasking.yes" : "tasking.no");
            default -> value.asText();
        };
    }

    private String list(String name, JsonNode value) {
        var parts = new ArrayList<String>();
        value.forEach(part -> parts.add(name.equals("needLines") ? words.need(Json.read(part.toString(), AssignmentSheet.Need.class)) : part.asText()));
        return String.join(name.equals("needLines") ? "\n" : texts.get("tasking.print.comma"), parts);
    }
}
