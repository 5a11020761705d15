package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.ProblemView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A problem: raised, climbing along its path while it needs coordination, solved (S5.5). */
@Entity
@Table(name = "tracked_problem")
public class TrackedProblem {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private Long taskId;
    @Column(name = "raised_by") private long raisedBy;
    @Column(name = "department_id") private Long departmentId;
    private String what;
    private boolean coordination;
    @Column(name = "raised_at") private Instant raisedAt;
    private String path;
    @Column(name = "path_step") private int step;
    @Column(name = "climbs_at") private Instant climbsAt;
    @Column(name = "climbed_at") private Instant climbedAt;
    @Column(name = "solved_at") private Instant solvedAt;
    @Column(name = "solved_by") private Long solvedBy;
    private String solution = "";
    @Version private long version;

    protected TrackedProblem() {}

    public TrackedProblem(long projectId, Long taskId, long raisedBy, Long departmentId, String what, List<Long> path, Instant at) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.raisedBy = raisedBy;
        this.departmentId = departmentId;
        this.what = what;
        this.coordination = !path.isEmpty();
        this.path = Json.write(path);
        this.raisedAt = at;
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public boolean open() { return solvedAt == null; }

    /** Whether nobody is left to climb to. */
    public boolean atTop() { return step >= people().size() - 1; }

    /** Who has it now. */
    public long with() { return people().get(step); }

    public List<Long> people() { return Json.read(path, IDS); }

    /** When it climbs to the next one; null when nobody is left. */
    public void climbs(Instant at) { climbsAt = at; }

    /** Whether its time with whoever has it is over. */
    public boolean climbsBy(Instant now) { return open() && climbsAt != null && !climbsAt.isAfter(now); }

    /** Goes one step up. */
    public void climb(Instant at) {
        step++;
        climbedAt = at;
        climbsAt = null;
    }

    /** Somebody has to see to it: from now on it has a path. */
    public void coordinate(List<Long> people) {
        coordination = true;
        path = Json.write(people);
        step = 0;
    }

    public String what() { return what; }

    public Long taskId() { return taskId; }

    public long raisedBy() { return raisedBy; }

    public Instant raisedAt() { return raisedAt; }

    public boolean coordination() { return coordination; }

    public void solve(Instant at, long by, String how) {
        solvedAt = at;
        solvedBy = by;
        solution = how;
        climbsAt = null;
    }

    public ProblemView view() {
        return new ProblemView(id == null ? 0 : id, projectId, taskId, raisedBy, departmentId, what, coordination, raisedAt, people(), step, climbsAt,
                solvedAt, solvedBy, solution);
    }
}
