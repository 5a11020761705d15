package countersign.web.exchange;

import java.util.Map;

/** A row of a table: its number as Excel shows it, known cells by column, other cells by heading. */
record RawRow<C extends Column>(int number, Map<C, RawCell> cells, Map<String, String> extra) {

    RawCell cell(C column) { return cells.getOrDefault(column, RawCell.EMPTY); }
}
