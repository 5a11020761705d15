package countersign.web.requirement;

import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.requirement.Meetings;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.frame.PageDates;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The kick-off meeting on its page: called, changed, cancelled, held (S2.1). */
@Named("kickoffMeeting")
@ViewScoped
public class KickoffMeetingBean implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject MeetingsPage page;
    @Inject Meetings meetings;
    @Inject PageDates dates;
    @Inject Me me;
    private Long meetingId;
    private long version;
    private LocalDateTime starts;
    private LocalDateTime ends;
    private String place = "";
    private String agenda = "";
    private List<Long> participants = new ArrayList<>();
    private List<Long> present = new ArrayList<>();
    private String reason = "";
    private transient MeetingView view;
    private transient boolean looked;

    /** Fills the form with the meeting, or with a proposal for a new one. */
    public void load() {
        if (!page.isBegun()) return;
        if (getView() == null) {
            participants = new ArrayList<>(page.isEditing() ? meetings.proposed(page.getId()) : List.of());
            return;
        }
        meetingId = view.id();
        shown();
        starts = local(view.starts());
        ends = local(view.ends());
        place = view.place();
        agenda = view.agenda();
        view.attendees().forEach(a -> participants.add(a.personId()));
        view.attendees().stream().filter(a -> a.answer() != countersign.requirement.Attendance.DECLINES).forEach(a -> present.add(a.personId()));
    }

    private void shown() { version = meetings.kickoff(page.getId()).map(MeetingView::version).orElse(version); }

    private static LocalDateTime local(Instant at) { return LocalDateTime.ofInstant(at, Directory.COMPANY_ZONE); }

    /** The meeting that counts; null while none is called. */
    public MeetingView getView() {
        if (!looked) view = meetings.kickoff(page.getId()).orElse(null);
        looked = true;
        return view;
    }

    /** Calls the meeting, or changes it; invitations go out. */
    public String save() {
        var form = new MeetingForm(starts, ends, place, agenda, participants, version);
        return meetingId == null ? page.done(() -> meetings.call(me.actor(), page.getId(), form), "web.meetings.called")
                : page.done(() -> meetings.change(me.actor(), meetingId, form), this::shown, "web.meetings.changed");
    }

    /** Cancels it. */
    public String cancel() { return page.done(() -> meetings.cancel(me.actor(), meetingId, reason), "web.meetings.cancelled"); }

    /** It was held; those ticked were there. */
    public String hold() { return page.done(() -> meetings.held(me.actor(), meetingId, present), "web.meetings.held"); }

    /** Whether it can be changed. */
    public boolean isEditable() { return page.isEditing() && (getView() == null || getView().state() == MeetingState.PLANNED); }

    /** Whether its end can be noted: it has begun. */
    public boolean isHoldable() { return page.isEditing() && getView() != null && getView().state() == MeetingState.PLANNED && dates.over(getView().starts()); }

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
    public Long getMeetingId() { return meetingId; }
}
