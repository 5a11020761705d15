package countersign.tasking.domain;

import countersign.shared.json.Json;
import countersign.tasking.BufferMode;
import countersign.tasking.Mechanism;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** The settings of a plan's working copy: begun when the plan is first looked at, confirmed in a meeting, published within the policy's time. */
@Entity
@Table(name = "plan_draft")
public class PlanDraft {

    @Id @Column(name = "project_id") Long projectId;
    @Column(name = "start_date") LocalDate start;
    @Column(name = "buffer_mode") @Enumerated(EnumType.STRING) BufferMode mode = BufferMode.PER_TASK;
    String mechanism = Json.write(Mechanism.NONE);
    @Column(name = "meeting_at") Instant meetingAt;
    @Column(name = "meeting_place") String meetingPlace = "";
    @Column(name = "meeting_sequence") int meetingSequence;
    /** How often the project came to rest (S5.8): a new rest cancels calendar entries, its end sends them again. */
    int rests;
    @Column(name = "publication_due") Instant publicationDue;
    @Column(name = "warned_at") Instant warnedAt;
    @Column(name = "overdue_told_at") Instant overdueToldAt;
    @Column(name = "published_at") Instant publishedAt;
    @Version long version;

    /** A working copy that begins on that day. */
    public static PlanDraft open(long projectId, LocalDate start) {
        var draft = new PlanDraft();
        draft.projectId = projectId;
        draft.start = start;
        return draft;
    }

    public long projectId() { return projectId; }

    public LocalDate start() { return start; }

    public BufferMode mode() { return mode; }

    public Mechanism mechanism() { return Json.read(mechanism, Mechanism.class); }

    public Instant meetingAt() { return meetingAt; }

    public String meetingPlace() { return meetingPlace; }

    /** 0 at first, one more each time it was changed. */
    public int meetingSequence() { return meetingSequence; }

    public int rests() { return rests; }

    public void rest() { rests++; }

    public Instant publicationDue() { return publicationDue; }

    public Instant publishedAt() { return publishedAt; }

    public Instant warnedAt() { return warnedAt; }

    public Instant overdueToldAt() { return overdueToldAt; }

    public long version() { return version; }

    /** When the work begins, and where its buffers lie. */
    public void set(LocalDate begins, BufferMode buffers) {
        start = begins;
        mode = buffers;
    }

    public void agree(Mechanism agreed) { mechanism = Json.write(agreed); }

    /** The confirmation meeting is set or moved; the clock of publication starts with it. */
    public void meet(Instant at, String place, Instant due) {
        if (meetingAt != null && !(meetingAt.equals(at) && meetingPlace.equals(place))) meetingSequence++;
        meetingAt = at;
        meetingPlace = place;
        publicationDue = due;
        warnedAt = overdueToldAt = null;
    }

    /** Policy or calendar moved the clock of publication; of a later time it is warned anew. */
    public void due(Instant at) {
        if (at.isAfter(publicationDue)) warnedAt = overdueToldAt = null;
        publicationDue = at;
    }

    public void warned(Instant at) { warnedAt = at; }

    public void overdueTold(Instant at) { overdueToldAt = at; }

    public void published(Instant at) { publishedAt = at; }
}
