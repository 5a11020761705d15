package countersign.shared.ask;

import countersign.shared.document.Seal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a signature covers and whether an edit touched it (S3.3). Pure. A signature of a whole document covers its digest under the empty key. */
final class Coverage {

    static final String WHOLE = "";

    private Coverage() {}

    /** The digests that a signature of these rows (none: of the whole) covers. @throws IllegalArgumentException for a row that is not there */
    static Map<String, String> of(Seal seal, Set<String> rows) {
        if (rows.isEmpty()) return Map.of(WHOLE, seal.digest());
        var covered = new TreeMap<String, String>();
        for (var row : rows) {
            if (!seal.rows().containsKey(row)) throw new IllegalArgumentException("no row " + row + " in the document");
            covered.put(row, seal.rows().get(row));
        }
        return covered;
    }

    /** The keys by which what was signed and what has to be signed now differ: changed, gone, or new rows; empty when the signature still covers all. */
    static Set<String> stale(Map<String, String> signed, Map<String, String> required) {
        var stale = new TreeSet<String>();
        signed.forEach((key, digest) -> { if (!digest.equals(required.get(key))) stale.add(key); });
        required.keySet().stream().filter(key -> !signed.containsKey(key)).forEach(stale::add);
        return stale;
    }
}
