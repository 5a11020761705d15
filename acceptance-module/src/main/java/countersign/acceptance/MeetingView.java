package countersign.acceptance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** A meeting of step 6; {@code sequence} counts its changes as calendars do. {@code start} is of the company's zone. */
public record MeetingView(long id, long projectId, MeetingKind kind, LocalDateTime start, int minutes, String place, String agenda,
        List<Long> participantIds, long calledBy, int sequence, Instant cancelledAt) {

    public MeetingView { participantIds = List.copyOf(participantIds); }

    /** Whether it stands. */
    public boolean stands() { return cancelledAt == null; }

    /** Its end. */
    public LocalDateTime end() { return start.plusMinutes(minutes); }
}
