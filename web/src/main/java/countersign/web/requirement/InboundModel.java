package countersign.web.requirement;

import countersign.requirement.InboundCommitmentView;
import countersign.requirement.InboundForm;
import java.io.Serializable;
import java.time.LocalDate;

/** The form of an inbound commitment. */
public class InboundModel implements Serializable {

    private static final long serialVersionUID = 1;
    private Long id;
    private long version;
    private Long giver;
    private Long receiver;
    private String what = "";
    private LocalDate by;

    static InboundModel of(InboundCommitmentView v) {
        var m = new InboundModel();
        m.id = v.id();
        m.version = v.version();
        m.giver = v.giverDepartmentId();
        m.receiver = v.receiverDepartmentId();
        m.what = v.what();
        m.by = v.by();
        return m;
    }

    InboundForm form() { return new InboundForm(id, version, giver, receiver, what, by); }

    void shown(InboundCommitmentView now) { version = now.version(); }

    public Long getId() { return id; }
    public Long getGiver() { return giver; }
    public void setGiver(Long chosen) { giver = chosen; }
    public Long getReceiver() { return receiver; }
    public void setReceiver(Long chosen) { receiver = chosen; }
    public String getWhat() { return what; }
    public void setWhat(String typed) { what = typed; }
    public LocalDate getBy() { return by; }
    public void setBy(LocalDate typed) { by = typed; }
}
