package countersign.web.requirement;

import countersign.requirement.Disputes;
import countersign.requirement.KickoffView;
import countersign.requirement.Kickoffs;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesView;
import countersign.requirement.ReaderState;
import countersign.requirement.Requirements;
import countersign.shared.access.ProjectStep;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of step 2 and of everything that is said between departments: what is missing, conclusions, minutes, the agreement (S2.5). */
@Named("meetingsPage")
@ViewScoped
public class MeetingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject ProjectBean project;
    @Inject Requirements requirements;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Minutes minutes;
    @Inject Disputes disputes;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private long id;
    private boolean runs;
    private String notes;
    private String shownNotes;
    private transient KickoffView kickoff;
    private transient MinutesView sent;

    /** Loads the page; whether the reader may see the project is checked before. */
    public void load() {
        id = project.getId();
        runs = isBegun() && disputes.mayRun(id, me.getId());
        shown();
        notes = shownNotes;
    }

    private void shown() { shownNotes = kickoffs.view(id).notes(); }

    /** Step 2 at a glance. */
    public KickoffView getKickoff() {
        if (kickoff == null) kickoff = kickoffs.view(project.getId());
        return kickoff;
    }

    /** Where the minutes stand. */
    public MinutesView getMinutes() {
        if (sent == null) sent = minutes.view(id);
        return sent;
    }

    /** The conclusions besides, kept for the minutes. */
    public String saveNotes() { return done(() -> kickoffs.notes(me.actor(), id, shownNotes, notes), this::shown, "web.meetings.saved"); }

    /** Sends the minutes, or a new edition of them, with the conclusions as they are typed. */
    public String send() {
        return done(() -> {
            kickoffs.notes(me.actor(), id, shownNotes, notes);
            shown();
            minutes.send(me.actor(), id);
        }, this::shown, "web.meetings.minutes.sent");
    }

    /** Makes an objection a dispute. */
    public String dispute(long objectionId) { return done(() -> minutes.dispute(me.actor(), objectionId), "web.meetings.objection.disputed"); }

    /** Takes one's own objection back. */
    public String withdraw(long objectionId) { return done(() -> minutes.withdraw(me.actor(), objectionId), "web.meetings.objection.withdrawn"); }

    /** Whether the reader may open the kick-off while review and consultation still run, as in an emergency (S1.5). */
    public boolean isOpenable() { return !isBegun() && project.getView().initiatorId() == me.getId() && requirements.exists(id) && requirements.kickoffWaits(id); }

    /** Opens it. */
    public String openKickoff() { return done(() -> requirements.moveToKickoff(me.actor(), id), "web.requirement.kickoffOpened"); }

    /** The departments agree: step 3 begins. */
    public String agree() { return done(() -> kickoffs.agree(me.actor(), id), "web.meetings.agreed"); }

    String done(Runnable command, String said) { return done(command, () -> { }, said); }

    /** @param overtaken takes the version that stands, when somebody else saved first */
    String done(Runnable command, Runnable overtaken, String said) { return refusals.then(command, overtaken, said, again()); }

    String again() { return "project-meetings?faces-redirect=true&id=" + id; }

    /** How a participant's answer to the minutes looks. */
    public String readerStyle(ReaderState state) {
        return switch (state) {
            case WAITING -> "cs-badge-info";
            case CONFIRMED -> "cs-badge-good";
            case SILENT -> "cs-badge-idle";
            case OBJECTED -> "cs-badge-bad";
        };
    }

    /** Whether there is a requirement that was submitted; before that there is nothing to meet about. */
    public boolean isBegun() { return requirements.exists(project.getId()) && project.getView().step().compareTo(ProjectStep.REQUIREMENT) > 0; }

    /** Every meeting of the project: those to come, the next one first, then those that are over, the newest first. */
    public List<MeetingView> getMeetings() {
        var all = meetings.of(id);
        var ahead = new ArrayList<>(all.stream().filter(m -> m.state() == MeetingState.PLANNED).toList());
        Collections.reverse(ahead);
        return Stream.concat(ahead.stream(), all.stream().filter(m -> m.state() != MeetingState.PLANNED)).toList();
    }

    /** Whether the reader may call a meeting of this project now. */
    public boolean isCallable() { return runs && !project.isClosed(); }

    /** Who speaks for a department; empty while nobody does. */
    Optional<Long> speaker(long departmentId) { return directory.signatory(departmentId).map(s -> s.personId()); }

    /** Whether the departments can agree now, as far as the reader may say so. */
    public boolean isAgreeable() { return runs && getKickoff().open() && getKickoff().obstacles().isEmpty(); }

    /** The open obstacles. */
    public List<countersign.shared.text.Text> getObstacles() { return getKickoff().obstacles(); }

    /** Whether the minutes can be sent: the meeting was held, and they never were, or were changed since. */
    public boolean isSendable() { return isEditing() && meetingHeld() && (getMinutes().edition() == 0 || !getMinutes().changed().isEmpty()); }

    private boolean meetingHeld() { return meetings.kickoff(id).filter(m -> m.state() == MeetingState.HELD).isPresent(); }

    public long getId() { return id; }
    public boolean isRuns() { return runs; }
    public boolean isOpen() { return getKickoff().open(); }
    public boolean isEditing() { return runs && isOpen(); }
    public String getNotes() { return notes; }
    public void setNotes(String typed) { notes = typed; }
}
