package countersign.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words and the manners of the client components, read from their sources. */
class ClientTextsTest {

    private static final Path SOURCES = Path.of("src/main/webapp/resources/countersign/js");
    private static final Pattern WORD = Pattern.compile("\\bt\\('([A-Za-z0-9.]+)'[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordTheComponentsAskForIsInTheBundleOfEachLanguage(Language language) {
        for (var component : List.of("table", "gantt")) {
            var words = ClientTexts.words(Texts.of(language, ZoneId.of("Asia/Shanghai")), "web." + component + ".").keySet();
            var asked = asked(component);
            assertThat(asked).as("keys found in the sources of " + component).hasSizeGreaterThan(20);
            assertThat(words).as(component + " in " + language).containsAll(asked);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placeholdersReachTheClientUnfilled(Language language) {
        var words = ClientTexts.words(Texts.of(language, ZoneId.of("Asia/Shanghai")), "web.gantt.");
        assertThat(words.get("table.caption")).contains("{0}", "{1}", "{2}", "{3}");
    }

    @Test
    void theComponentsMakeNoMarkupFromStringsAndNoInlineStyle() {
        assertThat(sources(SOURCES)).as("files").hasSizeGreaterThan(20);
        for (var file : sources(SOURCES))
            assertThat(read(file)).as(file.toString()).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "'style',", "style:", "eval(", "new Function");
    }

    private static Set<String> asked(String component) {
        var keys = new TreeSet<String>();
        for (var folder : List.of(component, "client"))
            for (var file : sources(SOURCES.resolve(folder))) WORD.matcher(read(file)).results().forEach(match -> keys.add(match.group(1)));
        return keys;
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
