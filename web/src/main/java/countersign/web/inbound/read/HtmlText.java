package countersign.web.inbound.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML mail, line by line as it is read, without what its mail client marked as quoted. Pure. */
final class HtmlText {

    /** What Gmail, Outlook (desktop, web, phone), Apple Mail, Thunderbird, QQ, Foxmail, 网易 and 钉钉 put around the mail that is answered. */
    private static final String QUOTED = ".gmail_quote, .gmail_extra, blockquote[type=cite], blockquote.cite, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend,"
            + " #appendonsend ~ *, .moz-cite-prefix, .moz-cite-prefix ~ *, .yahoo_quoted, #isReplyContent, .ntes-mailmaster-quote, #ntes-pcmail-quote, .j-ntes-quote,"
            + " includetail, .qmbox ~ *, #mail-editor-reference-message-container, .OutlookMessageHeader, .OutlookMessageHeader ~ *, .protonmail_quote,"
            + " .zmail_extra, .alimail-quote, #origbody, .mailmaster-quote, [name=messageReplySection], .foxmail_quote";
    private static final String NOT_SHOWN = "script, style, head, title, template, noscript, [hidden], [style*=display:none], [style*=display: none]";
    private static final String BREAKS = "p|div|tr|li|h[1-6]|table|ul|ol|blockquote|section|hr";

    private HtmlText() {}

    static String of(String html) {
        if (html.isBlank()) return "";
        var page = Jsoup.parse(html);
        page.select(NOT_SHOWN).remove();
        var quoted = page.select(QUOTED);
        if (said(page).length() > said(quotedOnly(quoted)).length()) quoted.remove();
        var out = new StringBuilder();
        NodeTraversor.traverse(new Lines(out), page);
        return out.toString().replace('\u00a0', ' ').replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String said(Element element) { return element.text(); }

    /** The quoted parts by themselves: an answer that stands within them is better read with the quote than not at all. */
    private static Element quotedOnly(Elements quoted) {
        var all = new Element("div");
        quoted.stream().filter(one -> one.parents().stream().noneMatch(quoted::contains)).forEach(one -> all.appendChild(one.clone()));
        return all;
    }

    private record Lines(StringBuilder out) implements NodeVisitor {

        @Override public void head(Node node, int depth) {
            if (node instanceof TextNode text) out.append(text.text());
            else if (node instanceof Element element && element.normalName().equals("hr")) out.append("\n----------\n");
            else if (node instanceof Element element && (element.normalName().equals("br") || element.normalName().matches(BREAKS) && lineBegun())) out.append('\n');
        }

        @Override public void tail(Node node, int depth) {
            if (node instanceof Element element && element.normalName().matches(BREAKS) && lineBegun()) out.append('\n');
            else if (node instanceof Element element && element.normalName().equals("td")) out.append(' ');
        }

        private boolean lineBegun() { return out.length() > 0 && out.charAt(out.length() - 1) != '\n'; }
    }
}
