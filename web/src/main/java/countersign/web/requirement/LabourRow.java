package countersign.web.requirement;

import countersign.requirement.LabourForm;
import countersign.requirement.LabourView;
import java.io.Serializable;

/** A department's part on the page, with what is being typed. */
public class LabourRow implements Serializable {

    private static final long serialVersionUID = 1;
    private final long departmentId;
    private final boolean editable;
    private final String shown;
    private long version;
    private String contribution;

    LabourRow(LabourView view, boolean editable) {
        departmentId = view.departmentId();
        version = view.version();
        shown = view.contribution();
        contribution = shown;
        this.editable = editable;
    }

    void shown(LabourView now) { version = now.version(); }

    /** Whether something else stands in it than the page showed: only that is sent, so that nobody else's part is touched. */
    boolean typed() { return editable && !shown.equals(contribution.replace("\r\n", "\n")); }

    LabourForm form() { return new LabourForm(departmentId, contribution, version); }

    public long getDepartmentId() { return departmentId; }
    public boolean isEditable() { return editable; }
    public String getContribution() { return contribution; }
    public void setContribution(String typed) { contribution = typed == null ? "" : typed; }
}
