package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Near-identical names or standards (S3.2): pairs of characters in common, twice over all (Dice). Only rows that share a rare pair are compared, so
 * that five thousand rows are no matter.
 */
final class NearlyTheSame implements Check {

    private static final double NAMES_ALIKE = 0.8;
    private static final double STANDARDS_ALIKE = 0.9;
    private static final int SHORTEST_STANDARD = 8;
    private static final int COMMON = 60;

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        pairs(s.leaves, TaskView::name, 2, NAMES_ALIKE).forEach(pair -> found.add(finding("sameName", pair, TaskField.NAME)));
        pairs(s.leaves, TaskView::acceptanceStandard, SHORTEST_STANDARD, STANDARDS_ALIKE)
                .forEach(pair -> found.add(finding("sameStandard", pair, TaskField.STANDARD)));
        return found;
    }

    private static Finding finding(String kind, List<TaskView> pair, TaskField field) {
        var later = pair.get(1);
        var mend = kind.equals("sameName") ? Situation.mend("delete", List.of(new TaskCommand.Delete(Long.toString(later.taskId()))),
                Situation.label(later)) : null;
        return Situation.warning(kind, List.of(later, pair.get(0)), field, mend, Situation.label(pair.get(0)), Situation.label(later));
    }

    private static List<List<TaskView>> pairs(List<TaskView> rows, Function<TaskView, String> text, int shortest, double alike) {
        var grams = new ArrayList<Set<String>>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var set = grams(text.apply(rows.get(i)), shortest);
            grams.add(set);
            for (var gram : set) index.computeIfAbsent(gram, g -> new ArrayList<>()).add(i);
        }
        var found = new ArrayList<List<TaskView>>();
        for (int i = 0; i < rows.size(); i++) {
            for (var other : candidates(i, grams.get(i), index).entrySet()) {
                if (dice(grams.get(i), grams.get(other.getKey())) >= alike) found.add(List.of(rows.get(i), rows.get(other.getKey())));
            }
        }
        return found;
    }

    private static Map<Integer, Boolean> candidates(int row, Set<String> grams, Map<String, List<Integer>> index) {
        Map<Integer, Boolean> candidates = new TreeMap<>();
        for (var gram : grams) {
            var sharing = index.get(gram);
            if (sharing.size() <= COMMON) sharing.stream().filter(other -> other > row).forEach(other -> candidates.put(other, true));
        }
        return candidates;
    }

    private static double dice(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> grams(String written, int shortest) {
        var text = written.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}\\p{S}]", "");
        var grams = new HashSet<String>();
        if (text.length() < shortest) return grams;
        for (int i = 0; i + 1 < text.length(); i++) grams.add(text.substring(i, i + 2));
        return grams;
    }
}
