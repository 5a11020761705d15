package countersign.acceptance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A project used a lesson, and said later whether it helped ({@code null}: not said yet). */
@Entity
@Table(name = "lesson_use")
public class LessonUse {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "lesson_id") private long lessonId;
    @Column(name = "project_id") private long projectId;
    @Column(name = "used_at") private Instant usedAt;
    @Column(name = "used_by") private long usedBy;
    @Column(name = "task_id") private Long taskId;
    private Boolean helped;

    protected LessonUse() {}

    public LessonUse(long lessonId, long projectId, long by, Instant at) {
        this.lessonId = lessonId;
        this.projectId = projectId;
        this.usedBy = by;
        this.usedAt = at;
    }

    public void helped(boolean yes) { helped = yes; }

    /** The template became that task of the project's table. */
    public void became(long task) { taskId = task; }

    public long lessonId() { return lessonId; }

    public long projectId() { return projectId; }
    public Boolean helped() { return helped; }
    public Long taskId() { return taskId; }
}
