package countersign.web.act;

import countersign.shared.ask.AskPage;
import countersign.shared.content.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What changed between two askings of the same thing (A3, S3.3), from how they read: facts by label, table rows by key and column, and everything
 * else by the heading it stands under. Pure.
 */
final class PageDifference {

    private final Map<String, String> sayings = new LinkedHashMap<>();
    private final Map<String, NamedRow> rows = new LinkedHashMap<>();

    private record NamedRow(Block.Table table, Block.Row row) {

        String name() { return row.cells().isEmpty() ? row.key() : row.cells().get(0); }

        String cell(int column) { return column < row.cells().size() ? row.cells().get(column) : ""; }

        String rest() {
            return String.join(" · ", row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).toList());
        }
    }

    private PageDifference(AskPage page) {
        var heading = page.title();
        var blocks = new ArrayList<>(page.promise());
        blocks.addAll(page.content());
        for (var block : blocks) {
            if (block instanceof Block.Heading next) heading = next.text();
            else collect(heading, block);
        }
    }

    /** The changes, in the order in which the pages show them. */
    static List<Block.Change> between(AskPage before, AskPage now) {
        var old = new PageDifference(before);
        var current = new PageDifference(now);
        var changes = new ArrayList<Block.Change>();
        for (var key : both(old.sayings, current.sayings)) {
            changed(changes, key, old.sayings.getOrDefault(key, ""), current.sayings.getOrDefault(key, ""));
        }
        for (var key : both(old.rows, current.rows)) rows(changes, old.rows.get(key), current.rows.get(key));
        return changes;
    }

    private static LinkedHashSet<String> both(Map<String, ?> one, Map<String, ?> other) {
        var keys = new LinkedHashSet<>(other.keySet());
        keys.addAll(one.keySet());
        return keys;
    }

    private static void rows(List<Block.Change> changes, NamedRow was, NamedRow is) {
        if (was == null) changes.add(new Block.Change(is.name(), "", is.rest().isEmpty() ? is.name() : is.rest()));
        else if (is == null) changes.add(new Block.Change(was.name(), was.rest().isEmpty() ? was.name() : was.rest(), ""));
        else for (int i = 0; i < is.table().columns().size(); i++) {
            changed(changes, is.name() + " · " + is.table().columns().get(i), was.cell(i), is.cell(i));
        }
    }

    private static void changed(List<Block.Change> changes, String what, String was, String is) {
        if (!was.equals(is)) changes.add(new Block.Change(what, was, is));
    }

    private void collect(String heading, Block block) {
        if (block instanceof Block.Facts facts) facts.facts().forEach(fact -> say(fact.label(), fact.value()));
        else if (block instanceof Block.Bullets bullets) say(heading, String.join("\n", bullets.items()));
        else if (block instanceof Block.Paragraph paragraph) say(heading, paragraph.text());
        else if (block instanceof Block.Callout callout) say(heading, callout.text());
        else if (block instanceof Block.Table table) for (var row : table.rows()) {
            rows.put(row.key().isEmpty() ? "name:" + (row.cells().isEmpty() ? "" : row.cells().get(0)) : "key:" + row.key(), new NamedRow(table, row));
        }
    }

    private void say(String what, String text) {
        if (!text.isBlank()) sayings.merge(what, text, (one, other) -> one + "\n" + other);
    }
}
