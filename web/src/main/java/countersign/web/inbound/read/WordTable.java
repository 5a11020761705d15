package countersign.web.inbound.read;

import countersign.shared.ask.AskPage;
import countersign.shared.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that answer each kind of ask, as data ({@code words.tsv}): three languages side by side, because a reply is read in all of them. Pure. */
public final class WordTable {

    /** What takes any words that are no answer, or any question, as this answer. */
    static final String ANYTHING = "*";
    static final String QUESTION = "?";
    /** What takes “done”, said of a day to come, as this answer. */
    static final String LATER = ">";
    private static final int COLUMNS = 4;
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

    private WordTable() {}

    /** The table that is shipped. */
    public static WordTable shipped() {
        try (var in = WordTable.class.getResourceAsStream("words.tsv")) {
            var table = new WordTable();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(table::row);
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void row(String line) {
        var cells = line.split("\t");
        if (cells.length != COLUMNS) throw new IllegalStateException("words.tsv: " + line);
        rows.put(cells[0], List.of(cells).subList(1, COLUMNS).stream().map(cell -> List.of(cell.split("\\|"))).toList());
    }

    /**
     * What answers an ask of a kind.
     *
     * @param pages the ask's page in every language: the label of a button is a word for it, too
     */
    public Vocabulary of(String kind, List<AskPage> pages) {
        var choices = new LinkedHashMap<String, List<String>>();
        for (var choice : pages.get(0).choices()) {
            var words = new LinkedHashSet<String>(all(kind + "." + choice.code()));
            for (var page : pages) page.choices().stream().filter(one -> one.code().equals(choice.code())).forEach(one -> words.add(Vocabulary.plain(one.label())));
            choices.put(choice.code(), List.copyOf(words));
        }
        return new Vocabulary(choices, all("#hedge"), all("#qualifier"), all("#ack"), all("#courtesy"), longestFirst("#lead"), longestFirst("#tail"), all("#done"));
    }

    /** The word that a mail proposes for an answer in a language; empty where there is none but the button's own. */
    public Optional<String> proposed(String kind, String choice, Language language) {
        return Optional.ofNullable(rows.get(kind + "." + choice)).map(row -> row.get(language.ordinal()).get(0));
    }

    private List<String> all(String key) {
        var words = new LinkedHashSet<String>();
        for (var column : rows.getOrDefault(key, List.of()))
            for (var word : column) if (word.startsWith("@")) words.addAll(all("#" + word.substring(1)));
                else words.add(List.of(ANYTHING, QUESTION, LATER).contains(word) ? word : Vocabulary.plain(word));
        return new ArrayList<>(words);
    }

    private List<String> longestFirst(String key) {
        return all(key).stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}
