package countersign.requirement.domain;

import countersign.requirement.ReaderState;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whom a new edition of the minutes concerns (S2.5). Pure. */
public final class MinutesRules {

    private MinutesRules() {}

    /**
     * Whether somebody has to be asked (again): who was not asked before, who has not answered or objects, and who speaks for a department of a changed
     * point. Who confirmed, or was silent, and is not concerned stays as they are.
     *
     * @param state       how they stood; null if they were not asked yet
     * @param speaksFor   the departments they speak for or belong to
     * @param departments the departments of the changed points, before and after
     */
    public static boolean concerns(ReaderState state, Collection<Long> speaksFor, Set<Long> departments) {
        if (state == null || state == ReaderState.WAITING || state == ReaderState.OBJECTED) return true;
        return speaksFor.stream().anyMatch(departments::contains);
    }

    /** Changed points by key: new, gone or different. */
    public static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new TreeSet<String>();
        before.forEach((key, digest) -> { if (!digest.equals(after.get(key))) changed.add(key); });
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(changed::add);
        return changed;
    }
}
