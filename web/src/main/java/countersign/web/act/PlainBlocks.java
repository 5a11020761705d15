package countersign.web.act;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.List;

/** Blocks as plain text. Pure. */
final class PlainBlocks {

    private PlainBlocks() {}

    static void write(StringBuilder out, List<Block> blocks, Texts texts) {
        for (var block : blocks) {
            out.append('\n');
            write(out, block, texts);
        }
    }

    private static void write(StringBuilder out, Block block, Texts texts) {
        if (block instanceof Block.Heading heading) out.append("# ").append(heading.text()).append('\n');
        else if (block instanceof Block.Paragraph paragraph) out.append(paragraph.text()).append('\n');
        else if (block instanceof Block.Callout callout) out.append(labelled(texts, texts.get("web.mail.tone." + callout.tone()), callout.text()));
        else if (block instanceof Block.Facts facts) facts.facts().forEach(fact -> out.append(labelled(texts, fact.label(), fact.value())));
        else if (block instanceof Block.Bullets bullets) bullets.items().forEach(item -> out.append("- ").append(item).append('\n'));
        else if (block instanceof Block.Table table) table(out, table, texts);
        else if (block instanceof Block.Curve curve) table(out, curve.table(), texts);
        else if (block instanceof Block.Changes changes) changes.changes().forEach(change -> out.append(change(change, texts)));
    }

    private static String labelled(Texts texts, String label, String value) {
        return texts.get("web.mail.fact", label, value.isBlank() ? "–" : value) + "\n";
    }

    /** Each row is a short paragraph, headed by its name: columns would not stand below each other in a proportional font. */
    private static void table(StringBuilder out, Block.Table table, Texts texts) {
        if (!table.caption().isEmpty()) out.append(table.caption()).append('\n');
        for (var row : table.rows()) {
            var indent = "  ".repeat(row.indent());
            out.append(indent).append(table.marks() && row.mine() ? "* " : "- ").append(row.name()).append('\n');
            for (int i = row.naming(); i < row.cells().size(); i++) {
                if (row.cells().get(i).isBlank()) continue;
                var column = i < table.columns().size() ? table.columns().get(i) : "";
                out.append(indent).append("  ").append(labelled(texts, column, row.cells().get(i)));
            }
        }
        if (table.marks()) out.append(texts.get("web.mail.mineStar")).append('\n');
    }

    private static String change(Block.Change change, Texts texts) {
        var key = change.before().isBlank() ? "added" : change.after().isBlank() ? "removed" : "changed";
        return "- " + texts.get("web.mail.change." + key, change.what(), change.before(), change.after()) + "\n";
    }
}
