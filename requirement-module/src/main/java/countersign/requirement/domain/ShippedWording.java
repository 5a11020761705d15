package countersign.requirement.domain;

import countersign.requirement.WordingCategory;
import countersign.shared.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules that come with the product: {@code wording-rules.tsv}, one a line, copied into the table once so that an administrator can change them. */
public final class ShippedWording {

    private static final String FILE = "/countersign/requirement/wording-rules.tsv";

    private ShippedWording() { }

    /** All shipped rules, in the order of the file. */
    public static List<WordingPhrase> phrases() {
        try (var reader = new BufferedReader(new InputStreamReader(ShippedWording.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(ShippedWording::phrase).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static WordingPhrase phrase(String line) {
        var parts = line.split("\t", -1);
        return new WordingPhrase(Language.ofTag(parts[0]), parts[2], WordingCategory.valueOf(parts[1]), "", parts[3]);
    }
}
