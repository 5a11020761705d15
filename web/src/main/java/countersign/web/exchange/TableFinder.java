package countersign.web.exchange;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds a form's table by its headings, on whichever visible sheet and row they stand and in any order, and reads its rows. */
final class TableFinder<C extends Column> {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 100;
    private static final int SEARCHED = 30;

    private record Found<C>(Sheet sheet, int headerRow, Map<Integer, C> columns, int known) { }

    private final C[] columns;
    private final C needed;
    private final Headings<C> headings;

    /** @param needed the column without which a row of headings is none */
    TableFinder(C[] columns, C needed) {
        this.columns = columns;
        this.needed = needed;
        this.headings = new Headings<>(columns);
    }

    /** @throws RuleViolation of the field {@code file} when there is no such table */
    RawTable<C> find(XSSFWorkbook book) { return search(book).orElseThrow(this::noHeader); }

    /** The table, if some visible sheet has it. */
    Optional<RawTable<C>> search(XSSFWorkbook book) {
        Found<C> best = null;
        var others = new ArrayList<Finding>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) continue;
            var sheet = book.getSheetAt(i);
            var found = header(sheet);
            if (found != null && best == null) best = found;
            else if (found != null || sheet.getPhysicalNumberOfRows() > 0) others.add(Finding.of(FindingKind.SHEET_IGNORED, sheet.getSheetName()));
        }
        return best == null ? Optional.empty() : Optional.of(table(best, others));
    }

    private RuleViolation noHeader() { return RuleViolation.of("file", "web.exchange.file.noHeader", Text.of(needed.key()), SEARCHED); }

    private Found<C> header(Sheet sheet) {
        var cells = new CellReader(sheet);
        Found<C> best = null;
        for (Row row : sheet) {
            if (row.getRowNum() >= SEARCHED) break;
            var known = new LinkedHashMap<Integer, C>();
            for (var cell : row) {
                var column = cell.getColumnIndex() < MOST_COLUMNS ? headings.of(cells.own(cell)) : null;
                if (column != null) known.put(cell.getColumnIndex(), column);
            }
            if (known.containsValue(needed) && known.size() >= 2 && (best == null || known.size() > best.known()))
                best = new Found<>(sheet, row.getRowNum(), known, known.size());
        }
        return best;
    }

    private RawTable<C> table(Found<C> found, List<Finding> findings) {
        var cells = new CellReader(found.sheet());
        var place = new HashMap<C, Integer>();
        var extra = new LinkedHashMap<Integer, String>();
        for (var cell : found.sheet().getRow(found.headerRow())) {
            int at = cell.getColumnIndex();
            var heading = cells.own(cell).replaceAll("\\s+", " ");
            if (at >= MOST_COLUMNS || heading.isEmpty()) continue;
            var column = found.columns().get(at);
            if (column != null && place.putIfAbsent(column, at) == null) continue;
            findings.add(Finding.of(column == null ? FindingKind.COLUMN_EXTRA : FindingKind.COLUMN_TWICE, heading));
            extra.put(at, unique(heading, extra));
        }
        for (var column : columns) if (!place.containsKey(column) && !optional(column)) findings.add(Finding.of(FindingKind.COLUMN_MISSING, Text.of(column.key())));
        var rows = rows(found, cells, place, extra, findings);
        return new RawTable<>(title(found, cells), place.keySet(), List.copyOf(extra.values()), rows, List.copyOf(findings));
    }

    private static boolean optional(Column column) { return column instanceof OptionalColumn o && o.optional(); }

    private static String unique(String heading, Map<Integer, String> taken) {
        var name = heading;
        for (int i = 2; taken.containsValue(name); i++) name = heading + " (" + i + ")";
        return name;
    }

    private List<RawRow<C>> rows(Found<C> found, CellReader cells, Map<C, Integer> place, Map<Integer, String> extra, List<Finding> findings) {
        var rows = new ArrayList<RawRow<C>>();
        for (Row row : found.sheet()) {
            if (row.getRowNum() <= found.headerRow() || blank(row, cells, place, extra, findings)) continue;
            if (rows.size() == MOST_ROWS) throw RuleViolation.of("file", "web.exchange.file.tooManyRows", MOST_ROWS);
            var known = new HashMap<C, RawCell>();
            place.forEach((column, at) -> known.put(column, cells.read(row.getRowNum(), at)));
            var others = new LinkedHashMap<String, String>();
            extra.forEach((at, heading) -> others.put(heading, cells.read(row.getRowNum(), at).text()));
            rows.add(new RawRow<>(row.getRowNum() + 1, known, others));
        }
        return List.copyOf(rows);
    }

    private static boolean blank(Row row, CellReader cells, Map<?, Integer> place, Map<Integer, String> extra, List<Finding> findings) {
        var blank = true;
        for (var cell : row) {
            if (cells.own(cell).isEmpty()) continue;
            int at = cell.getColumnIndex();
            if (place.containsValue(at) || extra.containsKey(at)) blank = false;
            else findings.add(Finding.of(FindingKind.TEXT_OUTSIDE, cell.getAddress().formatAsString(), cells.own(cell)));
        }
        return blank;
    }

    private static String title(Found<?> found, CellReader cells) {
        for (Row row : found.sheet()) {
            if (row.getRowNum() >= found.headerRow()) return "";
            for (var cell : row) if (!cells.own(cell).isEmpty()) return cells.own(cell);
        }
        return "";
    }
}
