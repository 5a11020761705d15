package countersign.web.exchange;

import countersign.shared.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes form 2 in the template's look (S2.6). Several action items share a cell and are numbered; owners and dates carry the same numbers. */
public final class Form2Writer {

    private Form2Writer() { }

    /** Writes the workbook; the stream stays open. */
    public static void write(OutputStream out, Form2Sheet form) {
        try (var book = new XSSFWorkbook()) {
            var texts = form.texts();
            var title = texts.get("web.exchange.form2.title");
            var sheet = new SheetWriter(book, title, texts.get("web.exchange.datePattern"));
            sheet.title(form.title().isEmpty() ? title : form.title(), Form2Column.values().length);
            for (var c : Form2Column.values()) sheet.heading(c.ordinal(), texts.get(c.key()), c.width(), false);
            int row = SheetWriter.HEADER_ROW + 1;
            for (var line : form.lines()) line(sheet, row++, line, texts);
            sheet.finish();
            book.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void line(SheetWriter sheet, int row, Form2Line line, Texts texts) {
        sheet.date(row, Form2Column.DATE.ordinal(), line.date());
        sheet.text(row, Form2Column.PARTICIPANTS.ordinal(), Stream.concat(line.departments().stream(), line.people().stream().map(WrittenParty::text)).collect(Collectors.joining("\u3001")));
        sheet.text(row, Form2Column.TOPIC.ordinal(), line.topic());
        sheet.text(row, Form2Column.SUMMARY.ordinal(), line.summary());
        sheet.text(row, Form2Column.ITEMS.ordinal(), list(line.items().stream().map(Form2Item::text).toList()));
        sheet.text(row, Form2Column.OWNERS.ordinal(), list(line.items().stream().map(i -> i.owner() == null ? "" : i.owner().text()).toList()));
        dues(sheet, row, line.items(), DateTimeFormatter.ofPattern(texts.get("web.exchange.dateText"), texts.locale()));
    }

    private static void dues(SheetWriter sheet, int row, List<Form2Item> items, DateTimeFormatter format) {
        if (items.size() == 1) sheet.date(row, Form2Column.DUES.ordinal(), items.get(0).due());
        else sheet.text(row, Form2Column.DUES.ordinal(), list(items.stream().map(i -> i.due() == null ? "" : format.format(i.due())).toList()));
    }

    private static String list(List<String> texts) { return texts.isEmpty() ? "" : NumberedList.write(texts); }
}
