package countersign.web.document;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.function.ToIntFunction;

/** Writes blocks as XHTML for print. Every text is escaped here and nowhere else. */
final class Xhtml {

    private static final int UNBROKEN = 6;
    private static final int MISSING = 0xFFFD;
    private final StringBuilder out = new StringBuilder();
    private final Texts texts;
    private final ToIntFunction<String> colors;

    /** @param colors the colour of a department by its name, 1 to 8, or 0 for none */
    Xhtml(Texts texts, ToIntFunction<String> colors) {
        this.texts = texts;
        this.colors = colors;
    }

    Xhtml raw(String markup) {
        out.append(markup);
        return this;
    }

    Xhtml text(String plain) {
        var lines = plain.split("\n", -1);
        for (int i = 0; i < lines.length; i++) out.append(i == 0 ? "" : "<br/>").append(escaped(lines[i]));
        return this;
    }

    Xhtml element(String name, String classes, String plain) {
        return raw("<" + name + (classes.isEmpty() ? "" : " class=\"" + classes + "\"") + ">").text(plain).raw("</" + name + ">");
    }

    Xhtml blocks(List<Block> blocks) {
        blocks.forEach(this::block);
        return this;
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) element("h2", "", heading.text());
        else if (block instanceof Block.Paragraph paragraph) element("p", "", paragraph.text());
        else if (block instanceof Block.Callout callout) element("p", "callout", callout.text());
        else if (block instanceof Block.Facts facts) facts(facts.facts());
        else if (block instanceof Block.Bullets bullets) bullets(bullets.items());
        else if (block instanceof Block.Table table) table(table);
        else if (block instanceof Block.Curve curve) raw(PrintedCurve.svg(curve));
        else if (block instanceof Block.Bars bars) bars(bars);
        else if (block instanceof Block.Changes changes) changes(changes.changes());
    }

    /** On pages of their own. */
    private void bars(Block.Bars bars) {
        if (bars.timeline().bars().isEmpty()) return;
        raw("<div style=\"page-break-before:always\">").element("h2", "", bars.caption()).raw("</div>");
        new PrintedTimeline(bars.timeline(), PrintedTimeline.Room.IN_DOCUMENT, colors, texts).write(this);
    }

    private void bullets(List<String> items) {
        raw("<ul>");
        items.forEach(item -> element("li", "", item));
        raw("</ul>");
    }

    Xhtml facts(List<Block.Fact> facts) {
        raw("<table class=\"facts\">");
        for (var fact : facts) raw("<tr>").element("th", "", fact.label()).element("td", "", orDash(fact.value())).raw("</tr>");
        return raw("</table>");
    }

    Xhtml table(Block.Table table) {
        if (!table.caption().isEmpty()) element("h3", "", table.caption());
        raw("<table class=\"grid\"><thead><tr>");
        table.columns().forEach(column -> element("th", shape(column), column));
        raw("</tr></thead><tbody>");
        for (var row : table.rows()) {
            raw("<tr>");
            for (int i = 0; i < row.cells().size(); i++)
                element("td", i == 0 && row.indent() > 0 ? "in" + Math.min(row.indent(), 4) : shape(row.cells().get(i)), orDash(row.cells().get(i)));
            raw("</tr>");
        }
        return raw("</tbody></table>");
    }

    private void changes(List<Block.Change> changes) {
        var rows = changes.stream().map(change -> Block.Row.of(change.what(), change.before(), change.after())).toList();
        table(new Block.Table("", List.of(texts.get("web.document.change.what"), texts.get("web.document.change.before"),
                texts.get("web.document.change.after")), rows));
    }

    /** A name or a number stays on its line, however narrow its column. */
    private static String shape(String cell) { return cell != null && !cell.isBlank() && cell.codePointCount(0, cell.length()) <= UNBROKEN ? "short" : ""; }

    private static String orDash(String cell) { return cell == null || cell.isBlank() ? "—" : cell; }

    /** Accents written as a sign of their own become one with their letter where Unicode has it: fonts have the letter, seldom the sign. */
    static String escaped(String plain) {
        var safe = new StringBuilder(plain.length());
        Normalizer.normalize(plain, Normalizer.Form.NFC).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(printable(c) ? c : MISSING);
            }
        });
        return safe.toString();
    }

    /** What XML can carry and somebody can see; the rest is from before such text was refused. */
    private static boolean printable(int c) { return c == '\t' || c >= 0x20 && !Character.isISOControl(c) && (c & 0xFFFE) != 0xFFFE && Character.getType(c) != Character.SURROGATE; }

    @Override public String toString() { return out.toString(); }
}
