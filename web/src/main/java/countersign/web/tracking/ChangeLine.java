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

    /** Whether it says anything. */
    boolean filled() { return taskId != null && (!value.isBlank() || field == ChangeField.REMOVED || field == ChangeField.LINKS); }

    TaskChange change() { return new TaskChange(taskId, field, "", field == ChangeField.REMOVED ? "true" : value); }

    public Long getTaskId() { return taskId; }

    public void setTaskId(Long taskId) { this.taskId = taskId; }

    public ChangeField getField() { return field; }

    public void setField(ChangeField field) { this.field = field; }

    public String getValue() { return value; }

    public void setValue(String value) { this.value = value == null ? "" : value; }
}
