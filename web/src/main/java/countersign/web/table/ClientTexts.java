package countersign.web.table;

import countersign.shared.text.Texts;
import jakarta.json.Json;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a client component as the JSON object of its {@code data-texts}: all keys of the web bundle with a prefix, without it. Placeholders
 * such as {@code {0}} stay for the client to fill in.
 */
public final class ClientTexts {

    private ClientTexts() {}

    /** The texts whose keys begin with {@code prefix} ({@code web.table.}, {@code web.gantt.}) in the reader's language. */
    public static String json(Texts texts, String prefix) {
        var words = Json.createObjectBuilder();
        ResourceBundle.getBundle("countersign.web.messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(prefix)).sorted()
                .forEach(key -> words.add(key.substring(prefix.length()), texts.get(key)));
        return words.build().toString();
    }
}
