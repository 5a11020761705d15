package countersign.web.table;

/**
 * One edit. Which components matter depends on {@code op}:
 * <ul>
 * <li>{@code set}: id, field (a name of {@link TableData.Row}), value (as in the row; text as typed where it could not be read; null empties)
 * <li>{@code insert}: tempId, parent, after; the tempId may be used as id by later commands of the same list
 * <li>{@code move}: id, parent, after; with everything below the row
 * <li>{@code delete}: id; with everything below the row
 * <li>{@code restore}: id, parent, after; takes a delete back, with everything that was below the row
 * <li>{@code reason}: kind, value: the answer to all warnings of a kind (S3.2)
 * <li>{@code add}: id, field, value; only in the mends sent to the client, which turns it into the set of the cell's list with that item, so that
 *     two mends of one cell do not undo each other
 * </ul>
 *
 * @param value a text, a list of texts or of objects ({@link TableData.Need}, {@link TableData.Share}), a truth value or null: what any JSON binding makes of it
 * @param after id of the sibling before the row; null makes it the first child of its parent (null parent: of the table)
 */
public record TableCommand(String op, String id, String tempId, String parent, String after, String field, String kind, Object value) {}
