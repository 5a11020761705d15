package countersign.web.requirement;

import countersign.requirement.RequirementForm.Phase;
import java.io.Serializable;
import java.time.LocalDate;

/** A phase as it is being typed. */
public class PhaseRow implements Serializable {

    private static final long serialVersionUID = 1;
    private long id;
    private String name;
    private LocalDate until;

    /** An empty row. */
    public PhaseRow() {}

    PhaseRow(Phase p) {
        id = p.id();
        name = p.name();
        until = p.until();
    }

    Phase typed() { return new Phase(id, name, until); }

    void numbered(long given) { id = given; }

    public long getId() { return id; }
    public String getName() { return name; }
    public void setName(String typed) { name = typed; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate typed) { until = typed; }
}
