package countersign.tracking.domain;

import countersign.tracking.ShiftView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** Why a finish moved, once; never changed. */
@Entity
@Table(name = "date_shift")
public class DateShift {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    private Instant at;
    @Column(name = "from_finish") private String from;
    @Column(name = "to_finish") private String to;
    @Enumerated(EnumType.STRING) private ShiftView.Kind kind;
    @Column(name = "cause_task_id") private Long causeTaskId;
    @Column(name = "change_request_id") private Long changeRequestId;

    protected DateShift() {}

    public DateShift(long projectId, long taskId, Instant at, LocalDateTime from, LocalDateTime to, ShiftView.Kind kind, Long causeTaskId,
            Long changeRequestId) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.at = at;
        this.from = from.toString();
        this.to = to.toString();
        this.kind = kind;
        this.causeTaskId = causeTaskId;
        this.changeRequestId = changeRequestId;
    }

    public ShiftView view() {
        return new ShiftView(id == null ? 0 : id, projectId, taskId, at, LocalDateTime.parse(from), LocalDateTime.parse(to), kind, causeTaskId,
                changeRequestId);
    }
}
