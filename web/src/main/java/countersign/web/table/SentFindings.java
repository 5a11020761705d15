package countersign.web.table;

import countersign.tasking.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which findings pages hold already. A table of thousands of rows that is being filled in has thousands of findings, and a keystroke changes a few: only
 * those are sent. A page says what it holds by the digest it got with it; for one that is not known any more, or was given by another node, all are sent.
 */
@ApplicationScoped
public class SentFindings {

    private static final int TABLES = 64;
    private static final long PRIME = 0x100000001b3L;

    private final Map<String, long[]> held = Collections.synchronizedMap(new LinkedHashMap<>(TABLES, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) { return size() > TABLES; }
    });

    /**
     * What a page is sent.
     *
     * @param digest what it holds afterwards
     * @param whole  whether {@code found} is all there is
     * @param found  the findings by their ids
     * @param gone   ids of those that it holds and that are no more
     */
    record Part(String digest, boolean whole, Map<String, Finding> found, List<String> gone) {}

    /** All of them. */
    Part all(List<Finding> findings) { return part(findings, null); }

    /** What differs from what the page holds. @param digest what the page said; null for nothing */
    Part part(List<Finding> findings, String digest) {
        var ids = ids(findings);
        var now = ids.clone();
        Arrays.sort(now);
        var key = Long.toHexString(Arrays.stream(now).reduce(findings.size(), (hash, id) -> hash * PRIME + id));
        var before = digest == null ? null : held.get(digest);
        held.put(key, now);
        var found = new LinkedHashMap<String, Finding>();
        for (int i = 0; i < ids.length; i++) if (before == null || !has(before, ids[i])) found.put(name(ids[i]), findings.get(i));
        var gone = before == null ? List.<String>of() : Arrays.stream(before).filter(id -> !has(now, id)).mapToObj(SentFindings::name).toList();
        return new Part(key, before == null, found, gone);
    }

    private static boolean has(long[] sorted, long id) { return Arrays.binarySearch(sorted, id) >= 0; }

    private static String name(long id) { return "f" + Long.toHexString(id); }

    /** The same id for the same finding; a second one that says the same gets another. */
    private static long[] ids(List<Finding> findings) {
        var times = new HashMap<Long, Integer>();
        var ids = new long[findings.size()];
        IntStream.range(0, ids.length).forEach(i -> ids[i] = hash(findings.get(i), times));
        return ids;
    }

    private static long hash(Finding finding, Map<Long, Integer> times) {
        var parts = new ArrayList<Object>(finding.rows());
        parts.addAll(finding.message().args());
        parts.add(finding.message().key());
        parts.add(finding.field());
        parts.add(finding.mend());
        long hash = finding.kind().hashCode();
        for (var part : parts) hash = (hash ^ (part == null ? 0 : part.toString().hashCode())) * PRIME;
        return hash + times.merge(hash, 1, Integer::sum) - 1;
    }
}
