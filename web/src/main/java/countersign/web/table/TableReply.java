package countersign.web.table;

import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link TableEdit}: status 200 when it was taken, 409 when its version was stale and nothing of it was taken.
 *
 * @param version  the present version
 * @param rows     rows changed, whole: by this edit (computed fields included), or at 409 by others since the version of the edit
 * @param order    ids of all rows in order, or null where the order is what the client made of it; at 409 always
 * @param ids      ids of inserted rows by tempId
 * @param digest   what names the findings that the page holds now, said with the next edit
 * @param findings what the checks find now, whole; null: what the page held, but {@code gone}, and {@code found}
 * @param found    what they find now and did not before
 * @param gone     ids of findings that are no more
 * @param kinds    the kinds of findings, whole; null: unchanged
 * @param problems what of this edit was refused; the cell keeps what was typed, the sentence stands beside it
 * @param by       at 409 the name of who changed the table since, else null
 */
public record TableReply(long version, List<TableData.Row> rows, List<String> order, Map<String, String> ids, String digest, List<TableData.Finding> findings,
                         List<TableData.Finding> found, List<String> gone,
                         List<TableData.Kind> kinds, List<Problem> problems, String by) {

    /** A refusal: id of the row (a tempId for a row that was not inserted), name of the field or null for the row, a sentence. */
    public record Problem(String row, String field, String message) {}
}
