package countersign.web.document;

import countersign.shared.content.Timeline;
import countersign.shared.text.Texts;
import countersign.web.frame.DepartmentColors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** A plan's chart as a PDF of its own, for the wall or a mail (S4.3). */
@ApplicationScoped
public class ChartFiles {

    /** The paper, lying. */
    public enum Paper { A4, A3 }

    private static final String STYLE = """
            @page { size: %s landscape; margin: 20mm 16mm 18mm 16mm;
              @top-left { content: "%s"; font: 11pt Document; color: #1b2430 }
              @top-right { content: "%s"; font: 8pt Document; color: #555 }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Document; color: #555 } }
            body { font: 10pt Document; color: #1b2430; margin: 0 }
            """ + PrintedTimeline.STYLE;

    @Inject Fonts fonts;
    @Inject DepartmentColors colors;

    /** The chart; empty while this server has no font that can be embedded. @param title above every page @param state what it shows, beside the title */
    public Optional<byte[]> pdf(Timeline timeline, Paper paper, String title, String state, Texts texts) {
        var style = STYLE.formatted(paper.name().toLowerCase(Locale.ROOT), quoted(title), quoted(state));
        var page = new Xhtml(texts, colors.byName()).raw("<html><head><title>").text(title).raw("</title><style>").raw(style).raw("</style></head><body>");
        new PrintedTimeline(timeline, paper == Paper.A3 ? PrintedTimeline.Room.A3 : PrintedTimeline.Room.A4, colors.byName(), texts).write(page);
        page.raw("</body></html>");
        return fonts.chinese().map(font -> PdfPrinter.print(page.toString(), font));
    }

    /** As a string of CSS, within a style element: only what cannot end either. */
    private static String quoted(String text) { return text.replaceAll("[\\p{Cc}\"\\\\<>&]", " "); }
}
