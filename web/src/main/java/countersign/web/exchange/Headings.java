package countersign.web.exchange;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Recognises headings in any of the product's languages and in the wordings that companies use instead. */
final class Headings<C extends Column> {

    private final Map<String, C> byName = new HashMap<>();

    Headings(C[] columns) {
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneOffset.UTC);
            for (var column : columns) {
                byName.putIfAbsent(plain(texts.get(column.key())), column);
                for (var also : texts.get(column.key() + ".also").split("\\|")) byName.putIfAbsent(plain(also), column);
            }
        }
        byName.remove("");
    }

    /** The column that a heading names, or null. */
    C of(String heading) {
        var exact = byName.get(plain(heading));
        return exact != null ? exact : byName.get(plain(heading.replaceAll("[(\uff08\\[].*$", "")));
    }

    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*:_]", "").toLowerCase(Locale.ROOT);
    }
}
