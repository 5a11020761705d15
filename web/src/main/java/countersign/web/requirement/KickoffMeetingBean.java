package countersign.web.requirement;

import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.requirement.Meetings;
import countersign.web.frame.Me;
import countersign.web.frame.PageDates;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    private final MeetingModel form = new MeetingModel();
    private transient MeetingView view;
    private transient boolean looked;

    /** Fills the form with the meeting, or with a proposal for a new one. */
    public void load() {
        if (!page.isBegun()) return;
        if (getView() == null) {
            form.invite(page.isEditing() ? meetings.proposed(page.getId()) : List.of());
            return;
        }
        meetingId = view.id();
        version = view.version();
        form.take(view);
    }

    private void shown() { version = meetings.kickoff(page.getId()).map(MeetingView::version).orElse(version); }

    /** The meeting that counts; null while none is called. */
    public MeetingView getView() {
        if (!looked) view = meetings.kickoff(page.getId()).orElse(null);
        looked = true;
        return view;
    }

    /** Calls the meeting, or changes it; invitations go out. */
    public String save() {
        return meetingId == null ? page.done(() -> meetings.call(me.actor(), page.getId(), form.typed(version)), "web.meetings.called")
                : page.done(() -> meetings.change(me.actor(), meetingId, form.typed(version)), this::shown, "web.meetings.changed");
    }

    /** Cancels it. */
    public String cancel() { return page.done(() -> meetings.cancel(me.actor(), meetingId, form.getReason()), "web.meetings.cancelled"); }

    /** It was held; those ticked were there. */
    public String hold() { return page.done(() -> meetings.held(me.actor(), meetingId, form.getPresent()), "web.meetings.held"); }

    /** Whether it can be changed. */
    public boolean isEditable() { return page.isEditing() && (getView() == null || getView().state() == MeetingState.PLANNED); }

    /** Whether its end can be noted: it has begun. */
    public boolean isHoldable() { return page.isEditing() && getView() != null && getView().state() == MeetingState.PLANNED && dates.over(getView().starts()); }

    /** What is typed of it. */
    public MeetingModel getForm() { return form; }
}
