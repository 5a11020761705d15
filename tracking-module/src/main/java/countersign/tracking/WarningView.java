package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A warning. {@code closeReason} is {@code WITHIN_BOUNDS}, {@code DONE}, {@code PLAN_CHANGED} or {@code ENDED}; null while it is open. */
public record WarningView(long id, long projectId, long taskId, int planVersion, WarningState state, Instant raisedAt, LocalDate reportingDay,
        Instant issuesAt, Instant issuedAt, Long issuedBy, WarningAnalysis analysis, List<Answer> answers, Instant closedAt, String closeReason,
        Long documentId) {

    /** The cause that the owner or the lead head confirmed, and what is done about it, by whom, by when. */
    public record Answer(long personId, boolean head, WarningCause cause, String remedy, String who, LocalDate by, Instant at) {}

    public WarningView { answers = List.copyOf(answers); }

    public boolean open() { return state != WarningState.CLOSED; }
}
