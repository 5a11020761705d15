package countersign.web.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes over every page of a PDF who downloaded it and when (P5). The kept file stays as it was sealed; only the copy that leaves is marked. */
final class Watermark {

    private static final float SIZE = 13;
    private static final float OPACITY = 0.22f;
    private static final int ROWS = 3;
    private static final double TILT = Math.toRadians(32);

    private Watermark() {}

    /** A marked copy. @param font a TrueType font or collection that has the mark's characters */
    static byte[] on(byte[] pdf, String mark, Path font) {
        try (var document = Loader.loadPDF(pdf)) {
            var face = face(document, font);
            for (var page : document.getPages()) mark(document, page, mark, face);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PDFont face(PDDocument document, Path font) throws IOException {
        if (!font.toString().endsWith(".ttc")) return PDType0Font.load(document, font.toFile());
        var faces = new PDFont[1];
        var collection = new TrueTypeCollection(font.toFile());
        collection.processAllFonts(ttf -> { if (faces[0] == null) faces[0] = PDType0Font.load(document, ttf, true); });
        return faces[0];
    }

    /** Slanting lines from top to bottom: whatever part of the page is copied carries one. */
    private static void mark(PDDocument document, PDPage page, String mark, PDFont face) throws IOException {
        var box = page.getMediaBox();
        var width = face.getStringWidth(mark) / 1000 * SIZE;
        try (var over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(OPACITY);
            over.setGraphicsStateParameters(faint);
            over.setNonStrokingColor(Color.DARK_GRAY);
            for (int row = 0; row < ROWS; row++) {
                var x = (float) ((box.getWidth() - width * Math.cos(TILT)) / 2);
                var y = (float) (box.getHeight() * (row + 0.5) / ROWS - width * Math.sin(TILT) / 2);
                over.beginText();
                over.setFont(face, SIZE);
                over.setTextMatrix(Matrix.getRotateInstance(TILT, x, y));
                over.showText(mark);
                over.endText();
            }
        }
    }
}
