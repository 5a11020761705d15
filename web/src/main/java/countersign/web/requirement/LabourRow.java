package countersign.web.requirement;

import countersign.requirement.LabourView;
import java.io.Serializable;

/** A department's part on the page, with what is being typed. */
public class LabourRow implements Serializable {

    private static final long serialVersionUID = 1;
    private final long departmentId;
    private long version;
    private final boolean editable;
    private String contribution;

    LabourRow(LabourView view, boolean editable) {
        departmentId = view.departmentId();
        version = view.version();
        contribution = view.contribution();
        this.editable = editable;
    }

    void shown(LabourView now) { version = now.version(); }

    public long getDepartmentId() { return departmentId; }
    public long getVersion() { return version; }
    public boolean isEditable() { return editable; }
    public String getContribution() { return contribution; }
    public void setContribution(String typed) { contribution = typed; }
}
