package countersign.web.table;

import java.util.List;

/**
 * A list of edits made on one version of the table: the body of a POST. They are one transaction; a command refused does not stop the others.
 *
 * @param held digest of the findings that the page holds, as it was answered last; null: all are sent
 */
public record TableEdit(long version, String held, List<TableCommand> commands) {}
