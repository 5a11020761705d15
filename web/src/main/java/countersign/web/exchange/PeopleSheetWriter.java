package countersign.web.exchange;

import countersign.shared.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the empty workbook for the directory: a sheet for departments and one for people, with the headings that {@link PeopleSheetReader} reads. */
public final class PeopleSheetWriter {

    private static final int WIDTH = 16;

    private PeopleSheetWriter() {}

    /** Writes the template in the reader's language; the stream stays open. */
    public static void template(OutputStream out, Texts texts) {
        try (var book = new XSSFWorkbook()) {
            sheet(book, texts.get("web.admin.area.departments"), DepartmentColumn.values(), texts);
            sheet(book, texts.get("web.admin.area.people"), PersonColumn.values(), texts);
            book.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sheet(XSSFWorkbook book, String title, Column[] columns, Texts texts) {
        var sheet = new SheetWriter(book, title, texts.get("web.exchange.datePattern"));
        sheet.title(title, columns.length);
        for (int i = 0; i < columns.length; i++) sheet.heading(i, texts.get(columns[i].key()), WIDTH, false);
        sheet.finish();
    }
}
