package countersign.web.requirement;

import countersign.requirement.Closing;
import countersign.requirement.ConsultationView;
import countersign.requirement.Resolution;
import countersign.requirement.Willingness;
import java.io.Serializable;

/** A department in the consultation, with what the initiator is deciding about it. */
public class ClosingRow implements Serializable {

    private static final long serialVersionUID = 1;
    private final long id;
    private final Willingness shown;
    private final boolean takenOut;
    private Resolution resolution;
    private String reason = "";
    private String words = "";

    ClosingRow(ConsultationView view) {
        id = view.id();
        shown = view.answer();
        takenOut = view.takenOut();
    }

    Closing closing() { return new Closing(id, shown, resolution, reason); }

    /** What can be decided: a condition may be accepted, a refusal and silence may not; a plain yes needs nothing. */
    public Resolution[] getResolutions() {
        if (shown == Willingness.CONDITIONAL) return Resolution.values();
        if (shown == Willingness.DECLINED) return new Resolution[] {Resolution.TO_KICK_OFF, Resolution.TAKEN_OUT};
        return new Resolution[] {Resolution.TAKEN_OUT};
    }

    /** Whether there is something to decide. */
    public boolean isOpen() { return !takenOut && shown != Willingness.WILLING; }

    /** Whether it answered and is still in, so that it can be asked again. */
    public boolean isAnswered() { return !takenOut && shown != null; }

    public long getId() { return id; }
    public Resolution getResolution() { return resolution; }
    public void setResolution(Resolution chosen) { resolution = chosen; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
    public String getWords() { return words; }
    public void setWords(String typed) { words = typed; }
}
