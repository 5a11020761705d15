package countersign.acceptance.domain;

import countersign.acceptance.Judgement;
import countersign.acceptance.TaskResult;
import countersign.acceptance.TaskReviewView;
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
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One task's standard on its way through the acceptance (S6.1): open, judged, judged again as long as the report does not circulate. A condition is an
 * ask of its own until it is met; a result that is not met has a task that does it again, or a reason why not.
 */
@Entity
@Table(name = "acceptance_task")
public class TaskReview {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    @Column(name = "task_no") private int number;
    private int place;
    private String name;
    private String standard;
    @Column(name = "lead_id") private long leadId;
    @Column(name = "accepting_id") private long acceptingId;
    @Column(name = "owner_id") private Long ownerId;
    @Column(name = "department_ids") private String departmentIds;
    @Enumerated(EnumType.STRING) private TaskResult result;
    private String words = "";
    @Column(name = "person_id") private Long personId;
    @Column(name = "due_date") private LocalDate due;
    @Column(name = "decided_at") private Instant decidedAt;
    @Column(name = "decided_by") private Long decidedBy;
    @Column(name = "in_meeting") private boolean inMeeting;
    @Column(name = "rework_task_id") private Long reworkTaskId;
    private String waiver = "";
    @Column(name = "ask_id") private Long askId;
    @Column(name = "met_at") private Instant metAt;
    @Column(name = "met_words") private String metWords = "";
    @Version private long version;

    protected TaskReview() {}

    /** A task to be judged, as the plan has it. */
    public TaskReview(long projectId, long taskId, int number) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.number = number;
    }

    /** Takes over what the plan says of the task; a judgement given stays. */
    public void describe(int at, String named, String by, long lead, long accepting, Long owner, Collection<Long> departments) {
        place = at;
        name = named;
        standard = by;
        leadId = lead;
        acceptingId = accepting;
        ownerId = owner;
        departmentIds = Ids.text(departments);
    }

    /** The judgement; it replaces an earlier one with all that followed from it, but for rework, which goes on. */
    public void judge(Judgement judgement, long by, boolean meeting, Instant at) {
        result = judgement.result();
        words = judgement.words();
        personId = judgement.personId();
        due = judgement.due();
        decidedBy = by;
        decidedAt = at;
        inMeeting = meeting;
        askId = null;
        metAt = null;
        metWords = "";
        waiver = "";
        if (result != TaskResult.NOT_MET) reworkTaskId = null;
    }

    /** The ask to the person who sees to the condition. */
    public void asked(long ask) { askId = ask; }

    /** The condition is met. */
    public void conditionMet(String how, Instant at) {
        metAt = at;
        metWords = how;
    }

    /** Another task does it again. */
    public void rework(long task) { reworkTaskId = task; }

    /** It is not done again, for that reason. */
    public void waive(String why) { waiver = why; }

    /** Whether that department leads, helps or accepts. */
    public boolean concerns(long department) { return department == acceptingId || Ids.of(departmentIds).contains(department); }

    /** The departments that lead or help, the leading one first. */
    public List<Long> departments() { return Ids.of(departmentIds); }

    /** Whether a person owns it. */
    public boolean ownedBy(long person) { return Objects.equals(ownerId, person); }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long taskId() { return taskId; }
    public int number() { return number; }
    public String name() { return name; }
    public long acceptingId() { return acceptingId; }
    public long leadId() { return leadId; }
    public TaskResult result() { return result; }
    public Long askId() { return askId; }
    public long version() { return version; }

    public TaskReviewView view() {
        return new TaskReviewView(id, taskId, number, name, standard, leadId, acceptingId, ownerId, result, words, personId, due, decidedAt, decidedBy,
                inMeeting, reworkTaskId, waiver, metAt, metWords, version);
    }
}
