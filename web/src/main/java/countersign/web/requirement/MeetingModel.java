package countersign.web.requirement;

import countersign.requirement.Attendance;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingView;
import countersign.shared.party.Directory;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A meeting's forms: when, where, about what and with whom; who was there; why it is cancelled. */
public class MeetingModel implements Serializable {

    private static final long serialVersionUID = 1;

    private LocalDateTime starts;
    private LocalDateTime ends;
    private String place = "";
    private String agenda = "";
    private List<Long> participants = new ArrayList<>();
    private List<Long> present = new ArrayList<>();
    private String reason = "";

    /** Proposes these people. */
    void invite(Collection<Long> people) { participants = new ArrayList<>(people); }

    /** Proposes this. */
    void take(MeetingForm proposed) {
        starts = proposed.starts();
        ends = proposed.ends();
        place = proposed.place();
        invite(proposed.participantIds());
    }

    /** Shows a meeting as it stands; who did not decline was probably there. */
    void take(MeetingView meeting) {
        starts = local(meeting.starts());
        ends = local(meeting.ends());
        place = meeting.place();
        agenda = meeting.agenda();
        meeting.attendees().forEach(a -> participants.add(a.personId()));
        meeting.attendees().stream().filter(a -> a.answer() != Attendance.DECLINES).forEach(a -> present.add(a.personId()));
    }

    /** What was typed. @param version of the meeting as it was shown; 0 for a new one */
    MeetingForm typed(long version) { return new MeetingForm(starts, ends, place, agenda, participants, version); }

    private static LocalDateTime local(Instant at) { return LocalDateTime.ofInstant(at, Directory.COMPANY_ZONE); }

    public LocalDateTime getStarts() { return starts; }
    public void setStarts(LocalDateTime typed) { starts = typed; }
    public LocalDateTime getEnds() { return ends; }
    public void setEnds(LocalDateTime typed) { ends = typed; }
    public String getPlace() { return place; }
    public void setPlace(String typed) { place = typed; }
    public String getAgenda() { return agenda; }
    public void setAgenda(String typed) { agenda = typed; }
    public List<Long> getParticipants() { return participants; }
    public void setParticipants(List<Long> chosen) { participants = chosen == null ? new ArrayList<>() : chosen; }
    public List<Long> getPresent() { return present; }
    public void setPresent(List<Long> ticked) { present = ticked; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
}
