package countersign.acceptance.domain;

import countersign.acceptance.ObjectiveCheck;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.ObjectiveReviewView;
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

/** One objective measured against its target (S6.1); one that matures later is followed up when its day comes, the archive notwithstanding (S1.2). */
@Entity
@Table(name = "acceptance_objective")
public class ObjectiveReview {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "objective_id") private long objectiveId;
    private int place;
    private String wording;
    private String metric;
    private String target;
    private String unit;
    @Column(name = "target_date") private LocalDate targetDate;
    private boolean matures;
    @Enumerated(EnumType.STRING) private ObjectiveResult result;
    private String achieved = "";
    private String words = "";
    @Column(name = "person_id") private Long personId;
    @Column(name = "due_date") private LocalDate due;
    @Column(name = "ask_id") private Long askId;
    @Column(name = "followed_up_at") private Instant followedUpAt;
    @Column(name = "reached_later") private Boolean reachedLater;
    @Version private long version;

    protected ObjectiveReview() {}

    /** An objective to be checked. */
    public ObjectiveReview(long projectId, long objectiveId, int place) {
        this.projectId = projectId;
        this.objectiveId = objectiveId;
        this.place = place;
    }

    /** Takes over what the requirement says of it. */
    public void describe(String text, String measured, String wanted, String in, LocalDate by, boolean later) {
        wording = text;
        metric = measured;
        target = wanted;
        unit = in;
        targetDate = by;
        matures = later;
    }

    /** How it stands. */
    public void check(ObjectiveCheck check) {
        result = check.result();
        achieved = check.achieved();
        words = check.words();
        personId = check.personId();
        due = check.due();
        askId = null;
    }

    /** The ask to the person who follows it up. */
    public void asked(long ask) { askId = ask; }

    /** Its value is known now. */
    public void followUp(String value, boolean reached, Instant at) {
        achieved = value;
        reachedLater = reached;
        followedUpAt = at;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public Long personId() { return personId; }
    public LocalDate due() { return due; }
    public Long askId() { return askId; }
    public ObjectiveResult result() { return result; }
    public String wording() { return wording; }
    public long version() { return version; }

    public ObjectiveReviewView view() {
        return new ObjectiveReviewView(id, objectiveId, wording, metric, target, unit, targetDate, matures, result, achieved, words, personId, due,
                followedUpAt, reachedLater, version);
    }
}
