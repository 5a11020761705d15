package countersign.tasking.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What differs between two versions of a sealed table, row by row and field by field. Pure. */
public final class SheetChanges {

    private SheetChanges() {}

    /** The differences in these rows. @param before rows of the earlier version, as stored @param after of the later one */
    public static List<CountersignFacts.Change> between(JsonNode before, JsonNode after, Set<String> keys) {
        var changes = new ArrayList<CountersignFacts.Change>();
        for (var key : keys) row(before.path(key), after.path(key), changes);
        return changes;
    }

    private static void row(JsonNode before, JsonNode after, List<CountersignFacts.Change> changes) {
        if (before.equals(after)) return;
        var label = label(after.isMissingNode() ? before : after);
        if (before.isMissingNode()) changes.add(new CountersignFacts.Change(label, "tasking.field.row", "", label));
        else if (after.isMissingNode()) changes.add(new CountersignFacts.Change(label, "tasking.field.row", label, ""));
        else fields(label, before, after, changes);
    }

    private static void fields(String label, JsonNode before, JsonNode after, List<CountersignFacts.Change> changes) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var was = written(before.path(name));
            var is = written(after.path(name));
            if (!was.equals(is)) changes.add(new CountersignFacts.Change(label, "tasking.sheet." + name, was, is));
        }
    }

    private static String label(JsonNode row) { return row.path("number").asText() + " " + row.path("name").asText(); }

    private static String written(JsonNode value) {
        if (!value.isArray()) return value.isMissingNode() || value.isNull() ? "" : value.asText();
        var parts = new ArrayList<String>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join("、", parts);
    }
}
