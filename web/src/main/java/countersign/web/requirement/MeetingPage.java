package countersign.web.requirement;

import countersign.requirement.ActionItemView;
import countersign.requirement.Communications;
import countersign.requirement.DisputeView;
import countersign.requirement.Disputes;
import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesView;
import countersign.requirement.NewActionItem;
import countersign.requirement.ReaderState;
import countersign.shared.access.NotVisible;
import countersign.tasking.RegularMeeting;
import countersign.tasking.RegularMeetings;
import countersign.web.frame.Me;
import countersign.web.frame.PageDates;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One meeting on a page of its own: called, changed, cancelled, held, with its action items and minutes (S2.1, S2.5, S2.6). */
@Named("meetingPage")
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject ProjectBean project;
    @Inject MeetingsPage page;
    @Inject Meetings meetings;
    @Inject Minutes minutes;
    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject RegularMeetings regular;
    @Inject PageDates dates;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long meetingId;
    private Long about;
    private int series;
    private LocalDate occurs;
    private long version;
    private String title = "";
    private Long dispute;
    private final MeetingModel form = new MeetingModel();
    private String notes;
    private String shownNotes;
    private RecordModel.ItemRow item = new RecordModel.ItemRow();
    private transient MeetingView view;
    private transient MinutesView sent;
    private transient List<String> besides;
    private transient Boolean callable;
    private transient List<RegularMeeting> regulars;

    /** Loads the meeting, or proposes whom to invite to a new one. Whether the reader may see the project is checked before. */
    public void load() {
        if (meetingId == null && occurs != null) {
            form.take(regular.proposed(project.getId(), series, occurs));
            return;
        }
        if (meetingId == null) {
            dispute = about;
            if (isCallable()) form.invite(dispute == null ? meetings.proposed(project.getId()) : disputes.view(dispute).departmentIds().stream()
                    .flatMap(id -> page.speaker(id).stream()).distinct().toList());
            return;
        }
        version = getView().version();
        shownNotes = meetings.conclusions(view);
        notes = shownNotes;
        form.take(view);
    }

    /** Takes the version that stands now, when somebody else saved first. */
    private void shown() {
        view = meetings.view(meetingId);
        version = view.version();
        shownNotes = meetings.conclusions(view);
    }

    /** The meeting; null while one is being called. */
    public MeetingView getView() {
        if (view == null && meetingId != null)
            view = meetings.of(project.getId()).stream().filter(m -> m.id() == meetingId).findFirst().orElseThrow(() -> new NotVisible(meetingId));
        return view;
    }

    /** Where its minutes stand. */
    public MinutesView getMinutes() {
        if (sent == null) sent = minutes.viewOf(getView());
        return sent;
    }

    /** Calls it; invitations go out. */
    public String call() {
        var called = new long[1];
        var typed = form.typed(0);
        if (!refusals.attempt(() -> called[0] = occurs != null ? regular.move(me.actor(), project.getId(), series, occurs, typed) : dispute != null ? meetings.callSpecial(me.actor(), dispute, typed) : meetings.callAny(me.actor(), project.getId(), title, typed))) return null;
        refusals.done("web.meetings.inviting");
        return again(called[0]);
    }

    /** Changes it. */
    public String save() { return done(() -> meetings.change(me.actor(), meetingId, form.typed(version)), this::shown, "web.meetings.changed"); }

    /** Cancels it. */
    public String cancel() { return done(() -> meetings.cancel(me.actor(), meetingId, form.getReason()), "web.meetings.cancelled"); }

    /** It was held; those ticked were there. */
    public String hold() { return done(() -> meetings.held(me.actor(), meetingId, form.getPresent()), "web.meetings.held"); }

    /** Notes an action item; its owner is asked. */
    public String noteItem() {
        return done(() -> meetings.item(me.actor(), meetingId, new NewActionItem(item.getWhat(), item.getOwner(), item.getDue())), "web.meetings.item.noted");
    }

    /** Keeps the conclusions. */
    public String saveNotes() { return done(() -> meetings.notes(me.actor(), meetingId, shownNotes, notes), this::shown, "web.meetings.saved"); }

    /** Sends its minutes, or a new edition of them, with the conclusions as they are typed. */
    public String send() {
        return done(() -> {
            meetings.notes(me.actor(), meetingId, shownNotes, notes);
            shownNotes = meetings.conclusions(meetings.view(meetingId));
            minutes.sendOf(me.actor(), meetingId);
        }, this::shown, "web.meetings.minutes.sent");
    }

    /** Makes an objection a dispute. */
    public String dispute(long objectionId) { return done(() -> minutes.dispute(me.actor(), objectionId), "web.meetings.objection.disputed"); }

    /** Takes one's own objection back. */
    public String withdraw(long objectionId) { return done(() -> minutes.withdraw(me.actor(), objectionId), "web.meetings.objection.withdrawn"); }

    private String done(Runnable command, String said) { return done(command, () -> { }, said); }

    private String done(Runnable command, Runnable overtaken, String said) {
        if (!refusals.attempt(command, overtaken)) return null;
        refusals.done(said);
        return again(meetingId);
    }

    private String again(long meeting) { return "project-meeting?faces-redirect=true&id=" + project.getId() + "&meeting=" + meeting; }

    /** The project's regular meetings with their next occurrences; none before the plan is published (S4.4). */
    public List<RegularMeeting> getRegular() {
        if (regulars == null) regulars = regular.of(project.getId());
        return regulars;
    }

    /** Whether one occurrence of a regular meeting is being changed. */
    public boolean isOccurrence() { return meetingId == null && occurs != null; }

    /** What is on its agenda by itself, while it is to come. */
    public List<String> getBesides() {
        if (besides == null) besides = getView().state() == MeetingState.PLANNED ? meetings.besides(meetingId, me.texts()) : List.of();
        return besides;
    }

    /** Action items agreed in it, and those left over when it was held. */
    public List<ActionItemView> getItems() {
        return communications.actionItems(project.getId()).stream().filter(i -> meetingId.equals(i.meetingId()) || getView().carried().contains(i.id())).toList();
    }

    /** Open disputes that a special meeting can be about. */
    public List<DisputeView> getDisputes() { return disputes.of(project.getId()).stream().filter(DisputeView::open).toList(); }

    /** Whether the reader may call a meeting of this project now. */
    public boolean isCallable() {
        if (callable == null) callable = page.isBegun() && !project.isClosed() && disputes.mayRun(project.getId(), me.getId());
        return callable;
    }

    /** Whether the reader runs this meeting. */
    public boolean isRuns() { return getView() != null && !project.isClosed() && meetings.mayRun(getView(), me.getId()); }

    /** Whether it can be changed here; the confirmation meeting is set with the plan, which its clock hangs on. */
    public boolean isEditable() { return isRuns() && getView().state() == MeetingState.PLANNED && getView().kind() != MeetingKind.CONFIRMATION; }

    /** Whether its end can be noted: it has begun. */
    public boolean isHoldable() { return isRuns() && getView().state() == MeetingState.PLANNED && dates.over(getView().starts()); }

    /** Whether items, conclusions and minutes can be written. */
    public boolean isWritable() { return isRuns() && getView().state() == MeetingState.HELD && !(getView().kind() == MeetingKind.KICK_OFF && !page.isOpen()); }

    /** Whether the minutes can be sent: they never were, or were changed since. */
    public boolean isSendable() { return isWritable() && (getMinutes().edition() == 0 || !getMinutes().changed().isEmpty()); }

    /** The page on which it is set; null where that is this one. */
    public String getElsewhere() { return getView().kind() == MeetingKind.CONFIRMATION ? "project-gantt.xhtml" : null; }

    /** How a participant's answer to the minutes looks. */
    public String readerStyle(ReaderState state) { return page.readerStyle(state); }

    /** What is typed of it. */
    public MeetingModel getForm() { return form; }

    public Long getMeetingId() { return meetingId; }
    public void setMeetingId(Long id) { meetingId = id; }
    public Long getAbout() { return about; }
    public void setAbout(Long disputeId) { about = disputeId; }
    public int getSeries() { return series; }
    public void setSeries(int index) { series = index; }
    public LocalDate getOccurs() { return occurs; }
    public void setOccurs(LocalDate day) { occurs = day; }
    public String getTitle() { return title; }
    public void setTitle(String typed) { title = typed; }
    public Long getDispute() { return dispute; }
    public void setDispute(Long chosen) { dispute = chosen; }
    public String getNotes() { return notes; }
    public void setNotes(String typed) { notes = typed; }
    public RecordModel.ItemRow getItem() { return item; }
}
