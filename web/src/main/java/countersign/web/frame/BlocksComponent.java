package countersign.web.frame;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code <cs:blocks value="#{page.content}"/>}: content blocks as a page shows them; every text is escaped. */
@FacesComponent(value = "countersign.Blocks", createTag = true, tagName = "blocks", namespace = "http://countersign/tags")
public class BlocksComponent extends UIComponentBase {

    @Override public String getFamily() { return "countersign"; }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        @SuppressWarnings("unchecked") var blocks = (List<Block>) getAttributes().get("value");
        if (blocks == null || blocks.isEmpty()) return;
        var out = faces.getResponseWriter();
        var texts = CDI.current().select(Me.class).get().texts();
        out.startElement("div", this);
        out.writeAttribute("class", "cs-blocks", null);
        for (var block : blocks) write(out, block, texts);
        out.endElement("div");
    }

    private void write(ResponseWriter out, Block block, Texts texts) throws IOException {
        if (block instanceof Block.Heading heading) element(out, "h3", null, heading.text());
        else if (block instanceof Block.Paragraph paragraph) element(out, "p", "cs-pre", paragraph.text());
        else if (block instanceof Block.Callout callout) callout(out, callout, texts);
        else if (block instanceof Block.Facts facts) facts(out, facts);
        else if (block instanceof Block.Bullets bullets) bullets(out, bullets);
        else if (block instanceof Block.Table table) table(out, table, texts);
        else if (block instanceof Block.Curve curve) table(out, curve.table(), texts);
        else if (block instanceof Block.Changes changes) changes(out, changes, texts);
    }

    private void callout(ResponseWriter out, Block.Callout callout, Texts texts) throws IOException {
        out.startElement("p", this);
        out.writeAttribute("class", "cs-callout cs-callout-" + callout.tone().name().toLowerCase(java.util.Locale.ROOT), null);
        element(out, "span", "cs-hidden", texts.get("web.frame.tone." + callout.tone()));
        out.writeText(callout.text(), null);
        out.endElement("p");
    }

    private void facts(ResponseWriter out, Block.Facts facts) throws IOException {
        out.startElement("dl", this);
        out.writeAttribute("class", "cs-facts", null);
        for (var fact : facts.facts()) {
            element(out, "dt", null, fact.label());
            if (fact.opens()) opens(out, fact.value().strip());
            else element(out, "dd", null, fact.value() == null || fact.value().isEmpty() ? "—" : fact.value());
        }
        out.endElement("dl");
    }

    private void opens(ResponseWriter out, String address) throws IOException {
        out.startElement("dd", this);
        out.startElement("a", this);
        out.writeAttribute("href", address, null);
        out.writeAttribute("rel", "noreferrer", null);
        out.writeText(address, null);
        out.endElement("a");
        out.endElement("dd");
    }

    private void bullets(ResponseWriter out, Block.Bullets bullets) throws IOException {
        out.startElement("ul", this);
        for (var item : bullets.items()) element(out, "li", "cs-pre", item);
        out.endElement("ul");
    }

    private void changes(ResponseWriter out, Block.Changes changes, Texts texts) throws IOException {
        out.startElement("dl", this);
        out.writeAttribute("class", "cs-facts cs-changes", null);
        for (var change : changes.changes()) {
            element(out, "dt", null, change.what());
            out.startElement("dd", this);
            if (!change.before().isEmpty()) element(out, "del", null, change.before());
            if (!change.before().isEmpty() && !change.after().isEmpty()) out.writeText(" → ", null);
            if (!change.after().isEmpty()) element(out, "ins", null, change.after());
            else element(out, "span", "cs-muted", " " + texts.get("web.frame.removed"));
            out.endElement("dd");
        }
        out.endElement("dl");
    }

    private void table(ResponseWriter out, Block.Table table, Texts texts) throws IOException {
        out.startElement("div", this);
        out.writeAttribute("class", "cs-table-wrap", null);
        out.writeAttribute("tabindex", "0", null);
        out.writeAttribute("role", "region", null);
        out.writeAttribute("aria-label", table.caption().isEmpty() ? texts.get("web.frame.table") : table.caption(), null);
        out.startElement("table", this);
        out.writeAttribute("class", "cs-table cs-table-cards", null);
        if (!table.caption().isEmpty()) element(out, "caption", null, table.caption());
        out.startElement("thead", this);
        out.startElement("tr", this);
        for (var column : table.columns()) element(out, "th", null, column);
        out.endElement("tr");
        out.endElement("thead");
        out.startElement("tbody", this);
        for (var row : table.rows()) row(out, table, row);
        out.endElement("tbody");
        out.endElement("table");
        out.endElement("div");
    }

    private void row(ResponseWriter out, Block.Table table, Block.Row row) throws IOException {
        out.startElement("tr", this);
        if (table.marks() && row.mine()) out.writeAttribute("class", "cs-mine", null);
        for (int i = 0; i < row.cells().size(); i++) {
            out.startElement("td", this);
            out.writeAttribute("data-label", i < table.columns().size() ? table.columns().get(i) : "", null);
            out.writeAttribute("class", i == 0 && row.indent() > 0 ? "cs-pre cs-indent-" + Math.min(4, row.indent()) : "cs-pre", null);
            element(out, "span", null, row.cells().get(i));
            out.endElement("td");
        }
        out.endElement("tr");
    }

    private void element(ResponseWriter out, String name, String style, String text) throws IOException {
        out.startElement(name, this);
        if (style != null) out.writeAttribute("class", style, null);
        out.writeText(text == null ? "" : text, null);
        out.endElement(name);
    }
}
