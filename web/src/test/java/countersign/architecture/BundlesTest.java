package countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in all three languages, once, and with the same placeholders. */
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"shared", "requirement", "tasking", "tracking", "acceptance", "web"})
    void theThreeLanguagesSayTheSameThings(String module) throws IOException {
        var chinese = read(module, "");
        for (var other : List.of("_zh_TW", "_en")) {
            var texts = read(module, other);
            assertThat(texts.keySet()).as(module + other).isEqualTo(chinese.keySet());
            chinese.forEach((key, text) -> assertThat(placeholders(texts.get(key))).as(key + other).isEqualTo(placeholders(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "requirement", "tasking", "tracking", "acceptance", "web"})
    void everyTextIsAMessageFormatThatLosesNoQuote(String module) throws IOException {
        for (var language : List.of("", "_zh_TW", "_en")) {
            read(module, language).forEach((key, text) -> {
                new MessageFormat(text, Locale.ROOT);
                assertThat(text).as(key + language + ": an apostrophe is ’, for a straight one is a message format's own").doesNotContain("'");
                assertThat(key).startsWith(module + ".");
            });
        }
    }

    private static List<String> placeholders(String text) {
        var found = new java.util.TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) found.add(matcher.group(1));
        return List.copyOf(found);
    }

    /** Reads the file line by line, because {@link java.util.Properties} would hide a doubled key. */
    private static TreeMap<String, String> read(String module, String language) throws IOException {
        URL file = BundlesTest.class.getResource("/countersign/" + module + "/messages" + language + ".properties");
        assertThat(file).as(module + language).isNotNull();
        var texts = new TreeMap<String, String>();
        var doubled = new ArrayList<String>();
        try (InputStream in = file.openStream()) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\\\n", "").lines();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var equals = line.indexOf('=');
                assertThat(equals).as(line).isPositive();
                if (texts.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip()) != null) doubled.add(line);
            });
        }
        assertThat(doubled).as(module + language).isEmpty();
        return texts;
    }
}
