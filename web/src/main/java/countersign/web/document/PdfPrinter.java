package countersign.web.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** XHTML to PDF/A with the font embedded. */
final class PdfPrinter {

    /** Stands for a character that the font lacks, such as an emoji: the printers' own sign for it, which nobody takes for text. */
    static final String MISSING = "〓";

    private PdfPrinter() {}

    static byte[] print(String xhtml, Path font) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(font.toFile(), "Document");
            builder.useReplacementText(MISSING);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
