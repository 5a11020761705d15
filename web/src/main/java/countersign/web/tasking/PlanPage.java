package countersign.web.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.Calendars;
import countersign.shared.party.Directory;
import countersign.shared.text.Written;
import countersign.tasking.Assignments;
import countersign.tasking.BufferMode;
import countersign.tasking.Confirmations;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanDraftView;
import countersign.tasking.PlanMeeting;
import countersign.tasking.PlanPartView;
import countersign.tasking.PlanStart;
import countersign.tasking.PlanView;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tasking.TaskingRights;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import countersign.web.table.ClientTexts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Gantt tab of a project: the chart, and until it is published what stands between the working copy and publication (S4.1–S4.6). */
@Named("planPage")
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject ProjectBean project;
    @Inject Assignments assignments;
    @Inject Plans plans;
    @Inject Planning planning;
    @Inject Confirmations confirmations;
    @Inject TaskingRights rights;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Refusals refusals;
    @Inject Me me;

    private PlanStart shownStart;
    private PlanMeeting shownMeeting;
    private String start;
    private BufferMode bufferMode;
    private String meetingAt;
    private String meetingPlace;
    private Map<Long, String> replies = new LinkedHashMap<>();
    private transient PlanDraftView draft;
    private transient Optional<PlanView> published;

    /** Takes the settings up as they are. */
    public void load() {
        if (!isOpened()) return;
        shown();
        start = getDraft().start().toString();
        bufferMode = getDraft().bufferMode();
        meetingPlace = getDraft().meetingPlace();
        if (getDraft().meetingAt() != null) meetingAt = LocalDateTime.ofInstant(getDraft().meetingAt(), Directory.COMPANY_ZONE).toString();
    }

    /** What the form shows, or what stands after somebody else saved first. */
    private void shown() {
        draft = null;
        shownStart = new PlanStart(getDraft().start(), getDraft().bufferMode());
        shownMeeting = new PlanMeeting(getDraft().meetingAt(), getDraft().meetingPlace());
    }

    /** Whether there is a table to plan from. */
    public boolean isOpened() { return assignments.opened(project.getId()); }

    /** The working copy. */
    public PlanDraftView getDraft() {
        if (draft == null) draft = planning.draft(project.getId());
        return draft;
    }

    /** The published plan; null before. */
    public PlanView getPublished() {
        if (published == null) published = plans.published(project.getId());
        return published.orElse(null);
    }

    /** The years of the plan whose holidays are not announced yet (P6), in words; empty where there are none. */
    public String getProvisional() {
        var plan = getPublished() != null ? getPublished() : getDraft().plan();
        if (plan == null || project.isOver() || project.getView().scenario().emergency()) return "";
        return me.texts().list(calendars.company().awaited(plan.start().toLocalDate(), plan.finish().toLocalDate()).stream().map(String::valueOf).toList());
    }

    /** Whether the reader drives the plan, and it is not published yet. */
    public boolean isPlanning() { return getPublished() == null && rights.mayDrive(project.getId(), me.getId()); }

    /** The plan was changed on the chart: it is computed anew. */
    public void replanned() { draft = null; }

    /** Saves when the work begins and where the buffers lie. */
    public String set() { return done(() -> planning.set(me.actor(), project.getId(), shownStart, new PlanStart(date("start", start), bufferMode)), "web.tasking.plan.saved"); }

    /** Sets the confirmation meeting and asks everybody. */
    public String meet() {
        return done(() -> planning.meet(me.actor(), project.getId(), shownMeeting, new PlanMeeting(moment(meetingAt), meetingPlace)), "web.tasking.plan.asked");
    }

    /** Publishes the plan. */
    public String publish() { return done(() -> planning.publish(me.actor(), project.getId()), "web.tasking.plan.published"); }

    /** Mends a conflict by editing the table, which the departments on the row sign again. */
    public String mend(PlanConflict conflict) {
        return done(() -> {
            var result = assignments.apply(me.actor(), project.getId(), assignments.view(project.getId()).version(), conflict.mend().commands());
            if (!result.problems().isEmpty()) throw new RuleViolation(List.of(new RuleViolation.Problem("", result.problems().get(0).message())));
        }, "web.tasking.plan.mended");
    }

    /** A head confirms for one of their people. */
    public String confirm(long part) { return done(() -> confirmations.confirmFor(me.actor(), part), "web.tasking.plan.confirmed"); }

    /** Answers a question on record. */
    public String answer(long part) { return done(() -> confirmations.answer(me.actor(), part, replies.get(part)), "web.tasking.plan.replied"); }

    /** Whether the reader may confirm for that person: their head. */
    public boolean heads(PlanPartView part) {
        var department = directory.person(part.personId()).departmentId();
        return part.state() != PlanPartView.State.CONFIRMED && department != null
                && directory.signatory(department).filter(s -> s.personId() == me.getId()).isPresent();
    }

    /** How a part's state looks. */
    public String style(PlanPartView part) {
        return switch (part.state()) {
            case ASKED -> "cs-badge-idle";
            case CONFIRMED -> "cs-badge-good";
            case QUESTION -> "cs-badge-warn";
            case ANSWERED -> "cs-badge-info";
        };
    }

    /** A person's name. */
    public String person(long id) { return directory.person(id).name(); }

    /** The ways of buffering. */
    public BufferMode[] getModes() { return BufferMode.values(); }

    private static LocalDate date(String field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return Written.day(typed).orElseThrow(() -> RuleViolation.of(field, "tasking.refused.date", typed));
    }

    private static java.time.Instant moment(String typed) {
        if (typed == null || typed.isBlank()) return null;
        var at = Written.moment(typed).orElseThrow(() -> RuleViolation.of("meetingAt", "shared.input.moment"));
        return at.atZone(Directory.COMPANY_ZONE).toInstant();
    }

    private String done(Runnable command, String said) {
        if (!refusals.attempt(command, this::shown)) {
            draft = null;
            return null;
        }
        refusals.done(said);
        return "project-gantt?faces-redirect=true&id=" + project.getId();
    }

    /** The task a question is about. */
    public String label(long taskId) { return assignments.label(project.getId(), taskId); }

    /** The words of the chart. */
    public String getTexts() { return ClientTexts.json(me.texts(), "web.gantt."); }

    public String getStart() { return start; }
    public void setStart(String start) { this.start = start; }
    public BufferMode getBufferMode() { return bufferMode; }
    public void setBufferMode(BufferMode bufferMode) { this.bufferMode = bufferMode; }
    public String getMeetingAt() { return meetingAt; }
    public void setMeetingAt(String meetingAt) { this.meetingAt = meetingAt; }
    public String getMeetingPlace() { return meetingPlace; }
    public void setMeetingPlace(String meetingPlace) { this.meetingPlace = meetingPlace; }
    public Map<Long, String> getReplies() { return replies; }
}
