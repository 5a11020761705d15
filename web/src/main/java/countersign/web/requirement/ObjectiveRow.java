package countersign.web.requirement;

import countersign.requirement.RequirementForm.Objective;
import java.io.Serializable;
import java.time.LocalDate;

/** An objective as it is being typed. */
public class ObjectiveRow implements Serializable {

    private static final long serialVersionUID = 1;
    private long id;
    private String text;
    private String metric;
    private String target;
    private String unit;
    private LocalDate date;
    private String reason;

    /** An empty row. */
    public ObjectiveRow() {}

    ObjectiveRow(Objective o) {
        id = o.id();
        text = o.text();
        metric = o.metric();
        target = o.target();
        unit = o.unit();
        date = o.date();
        reason = o.vagueReason();
    }

    Objective typed() { return new Objective(id, text, metric, target, unit, date, reason); }

    void numbered(long given) { id = given; }

    public long getId() { return id; }
    public String getText() { return text; }
    public void setText(String typed) { text = typed; }
    public String getMetric() { return metric; }
    public void setMetric(String typed) { metric = typed; }
    public String getTarget() { return target; }
    public void setTarget(String typed) { target = typed; }
    public String getUnit() { return unit; }
    public void setUnit(String typed) { unit = typed; }
    public LocalDate getDate() { return date; }
    public void setDate(LocalDate typed) { date = typed; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
}
