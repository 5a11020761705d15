package countersign.web.requirement;

import countersign.requirement.CommitmentForm;
import countersign.requirement.CommitmentView;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The form of a resource commitment. */
public class CommitmentModel implements Serializable {

    private static final long serialVersionUID = 1;
    private Long id;
    private long version;
    private Long department;
    private ResourceKind kind = ResourceKind.PEOPLE;
    private String what = "";
    private Long person;
    private Integer headcount;
    private Integer share = 100;
    private LocalDate from;
    private LocalDate until;
    private BigDecimal amount;
    private String unit = "";
    private BigDecimal estimate;
    private BigDecimal buffer;

    /** An empty form for that department (null: to be chosen). */
    public static CommitmentModel of(Long department) {
        var model = new CommitmentModel();
        model.department = department;
        return model;
    }

    static CommitmentModel of(CommitmentView v) {
        var m = of(v.departmentId());
        var t = v.terms();
        m.id = v.id();
        m.version = v.version();
        m.kind = v.kind();
        m.what = t.what();
        m.person = t.personId();
        m.headcount = t.headcount();
        m.share = t.share();
        m.from = t.from();
        m.until = t.until();
        m.amount = t.amount();
        m.unit = t.unit();
        m.estimate = t.estimateDays();
        m.buffer = t.bufferDays();
        return m;
    }

    CommitmentForm form() {
        return new CommitmentForm(id, version, department, kind, new ResourceTerms(what, person, headcount, share, from, until, amount, unit, estimate, buffer));
    }

    void shown(CommitmentView now) { version = now.version(); }

    public Long getId() { return id; }
    public Long getDepartment() { return department; }
    public void setDepartment(Long chosen) { department = chosen; }
    public ResourceKind getKind() { return kind; }
    public void setKind(ResourceKind chosen) { if (chosen != null) kind = chosen; }
    public String getWhat() { return what; }
    public void setWhat(String typed) { what = typed; }
    public Long getPerson() { return person; }
    public void setPerson(Long chosen) { person = chosen; }
    public Integer getHeadcount() { return headcount; }
    public void setHeadcount(Integer typed) { headcount = typed; }
    public Integer getShare() { return share; }
    public void setShare(Integer typed) { share = typed; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate typed) { from = typed; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate typed) { until = typed; }
    public BigDecimal getAmount() { return amount; }
    public void setAmount(BigDecimal typed) { amount = typed; }
    public String getUnit() { return unit; }
    public void setUnit(String typed) { unit = typed; }
    public BigDecimal getEstimate() { return estimate; }
    public void setEstimate(BigDecimal typed) { estimate = typed; }
    public BigDecimal getBuffer() { return buffer; }
    public void setBuffer(BigDecimal typed) { buffer = typed; }
}
