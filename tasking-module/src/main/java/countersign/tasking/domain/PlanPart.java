package countersign.tasking.domain;

import countersign.tasking.PlanPartView;
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

/** A participant's part of the plan: asked, then confirmed by them or their head, or a question that is answered on record (S4.5). */
@Entity
@Table(name = "plan_part")
public class PlanPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "person_id") long personId;
    @Enumerated(EnumType.STRING) PlanPartView.State state = PlanPartView.State.ASKED;
    @Column(name = "task_id") Long taskId;
    String question = "";
    String reply = "";
    @Column(name = "confirmed_by") Long confirmedBy;
    @Column(name = "changed_at") Instant changedAt;
    @Version long version;

    /** A participant is asked. */
    public static PlanPart of(long projectId, long personId, Instant at) {
        var part = new PlanPart();
        part.projectId = projectId;
        part.personId = personId;
        part.changedAt = at;
        return part;
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public long personId() { return personId; }

    public PlanPartView.State state() { return state; }

    /** “I know my three tasks”, said by the person or their head. */
    public void confirm(long by, Instant at) {
        state = PlanPartView.State.CONFIRMED;
        confirmedBy = by;
        changedAt = at;
    }

    /** What was confirmed has changed: it is asked again. A question and its answer stay on record. */
    public void askedAgain(Instant at) {
        if (state != PlanPartView.State.CONFIRMED) return;
        state = PlanPartView.State.ASKED;
        confirmedBy = null;
        changedAt = at;
    }

    /** A question, about one task or the part as a whole. */
    public void ask(Long task, String words, Instant at) {
        state = PlanPartView.State.QUESTION;
        taskId = task;
        question = words;
        reply = "";
        confirmedBy = null;
        changedAt = at;
    }

    /** The question is answered on record. */
    public void answer(String words, Instant at) {
        state = PlanPartView.State.ANSWERED;
        reply = words;
        changedAt = at;
    }

    public PlanPartView view() { return new PlanPartView(id, projectId, personId, state, taskId, question, reply, confirmedBy, changedAt); }
}
