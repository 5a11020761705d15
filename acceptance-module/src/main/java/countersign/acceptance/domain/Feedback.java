package countersign.acceptance.domain;

import countersign.acceptance.FeedbackView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * What one participant said (S6.2). An unnamed answer is stored without person and time, and its id is drawn by lot: a running number would tell the
 * order in which people answered.
 */
@Entity
@Table(name = "retrospective_feedback")
public class Feedback {

    /** From how many unnamed answers on they are shown. */
    public static final int ENOUGH = 3;
    private static final SecureRandom LOT = new SecureRandom();

    @Id private long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "went_well") private String wentWell;
    private String improve;
    private String suggestion;
    @Column(name = "person_id") private Long personId;
    @Column(name = "given_at") private Instant givenAt;

    protected Feedback() {}

    private Feedback(long projectId, String wentWell, String improve, String suggestion) {
        this.id = LOT.nextLong(1, Long.MAX_VALUE);
        this.projectId = projectId;
        this.wentWell = wentWell;
        this.improve = improve;
        this.suggestion = suggestion;
    }

    /** An answer with its giver's name. */
    public static Feedback named(long projectId, String wentWell, String improve, String suggestion, long person, Instant at) {
        var feedback = unnamed(projectId, wentWell, improve, suggestion);
        feedback.personId = person;
        feedback.givenAt = at;
        return feedback;
    }

    /** An answer without. */
    public static Feedback unnamed(long projectId, String wentWell, String improve, String suggestion) {
        return new Feedback(projectId, wentWell, improve, suggestion);
    }

    /** Whether it was given with a name. */
    public boolean isNamed() { return personId != null; }

    public FeedbackView view() { return new FeedbackView(wentWell, improve, suggestion, personId, givenAt); }

    /** What may be shown of all answers: the named ones, and the unnamed ones when there are enough of them, in the order of their lots. */
    public static List<FeedbackView> shown(List<Feedback> all) {
        var enough = all.stream().filter(f -> !f.isNamed()).count() >= ENOUGH;
        return all.stream().filter(f -> enough || f.isNamed()).map(Feedback::view).toList();
    }
}
