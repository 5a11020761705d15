package countersign.shared.document;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The digests of a piece of content: one for its header, one per row, one for the whole. Pure. The row's key is part of its digest, so that two
 * equal rows are not the same row; the order of rows is not, so that moving a row voids nobody's signature.
 *
 * @param header  digest of the header
 * @param rows    digest by row key, in the rows' order
 * @param digest  digest of kind, schema, header and all rows: what a signature of the whole signs
 */
public record Seal(String header, Map<String, String> rows, String digest) {

    /** Seals content. {@code rows} are records or maps by their lasting key. */
    public static Seal of(String kind, int schema, Object header, Map<String, ?> rows) {
        var headerDigest = Json.digest(Json.canonical(header));
        var rowDigests = new LinkedHashMap<String, String>();
        rows.forEach((key, row) -> rowDigests.put(key, Json.digest(Json.canonical(Map.of("key", key, "row", row)))));
        var whole = Map.of("kind", kind, "schema", schema, "header", headerDigest, "rows", new TreeMap<>(rowDigests));
        return new Seal(headerDigest, Map.copyOf(rowDigests).isEmpty() ? Map.of() : rowDigests, Json.digest(Json.canonical(whole)));
    }

    /** The seal of content that was stored as {@code {"header":…, "rows":{key:…}}}; equal to the one taken when it was sealed. */
    public static Seal ofStored(String kind, int schema, String json) {
        var tree = Json.tree(json);
        var rows = new LinkedHashMap<String, JsonNode>();
        tree.path("rows").fields().forEachRemaining(row -> rows.put(row.getKey(), row.getValue()));
        return of(kind, schema, tree.path("header"), rows);
    }

    /** The keys of the rows that are new, gone or different in {@code later}. */
    public Set<String> changed(Seal later) {
        var changed = new TreeSet<String>();
        rows.forEach((key, digest) -> { if (!digest.equals(later.rows.get(key))) changed.add(key); });
        later.rows.keySet().stream().filter(key -> !rows.containsKey(key)).forEach(changed::add);
        return changed;
    }
}
