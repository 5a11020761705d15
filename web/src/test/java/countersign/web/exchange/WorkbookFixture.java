package countersign.web.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made in the test, and the samples. */
final class WorkbookFixture {

    private WorkbookFixture() { }

    static InputStream sample(String name) { return WorkbookFixture.class.getResourceAsStream("/exchange/" + name); }

    /** A sheet with the given rows; a number stays a number. */
    static InputStream rows(Object[]... rows) { return sheet(s -> fill(s, rows)); }

    static void fill(XSSFSheet sheet, Object[]... rows) {
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number n) row.createCell(c).setCellValue(n.doubleValue());
                else if (rows[r][c] != null) row.createCell(c).setCellValue(rows[r][c].toString());
            }
        }
    }

    static InputStream sheet(Consumer<XSSFSheet> content) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            content.accept(book.createSheet("S"));
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
