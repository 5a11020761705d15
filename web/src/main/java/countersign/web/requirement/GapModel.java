package countersign.web.requirement;

import countersign.requirement.GapForm;
import countersign.requirement.GapView;
import countersign.requirement.ResourceKind;
import java.io.Serializable;
import java.time.LocalDate;

/** The form of a resource gap. */
public class GapModel implements Serializable {

    private static final long serialVersionUID = 1;
    private Long id;
    private long version;
    private Long department;
    private ResourceKind kind = ResourceKind.PEOPLE;
    private String what = "";
    private String reason = "";
    private String remedy = "";
    private Long person;
    private LocalDate due;

    static GapModel of(GapView v) {
        var m = new GapModel();
        m.id = v.id();
        m.version = v.version();
        m.department = v.departmentId();
        m.kind = v.kind();
        m.what = v.what();
        m.reason = v.reason();
        m.remedy = v.remedy();
        m.person = v.personId();
        m.due = v.due();
        return m;
    }

    GapForm form() { return new GapForm(id, version, department, kind, what, reason, remedy, person, due); }

    void shown(GapView now) { version = now.version(); }

    public Long getId() { return id; }
    public Long getDepartment() { return department; }
    public void setDepartment(Long chosen) { department = chosen; }
    public ResourceKind getKind() { return kind; }
    public void setKind(ResourceKind chosen) { kind = chosen; }
    public String getWhat() { return what; }
    public void setWhat(String typed) { what = typed; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
    public String getRemedy() { return remedy; }
    public void setRemedy(String typed) { remedy = typed; }
    public Long getPerson() { return person; }
    public void setPerson(Long chosen) { person = chosen; }
    public LocalDate getDue() { return due; }
    public void setDue(LocalDate typed) { due = typed; }
}
