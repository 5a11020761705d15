package countersign.web.exchange;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads single cells: merged ones give their value to each row they cover, formulas their stored value (never computed anew); both are remarked. */
final class CellReader {

    private record Place(int row, int column) { }

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Sheet sheet;
    private final Map<Place, Place> merged = new HashMap<>();

    CellReader(Sheet sheet) {
        this.sheet = sheet;
        formatter.setUseCachedValuesForFormulaCells(true);
        int last = sheet.getLastRowNum();
        for (var region : sheet.getMergedRegions()) {
            if (region.getFirstRow() == region.getLastRow()) continue;
            var first = new Place(region.getFirstRow(), region.getFirstColumn());
            for (int r = region.getFirstRow() + 1; r <= Math.min(last, region.getLastRow()); r++) merged.put(new Place(r, region.getFirstColumn()), first);
        }
    }

    /** The cell's own text, for headings and for telling empty rows. */
    String own(Cell cell) { return cell == null ? "" : formatter.formatCellValue(cell).strip(); }

    RawCell read(int row, int column) {
        var origin = merged.get(new Place(row, column));
        if (origin == null) return read(cell(row, column), new ArrayList<>());
        var findings = new ArrayList<Finding>();
        findings.add(Finding.of(FindingKind.MERGED, origin.row() + 1));
        return read(cell(origin.row(), origin.column()), findings);
    }

    private Cell cell(int row, int column) {
        var there = sheet.getRow(row);
        return there == null ? null : there.getCell(column);
    }

    private RawCell read(Cell cell, List<Finding> findings) {
        if (cell == null) return RawCell.EMPTY;
        var formula = cell.getCellType() == CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.BLANK) return RawCell.EMPTY;
        if (type == CellType.ERROR) return error(cell, findings);
        LocalDateTime moment = null;
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) moment = cell.getLocalDateTimeCellValue();
        var text = type == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
        if (formula) findings.add(Finding.of(FindingKind.FORMULA, text));
        return new RawCell(text, moment, List.copyOf(findings));
    }

    private static RawCell error(Cell cell, List<Finding> findings) {
        var name = FormulaError.forInt(cell.getErrorCellValue()).getString();
        findings.add(Finding.of(FindingKind.CELL_ERROR, name));
        return new RawCell("", null, List.copyOf(findings));
    }
}
