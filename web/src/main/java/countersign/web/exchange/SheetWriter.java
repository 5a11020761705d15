package countersign.web.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The look of the company's templates: merged title, shaded bold headings, thin borders, wrapped texts, printed on A4 across with the headings on every page. */
final class SheetWriter {

    static final int TITLE_ROW = 0;
    static final int HEADER_ROW = 1;
    private static final byte[] SHADE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
    private static final short TITLE_POINTS = 16;

    private final XSSFSheet sheet;
    private final XSSFCellStyle title;
    private final XSSFCellStyle header;
    private final XSSFCellStyle text;
    private final XSSFCellStyle date;
    private final XSSFCellStyle moment;

    SheetWriter(XSSFWorkbook book, String name, String datePattern) {
        sheet = book.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(name));
        title = titleStyle(book);
        header = headerStyle(book);
        text = bordered(book);
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        date = bordered(book);
        date.setDataFormat(book.createDataFormat().getFormat(datePattern));
        moment = bordered(book);
        moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
    }

    private static XSSFCellStyle titleStyle(XSSFWorkbook book) {
        var font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(TITLE_POINTS);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle headerStyle(XSSFWorkbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = bordered(book);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(new XSSFColor(SHADE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** The title over the first {@code columns} columns. */
    void title(String words, int columns) {
        var cell = sheet.createRow(TITLE_ROW).createCell(0);
        cell.setCellValue(literal(words));
        cell.setCellStyle(title);
        if (columns > 1) sheet.addMergedRegion(new CellRangeAddress(TITLE_ROW, TITLE_ROW, 0, columns - 1));
        sheet.createRow(HEADER_ROW);
    }

    void heading(int column, String words, int width, boolean hidden) {
        var cell = sheet.getRow(HEADER_ROW).createCell(column);
        cell.setCellValue(literal(words));
        cell.setCellStyle(header);
        sheet.setColumnWidth(column, width * 256);
        sheet.setColumnHidden(column, hidden);
    }

    /** Writes a text; always as text, so that nothing typed can become a formula. */
    void text(int row, int column, String words) {
        var cell = cell(row, column);
        cell.setCellValue(words == null ? "" : literal(words));
        cell.setCellStyle(text);
    }

    /** Workbooks write characters that XML lacks as {@code _x0007_}; what somebody typed like that has to be told from it, or it is read as that character. */
    private static String literal(String words) { return words.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"); }

    /** Writes a real date; an empty bordered cell for null. */
    void date(int row, int column, LocalDate day) {
        var cell = cell(row, column);
        if (day != null) cell.setCellValue(day);
        cell.setCellStyle(date);
    }

    /** Writes a real date with its time; an empty bordered cell for null. */
    void moment(int row, int column, LocalDateTime time) {
        var cell = cell(row, column);
        if (time != null) cell.setCellValue(time);
        cell.setCellStyle(moment);
    }

    private Cell cell(int row, int column) {
        var there = sheet.getRow(row);
        return (there == null ? sheet.createRow(row) : there).createCell(column);
    }

    /** Print set-up and frozen headings. */
    void finish() {
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(TITLE_ROW, HEADER_ROW, -1, -1));
        sheet.createFreezePane(0, HEADER_ROW + 1);
        sheet.getFooter().setCenter("&P / &N");
    }
}
