package countersign.web.requirement;

import countersign.requirement.Priority;
import countersign.requirement.RequirementForm.Deliverable;
import java.io.Serializable;

/** A deliverable as it is being typed. */
public class DeliverableRow implements Serializable {

    private static final long serialVersionUID = 1;
    private long id;
    private String name;
    private Priority priority;
    private String reason;

    /** An empty row. */
    public DeliverableRow() {}

    DeliverableRow(Deliverable d) {
        id = d.id();
        name = d.name();
        priority = d.priority();
        reason = d.vagueReason();
    }

    Deliverable typed() { return new Deliverable(id, name, priority, reason); }

    void numbered(long given) { id = given; }

    public long getId() { return id; }
    public String getName() { return name; }
    public void setName(String typed) { name = typed; }
    public Priority getPriority() { return priority; }
    public void setPriority(Priority chosen) { priority = chosen; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
}
