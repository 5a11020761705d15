package countersign.tasking.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikeTextsTest {

    @Test void textsThatDifferInACharacterOrInPunctuationAreAlike() {
        assertThat(pairs(List.of("售后响应手册制定", "物料制作", "售后响应手册 制订", "售后响应手册制定。", "手册"))).containsExactly("0 2", "0 3", "2 3");
    }

    @Test void shortTextsAreLikeNoOther() { assertThat(pairs(List.of("甲", "甲", ""))).isEmpty(); }

    @Test void theyAreThoseThatComparingAllWithAllFinds() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < 40; i++) {
                var text = new StringBuilder();
                for (int c = 0; c < 3 + random.nextInt(5); c++) text.append((char) ('甲' + random.nextInt(4)));
                texts.add(text.toString());
            }
            var expected = new ArrayList<String>();
            for (int i = 0; i < texts.size(); i++)
                for (int j = i + 1; j < texts.size(); j++) if (dice(texts.get(i), texts.get(j)) >= 0.8) expected.add(i + " " + j);
            assertThat(pairs(texts)).as(texts.toString()).isEqualTo(expected);
        }
    }

    private static List<String> pairs(List<String> texts) { return new LikeTexts(texts, 2, 0.8).pairs().stream().map(pair -> pair[0] + " " + pair[1]).toList(); }

    private static double dice(String one, String other) {
        var a = grams(one);
        var b = grams(other);
        var common = new HashSet<>(a);
        common.retainAll(b);
        return 2.0 * common.size() / (a.size() + b.size());
    }

    private static Set<String> grams(String text) {
        var grams = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) grams.add(text.substring(i, i + 2));
        return grams;
    }
}
