package countersign.acceptance;

import java.time.LocalDateTime;
import java.util.List;

/** A meeting of step 6; {@code sequence} counts its changes as calendars do. {@code start} is of the company's zone. */
public record MeetingView(long id, long projectId, MeetingKind kind, LocalDateTime start, int minutes, String place, String agenda,
        List<Long> participantIds, List<Long> presentIds, long calledBy, int sequence) {

    public MeetingView {
        participantIds = List.copyOf(participantIds);
        presentIds = List.copyOf(presentIds);
    }

    /** Who was there; who was invited where that was not noted. */
    public List<Long> people() { return presentIds.isEmpty() ? participantIds : presentIds; }
}
