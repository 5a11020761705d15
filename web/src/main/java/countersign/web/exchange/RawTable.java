package countersign.web.exchange;

import java.util.List;
import java.util.Set;

/** A table found in a workbook: the title above the headings, the columns that are there, headings that are nobody's, rows, and remarks about the whole. */
record RawTable<C extends Column>(String title, Set<C> columns, List<String> extraColumns, List<RawRow<C>> rows, List<Finding> findings) { }
