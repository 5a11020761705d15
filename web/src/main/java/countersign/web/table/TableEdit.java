package countersign.web.table;

import java.util.List;

/** A list of edits made on one version of the table: the body of a POST. They are one transaction; a command refused does not stop the others. */
public record TableEdit(long version, List<TableCommand> commands) {}
