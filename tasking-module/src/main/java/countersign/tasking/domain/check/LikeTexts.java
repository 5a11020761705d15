package countersign.tasking.domain.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts that are nearly the same: pairs of characters in common, twice over all (Dice). Only texts that share a rare pair are compared, and of these
 * only those that share enough, so that a check of thousands of rows takes no longer than a keystroke. Spaces, punctuation and case do not count.
 */
final class LikeTexts {

    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{P}\\p{S}]");
    private static final int COMMON = 60;
    private static final double ROUNDING = 1e-9;

    private final List<int[]> grams;
    private final Map<Integer, int[]> sharing = new HashMap<>();
    private final double alike;

    /** @param shortest texts with fewer characters than that are like no other @param alike from 0 to 1, how much has to be in common */
    LikeTexts(List<String> texts, int shortest, double alike) {
        grams = texts.stream().map(text -> grams(text, shortest)).toList();
        this.alike = alike;
        Map<Integer, Integer> count = new HashMap<>();
        for (var of : grams) for (var gram : of) count.merge(gram, 1, Integer::sum);
        count.forEach((gram, times) -> { if (times > 1 && times <= COMMON) sharing.put(gram, new int[times]); });
        for (int i = grams.size() - 1; i >= 0; i--)
            for (var gram : grams.get(i)) {
                var rows = sharing.get(gram);
                if (rows != null) rows[count.merge(gram, -1, Integer::sum)] = i;
            }
    }

    /** The places of two such texts, the earlier first. */
    List<int[]> pairs() {
        var pairs = new ArrayList<int[]>();
        var shared = new int[grams.size()];
        for (int i = 0; i < grams.size(); i++) {
            var others = others(i, shared);
            for (var other : others) if (alike(i, other)) pairs.add(new int[] {i, other});
        }
        return pairs;
    }

    /** Later texts that share so many rare pairs that they may be alike. @param shared all zero, and left so */
    private int[] others(int text, int[] shared) {
        var met = new ArrayList<Integer>();
        int plenty = 0;
        for (var gram : grams.get(text)) {
            var rows = sharing.get(gram);
            if (rows == null) plenty++;
            else for (var other : rows) if (other > text && shared[other]++ == 0) met.add(other);
        }
        var frequent = plenty;
        var others = met.stream().filter(other -> shared[other] + frequent >= wanted(text, other)).mapToInt(other -> other).sorted().toArray();
        met.forEach(other -> shared[other] = 0);
        return others;
    }

    private double wanted(int one, int other) { return alike * (grams.get(one).length + grams.get(other).length) / 2 - ROUNDING; }

    private boolean alike(int one, int other) {
        var a = grams.get(one);
        var b = grams.get(other);
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) common++;
            if (a[i] <= b[j]) { if (a[i] == b[j]) j++; i++; } else j++;
        }
        return 2.0 * common / (a.length + b.length) >= alike;
    }

    private static int[] grams(String written, int shortest) {
        var text = NOTHING.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        if (text.length() < shortest) return new int[0];
        var all = new int[text.length() - 1];
        for (int i = 0; i + 1 < text.length(); i++) all[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
