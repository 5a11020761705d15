package countersign.web.table;

import countersign.shared.text.Texts;
import jakarta.json.Json;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of a client component: all keys of the web bundle with a prefix, without it. Placeholders such as {@code {0}} stay for the client to
 * fill in.
 */
public final class ClientTexts {

    private ClientTexts() {}

    /** The texts whose keys begin with {@code prefix} ({@code web.table.}, {@code web.gantt.}) in the reader's language, by the rest of the key. */
    public static SortedMap<String, String> words(Texts texts, String prefix) {
        var words = new TreeMap<String, String>();
        for (var key : ResourceBundle.getBundle("countersign.web.messages", Locale.ROOT).keySet())
            if (key.startsWith(prefix)) words.put(key.substring(prefix.length()), texts.get(key));
        return words;
    }

    /** The words as the JSON object of the component's {@code data-texts}. */
    public static String json(Texts texts, String prefix) {
        var json = Json.createObjectBuilder();
        words(texts, prefix).forEach(json::add);
        return json.build().toString();
    }
}
