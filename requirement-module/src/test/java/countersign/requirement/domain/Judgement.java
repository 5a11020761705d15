package countersign.requirement.domain;

import countersign.shared.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that people judged (V: vague, C: concrete) beside what the check says of them.
 *
 * @param right  how many of the vague ones it marks
 * @param missed the vague ones that it does not mark
 * @param wrong  the concrete ones that it marks, with the phrases
 */
record Judgement(Language language, int right, List<String> missed, List<String> wrong) {

    static Judgement of(String resource, Language language, Wording check) {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var right = 0;
        for (var line : lines(resource).stream().map(l -> l.split("\t")).filter(cells -> cells[0].equals(language.tag())).toList()) {
            var marked = check.check(line[2], language).stream().map(found -> found.phrase()).toList();
            var vague = line[1].equals("V");
            if (vague && marked.isEmpty()) missed.add(line[2]);
            if (vague && !marked.isEmpty()) right++;
            if (!vague && !marked.isEmpty()) wrong.add(line[2] + " " + marked);
        }
        return new Judgement(language, right, missed, wrong);
    }

    /** Of what it marks, the share that is vague. */
    double precision() { return right / (double) (right + wrong.size()); }

    /** Of what is vague, the share that it marks. */
    double recall() { return right / (double) (right + missed.size()); }

    String report() {
        return "wording %s: precision %.2f, recall %.2f, missed %s, wrongly marked %s".formatted(language, precision(), recall(), missed, wrong);
    }

    private static List<String> lines(String resource) {
        try (var in = Judgement.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
