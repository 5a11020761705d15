package countersign.web.inbox;

import java.io.Serializable;
import java.time.Instant;

/** One ask in the list. It can be ticked when its agreeing answer needs nothing but a tap. */
public class InboxRow implements Serializable {

    private static final long serialVersionUID = 1;
    private final long askId;
    private final String title;
    private final String project;
    private final String forWhom;
    private final Instant at;
    private final String quickCode;
    private final String quickLabel;
    private boolean ticked;

    InboxRow(long askId, String title, String project, String forWhom, Instant at, String quickCode, String quickLabel) {
        this.askId = askId;
        this.title = title;
        this.project = project;
        this.forWhom = forWhom;
        this.at = at;
        this.quickCode = quickCode;
        this.quickLabel = quickLabel;
    }

    /** The ask. */
    public long getAskId() { return askId; }

    /** What is asked. */
    public String getTitle() { return title; }

    /** The project's number and title. */
    public String getProject() { return project; }

    /** The principal's name when the reader stands in for somebody; else empty. */
    public String getForWhom() { return forWhom; }

    /** When it is due; for what is done, when it was answered. */
    public Instant getAt() { return at; }

    /** The answer that one tap gives; null when it needs more than a tap. */
    public String getQuickCode() { return quickCode; }

    /** Its label; for what is done, the answer given. */
    public String getQuickLabel() { return quickLabel; }

    /** Whether it is ticked for answering together. */
    public boolean isTicked() { return ticked; }

    /** @param ticked whether it is ticked */
    public void setTicked(boolean ticked) { this.ticked = ticked; }
}
