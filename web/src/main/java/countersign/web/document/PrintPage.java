package countersign.web.document;

import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignatureView;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentView;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The whole document as XHTML: the quality manager's header (D1), the content, the signature page, the verification code with its QR (D2). */
final class PrintPage {

    private static final String STYLE = """
            @page { size: A4 %s; margin: 20mm 16mm 18mm 16mm;
              @bottom-left { content: "%s"; font: 8pt Document; color: #555 }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Document; color: #555 } }
            body { font: 10pt Document; line-height: 1.5; color: #1b2430; word-wrap: break-word }
            h1 { font-size: 17pt; text-align: center; margin: 0 0 8pt; font-weight: normal }
            h2 { font-size: 12pt; margin: 12pt 0 4pt; border-bottom: 0.6pt solid #9aa7b5; font-weight: normal; page-break-after: avoid }
            h3 { font-size: 10.5pt; margin: 8pt 0 3pt; font-weight: normal; page-break-after: avoid }
            p { margin: 3pt 0 6pt } p.callout { border: 0.8pt solid #b26a00; padding: 4pt 6pt }
            table { border-collapse: collapse; width: 100%%; margin: 3pt 0 8pt; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #8d99a6; padding: 3pt 5pt; text-align: left; vertical-align: top; font-weight: normal; word-wrap: break-word }
            th { background: #eef2f6 } tr { page-break-inside: avoid } table.facts th { width: 22%% } .head th { width: 14%% } .head td { width: 36%% }
            .in1 { padding-left: 14pt } .in2 { padding-left: 24pt } .in3 { padding-left: 34pt } .in4 { padding-left: 44pt }
            td.short, th.short { white-space: nowrap }
            .seal { margin-top: 10pt; min-height: 76pt; page-break-inside: avoid; font-size: 8pt; color: #444; word-wrap: break-word } .seal svg { float: right; margin-left: 8pt }
            .sign { page-break-before: auto; page-break-inside: avoid }
            """ + PrintedTimeline.STYLE;

    private PrintPage() {}

    static String of(DocumentView document, PrintedDocument printed, List<SignatureView> signatures, Function<SignatureView, String> covers,
            boolean confidential, String verifyUrl, Texts texts, ToIntFunction<String> colors) {
        var style = STYLE.formatted(printed.landscape() ? "landscape" : "portrait", document.number().replaceAll("[^A-Za-z0-9-]", ""));
        var page = new Xhtml(texts, colors).raw("<html><head><title>").text(printed.title()).raw("</title><style>").raw(style).raw("</style></head><body>");
        page.element("h1", "", printed.title());
        head(page, document, printed, signatures, confidential, texts);
        page.blocks(printed.blocks());
        if (!signatures.isEmpty()) {
            page.raw("<div class=\"sign\">").element("h2", "", texts.get("web.document.signatures"));
            page.table(SignaturePage.of(signatures, covers, texts)).element("p", "", texts.get("web.document.signature.claim")).raw("</div>");
        }
        page.raw("<div class=\"seal\">").raw(QrCode.svg(verifyUrl, 72)).text(texts.get("web.document.verify", Verification.code(document), verifyUrl))
                .raw("<br/>").text("SHA-256 " + document.digest()).raw("</div></body></html>");
        return page.toString();
    }

    /** Two facts a line, as the company's own templates have it. */
    private static void head(Xhtml page, DocumentView document, PrintedDocument printed, List<SignatureView> signatures, boolean confidential, Texts texts) {
        var reviewed = names(signatures, s -> s.capacity().role() == Capacity.Role.REVIEWER, texts);
        var others = names(signatures, s -> s.capacity().role() != Capacity.Role.REVIEWER, texts);
        var facts = List.of(new Block.Fact(texts.get("web.document.number"), document.number()),
                new Block.Fact(texts.get("web.document.edition"), texts.get("web.document.edition.no", document.edition())),
                new Block.Fact(texts.get("web.document.classification"), texts.get("web.document.classification." + (confidential ? "confidential" : "internal"))),
                new Block.Fact(texts.get("web.document.sealedAt"), texts.dates().moment(document.sealedAt())),
                fact("prepared", printed.prepared(), texts), fact("reviewed", reviewed, texts),
                fact("countersigned", printed.approving() ? "" : others, texts),
                fact("approved", printed.approving() ? others : printed.approved(), texts));
        page.raw("<table class=\"head\">");
        for (int i = 0; i < facts.size(); i += 2) {
            page.raw("<tr>");
            for (var fact : facts.subList(i, i + 2)) page.element("th", "", fact.label()).element("td", "", fact.value());
            page.raw("</tr>");
        }
        page.raw("</table>");
    }

    private static Block.Fact fact(String key, String value, Texts texts) { return new Block.Fact(texts.get("web.document." + key), value.isEmpty() ? "—" : value); }

    private static String names(List<SignatureView> signatures, Predicate<SignatureView> which, Texts texts) {
        return String.join(texts.get("web.document.comma"), signatures.stream().filter(SignatureView::stands).filter(which).map(SignatureView::name).distinct().toList());
    }
}
