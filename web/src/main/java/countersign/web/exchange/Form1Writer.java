package countersign.web.exchange;

import countersign.shared.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes form 1, and the sheet of the whole table, in the template's look (S3.4, D3). What it writes, {@link Form1Reader} reads back without a loss. */
public final class Form1Writer {

    private static final String BETWEEN = "\u3001";

    private Form1Writer() { }

    /** Writes the workbook; the stream stays open. */
    public static void write(OutputStream out, Form1Sheet form) {
        try (var book = new XSSFWorkbook()) {
            fill(book, form);
            book.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fill(XSSFWorkbook book, Form1Sheet form) {
        var texts = form.texts();
        var columns = columns(form);
        var sheet = new SheetWriter(book, texts.get("web.exchange.form1.title"), texts.get("web.exchange.datePattern"));
        sheet.title(form.title().isEmpty() ? texts.get("web.exchange.form1.title") : form.title(), columns.size() - 1 + form.extraColumns().size());
        int id = columns.size() - 1 + form.extraColumns().size();
        for (int c = 0; c < columns.size() - 1; c++) sheet.heading(c, texts.get(columns.get(c).key()), columns.get(c).width(), false);
        for (int e = 0; e < form.extraColumns().size(); e++) sheet.heading(columns.size() - 1 + e, form.extraColumns().get(e), 20, false);
        sheet.heading(id, texts.get(Form1Column.ID.key()), Form1Column.ID.width(), true);
        int row = SheetWriter.HEADER_ROW + 1;
        for (var line : form.lines()) {
            for (int c = 0; c < columns.size() - 1; c++) cell(sheet, row, c, columns.get(c), line, texts);
            for (int e = 0; e < form.extraColumns().size(); e++) sheet.text(row, columns.size() - 1 + e, line.extra().getOrDefault(form.extraColumns().get(e), ""));
            sheet.text(row++, id, line.id() == null ? "" : line.id().toString());
        }
        sheet.finish();
    }

    private static List<Form1Column> columns(Form1Sheet form) {
        var columns = new ArrayList<Form1Column>();
        for (var column : Form1Column.values())
            if (column == Form1Column.ID || !column.optional() || form.optional().contains(column)) columns.add(column);
        return columns;
    }

    private static void cell(SheetWriter sheet, int row, int at, Form1Column column, Form1Line line, Texts texts) {
        if (column == Form1Column.START) sheet.date(row, at, line.start());
        else if (column == Form1Column.FINISH) sheet.date(row, at, line.finish());
        else if (column == Form1Column.CONTRACT) sheet.date(row, at, line.contract());
        else if (column == Form1Column.DEADLINE) sheet.date(row, at, line.plan().deadline());
        else if (column == Form1Column.CONSTRAINT_DATE) sheet.moment(row, at, line.plan().constraintDate());
        else if (column == Form1Column.MANUAL_START) sheet.moment(row, at, line.plan().manualStart());
        else if (column == Form1Column.MANUAL_FINISH) sheet.moment(row, at, line.plan().manualFinish());
        else sheet.text(row, at, text(column, line, texts));
    }

    /** A cell that is no date, as the readers take it back. */
    static String text(Form1Column column, Form1Line line, Texts texts) {
        return switch (column) {
            case NAME -> line.name();
            case DEPARTMENTS -> departments(line.departments(), texts);
            case OWNER -> line.owner() == null ? "" : line.owner().text();
            case COLLABORATORS -> line.collaborators().stream().map(WrittenParty::text).collect(Collectors.joining(BETWEEN));
            case STANDARD -> line.standard();
            case NEEDS -> line.needs();
            case CONTINGENCY -> line.contingency();
            case NUMBER -> line.number();
            case LEVEL -> line.level() == null ? "" : line.level().toString();
            case LINKS -> line.links();
            case DELIVERABLE -> line.deliverable();
            case SHARES -> ShareCells.written(line.shares());
            case NEED_LINES -> NeedCells.written(line.needLines());
            case MILESTONE -> line.plan().milestone() ? texts.get("web.exchange.yes") : "";
            case ESTIMATE -> line.plan().estimate();
            case ACCEPTED_BY -> line.plan().acceptedBy();
            case PRIORITY -> texts.get("tasking.priority." + line.plan().priority());
            case CONSTRAINT -> line.plan().constraint() == null ? "" : texts.get("web.exchange.constraint." + line.plan().constraint());
            case BUFFER -> line.plan().buffer();
            default -> "";
        };
    }

    /** A department without a role is read as the lead where none is marked: then those who help say so. */
    private static String departments(List<WrittenDepartment> named, Texts texts) {
        var helps = named.stream().anyMatch(WrittenDepartment::lead) ? "" : "(" + texts.get("web.exchange.help") + ")";
        return named.stream().map(d -> d.name() + (d.lead() ? "(" + texts.get("web.exchange.lead") + ")" : helps)).collect(Collectors.joining(BETWEEN));
    }
}
