package countersign.web.tasking;

import countersign.web.exchange.Form1Column;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person answered to the questions of an import: by cell, by row, and for tasks that are not in the file. Kept as the page's strings. */
public class ImportAnswers implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String NEW = "new";
    private static final String LEAVE = "leave";
    private static final String DELETE = "delete";

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();

    /** Answers by {@code ROW/COLUMN}, with {@code /ITEM} behind it for one of several values in a cell. */
    public Map<String, String> getCells() { return cells; }

    /** By row: {@code leave}, {@code new}, or the id of the task it is; nothing said is as proposed. */
    public Map<String, String> getRows() { return rows; }

    /** By task id: {@code delete}; nothing said keeps it. */
    public Map<String, String> getAbsent() { return absent; }

    /** Who somebody of a project file is: a person's id, or a name; nothing said leaves them out. */
    public Map<String, String> getPeople() { return people; }

    Optional<String> of(int row, Form1Column column) {
        return Optional.ofNullable(cells.get(row + "/" + column)).filter(answer -> !answer.isBlank());
    }

    /** The answer about one value of a cell that holds several. */
    Optional<String> of(int row, Form1Column column, int item) {
        return Optional.ofNullable(cells.get(row + "/" + column + "/" + item)).filter(answer -> !answer.isBlank());
    }

    boolean left(int row) { return LEAVE.equals(rows.get(Integer.toString(row))); }

    Long sameTask(int row) {
        var answer = rows.get(Integer.toString(row));
        return answer == null || answer.isBlank() || answer.equals(NEW) || answer.equals(LEAVE) ? null : Long.valueOf(answer);
    }

    List<String> deleted() {
        var deleted = new ArrayList<String>();
        absent.forEach((id, answer) -> { if (DELETE.equals(answer)) deleted.add(id); });
        return deleted;
    }
}
