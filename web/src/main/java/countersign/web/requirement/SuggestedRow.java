package countersign.web.requirement;

import countersign.requirement.RequirementForm.Suggested;
import java.io.Serializable;

/** A department that is to be asked, as it is being typed. */
public class SuggestedRow implements Serializable {

    private static final long serialVersionUID = 1;
    private long id;
    private Long department;
    private String expected;

    /** An empty row. */
    public SuggestedRow() {}

    SuggestedRow(Suggested s) {
        id = s.id();
        department = s.departmentId();
        expected = s.expected();
    }

    Suggested typed() { return new Suggested(id, department, expected); }

    void numbered(long given) { id = given; }

    public long getId() { return id; }
    public Long getDepartment() { return department; }
    public void setDepartment(Long chosen) { department = chosen; }
    public String getExpected() { return expected; }
    public void setExpected(String typed) { expected = typed; }
}
