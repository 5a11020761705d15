package countersign.tracking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Those concerned were warned of a day fixed by contract: ahead of it, or because the task is expected to be finished after it. */
@Entity
@Table(name = "contract_reminder")
public class ContractReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    @Column(name = "contract_on") private LocalDate contractOn;
    private boolean late;
    @Column(name = "expected_on") private LocalDate expectedOn;
    @Column(name = "reminded_at") private Instant at;

    protected ContractReminder() {}

    /** @param expectedOn when the task was expected to be finished; of one that is not late the contract's own day, as it is given once */
    public ContractReminder(long projectId, long taskId, LocalDate contractOn, boolean late, LocalDate expectedOn, Instant at) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.contractOn = contractOn;
        this.late = late;
        this.expectedOn = expectedOn;
        this.at = at;
    }

    public long taskId() { return taskId; }

    /** Whether it says enough already: the same warning for that day, and, of a late task, for a finish that is no later now. */
    public boolean covers(LocalDate day, boolean alsoLate, LocalDate expected) {
        return contractOn.equals(day) && late == alsoLate && (!late || !expected.isAfter(expectedOn));
    }
}
