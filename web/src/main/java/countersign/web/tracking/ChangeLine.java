package countersign.web.tracking;

import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import java.io.Serializable;

/** One field of one task in the form of a change request. */
public class ChangeLine implements Serializable {

    private static final long serialVersionUID = 1;
    private Long taskId;
    private ChangeField field = ChangeField.ESTIMATE;
    private String value = "";

    /** A line that says what somebody wanted before. */
    static ChangeLine of(long taskId, ChangeField field, String value) {
        var line = new ChangeLine();
        line.taskId = taskId;
        line.field = field;
        line.value = value;
        return line;
    }

    /** Whether it says anything; what stands there already is no change, and is dropped when it is read. */
    boolean filled() { return taskId != null; }

    TaskChange change() { return new TaskChange(taskId, field, "", field == ChangeField.REMOVED ? "true" : value); }

    /** Which kind of input takes the value. */
    public String getInput() {
        return switch (field) {
            case REMOVED -> "none";
            case START, FINISH -> "date";
            case BEGIN -> value.contains("/") ? "text" : "datetime-local";
            case LEAD, ACCEPTED_BY -> "department";
            case STANDARD -> "lines";
            default -> "text";
        };
    }

    public Long getTaskId() { return taskId; }

    public void setTaskId(Long taskId) { this.taskId = taskId; }

    public ChangeField getField() { return field; }

    public void setField(ChangeField field) { this.field = field; }

    public String getValue() { return value; }

    public void setValue(String value) { this.value = value == null ? "" : value; }
}
