package countersign.requirement.domain;

import countersign.requirement.ActionItemState;
import countersign.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An action item: one owner, one date (S2.6). Asked until its owner answers; more time moves its date; as a task it is followed there. */
@Entity
@Table(name = "action_item")
public class ActionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "communication_id") private Long communicationId;
    @Column(name = "gap_id") private Long gapId;
    @Column(name = "meeting_id") private Long meetingId;
    @Column(name = "noted_on") private LocalDate noted;
    private String what;
    @Column(name = "owner_id") private long ownerId;
    @Column(name = "due_on") private LocalDate due;
    @Column(name = "first_due_on") private LocalDate firstDue;
    @Column(name = "asked_by") private long askedBy;
    @Enumerated(EnumType.STRING) private ActionItemState state = ActionItemState.OPEN;
    private String words;
    @Column(name = "task_id") private Long taskId;
    @Column(name = "closed_at") private Instant closedAt;
    @Version private long version;

    protected ActionItem() {}

    /** An item of a communication record or of a gap; the other id is null. */
    public ActionItem(long projectId, Long communicationId, Long gapId, String what, long ownerId, LocalDate due, long askedBy) {
        this.projectId = projectId;
        this.communicationId = communicationId;
        this.gapId = gapId;
        this.what = what;
        this.ownerId = ownerId;
        this.due = firstDue = due;
        this.askedBy = askedBy;
    }

    /** It was noted on that day, in that meeting if one is named. */
    public ActionItem noted(LocalDate day, Long meeting) {
        noted = day;
        meetingId = meeting;
        return this;
    }

    /** The owner says how it ended. */
    public void ended(ActionItemState how, String comment, Instant now) {
        requireOpen();
        state = how;
        words = comment;
        closedAt = now;
    }

    /** The owner needs more time. */
    public void later(LocalDate until, String comment) {
        requireOpen();
        due = until;
        words = comment;
    }

    /** What it asks for, who does it or by when was put otherwise. Returns whether anything changed. */
    public boolean become(String wanted, long owner, LocalDate until) {
        if (wanted.equals(what) && owner == ownerId && until.equals(due)) return false;
        what = wanted;
        ownerId = owner;
        due = until;
        state = ActionItemState.OPEN;
        closedAt = null;
        return true;
    }

    /** It became a task, which carries it from now. An item said to be not done may become one too. */
    public void becameTask(long task, Instant now) {
        if (state == ActionItemState.DONE || state == ActionItemState.CANCELLED) requireOpen();
        state = ActionItemState.TASK;
        taskId = task;
        closedAt = now;
    }

    /** Its task was taken out of the table: it is an open item again. */
    public void taskGone() {
        if (state != ActionItemState.TASK) return;
        state = ActionItemState.OPEN;
        taskId = null;
        closedAt = null;
    }

    /** @throws RuleViolation when it is not open any more */
    public void requireOpen() {
        if (state != ActionItemState.OPEN) throw RuleViolation.whole("requirement.action.closed", state.text());
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public Long communicationId() { return communicationId; }
    public Long gapId() { return gapId; }
    public Long meetingId() { return meetingId; }
    public LocalDate noted() { return noted == null ? firstDue : noted; }
    public String what() { return what; }
    public long ownerId() { return ownerId; }
    public LocalDate due() { return due; }
    public LocalDate firstDue() { return firstDue; }
    public long askedBy() { return askedBy; }
    public ActionItemState state() { return state; }
    public String words() { return words == null ? "" : words; }
    public Long taskId() { return taskId; }
    public Instant closedAt() { return closedAt; }
}
