package countersign.web.tasking;

import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.SignatureView;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.tasking.AssignmentState;
import countersign.tasking.Assignments;
import countersign.tasking.CountersignView;
import countersign.tasking.Countersignings;
import countersign.tasking.Finding;
import countersign.tasking.RemarkView;
import countersign.tasking.SinceSignature;
import countersign.tasking.TaskingRights;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import countersign.web.table.ClientTexts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table tab of a project: where the countersigning stands, who is waited for, remarks and their answers, filing (S3.3, S3.5). */
@Named("tablePage")
@ViewScoped
public class TablePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject ProjectBean project;
    @Inject Assignments assignments;
    @Inject Countersignings countersignings;
    @Inject TaskingRights rights;
    @Inject Directory directory;
    @Inject AskAgain again;
    @Inject AskLists askLists;
    @Inject Refusals refusals;
    @Inject Me me;

    private Map<Long, String> replies = new LinkedHashMap<>();
    private transient CountersignView view;
    private transient CountersignView.Stops stops;
    private transient List<SinceSignature> since;

    /** One who signs, and how far they are. */
    public record SignerRow(long askId, String name, String departments, String state, String style, Instant dueAt, Instant signedAt, String comment,
            boolean open, Long scanId) {}

    /** Whether the table was opened. */
    public boolean isOpened() { return assignments.opened(project.getId()); }

    /** Where the countersigning stands. */
    public CountersignView getView() {
        if (view == null) view = countersignings.view(project.getId());
        return view;
    }

    /** Whether the reader drives the table. */
    public boolean isDriver() { return rights.mayDrive(project.getId(), me.getId()); }

    /** How the state looks. */
    public String getStateStyle() {
        return switch (getView().state()) {
            case DRAFT -> "cs-badge-idle";
            case COUNTERSIGNING -> "cs-badge-info";
            case SIGNED, FILED, PUBLISHED -> "cs-badge-good";
        };
    }

    /** What comes next, in a sentence. */
    public String getNext() {
        var v = getView();
        if (v.unsent() && v.state() != AssignmentState.PUBLISHED) return me.texts().get("web.tasking.next.unsent");
        return me.texts().get("web.tasking.next." + v.state());
    }

    /** Whether the table can be sent round by the reader, now or after its errors are mended. */
    public boolean isCirculable() {
        var v = getView();
        if (!isDriver() || v.state() == AssignmentState.PUBLISHED) return false;
        return v.state() == AssignmentState.DRAFT || v.unsent() || v.remarks().stream().anyMatch(r -> r.state() == RemarkView.State.FOLLOWED
                || r.state() == RemarkView.State.EXPLAINED);
    }

    /** Whether it went round before. */
    public boolean isAgain() { return getView().signOff() != null; }

    /** Whether it can be filed by the reader. */
    public boolean isFilable() { return isDriver() && getView().state() == AssignmentState.SIGNED; }

    /** What keeps it from being sent round; asked of a table that the reader may send. */
    public CountersignView.Stops getStops() {
        if (stops == null) stops = countersignings.stops(project.getId());
        return stops;
    }

    /** The titles of warnings without a reason. */
    public List<Text> getUnanswered() { return getStops().unanswered().stream().map(Finding::title).toList(); }

    /** Who signs, in the order they were asked; the newest ask of each. */
    public List<SignerRow> getSigners() {
        var signOff = getView().signOff();
        if (signOff == null) return List.of();
        Map<Long, AskView> newest = new LinkedHashMap<>();
        signOff.asks().stream().filter(a -> a.state() != AskState.SUPERSEDED && a.state() != AskState.WITHDRAWN && a.state() != AskState.FORWARDED)
                .forEach(a -> newest.put(a.personId(), a));
        var names = directory.people(newest.keySet());
        return newest.values().stream().map(ask -> row(ask, names.get(ask.personId()).name(), signOff.signatures())).toList();
    }

    private SignerRow row(AskView ask, String name, List<SignatureView> signatures) {
        var signature = signatures.stream().filter(s -> s.askId() == ask.id() && s.stands()).findFirst();
        var state = signature.isPresent() ? "signed" : ask.open() ? "waiting" : "remarks";
        var style = signature.isPresent() ? "cs-badge-good" : ask.open() ? "cs-badge-info" : "cs-badge-warn";
        var departments = ask.capacities().stream().filter(c -> c.departmentId() != null).map(c -> directory.department(c.departmentId()).name()).toList();
        return new SignerRow(ask.id(), name, me.texts().list(departments), state, style, ask.dueAt(), signature.map(SignatureView::at).orElse(null),
                ask.comment() == null ? "" : ask.comment(), ask.open(), signature.map(SignatureView::scanId).orElse(null));
    }

    /** What changed since each signature. */
    public List<SinceSignature> getSince() {
        if (since == null) since = countersignings.since(project.getId(), me.texts());
        return since;
    }

    /** The remarks, the open ones first. */
    public List<RemarkView> getRemarks() {
        var all = new ArrayList<>(getView().remarks());
        all.sort(java.util.Comparator.comparing((RemarkView r) -> !r.open()).thenComparing(RemarkView::at));
        return all;
    }

    /** A remark's row, such as “3 销售培训材料制作”; “the whole table” for one without a row. */
    public String label(Long taskId) {
        if (taskId == null) return me.texts().get("tasking.countersign.wholeTable");
        return assignments.label(project.getId(), taskId);
    }

    /** Who made a remark. */
    public String person(long id) { return directory.person(id).name(); }

    /** How a remark's state looks. */
    public String remarkStyle(RemarkView remark) {
        return switch (remark.state()) {
            case OPEN, DISPUTED -> "cs-badge-warn";
            case FOLLOWED, EXPLAINED -> "cs-badge-info";
            case SETTLED -> "cs-badge-good";
        };
    }

    /** Sends the table round, or its edits. */
    public String circulate() { return done(() -> countersignings.circulate(me.actor(), project.getId()), "web.tasking.circulated"); }

    /** Files the signed table. */
    public String file() { return done(() -> countersignings.file(me.actor(), project.getId()), "web.tasking.filed"); }

    /** Answers a remark. */
    public String answer(long remark, boolean followed) {
        return done(() -> countersignings.answer(me.actor(), remark, followed, replies.get(remark)), "web.tasking.answered");
    }

    /** Reminds a signer (催办). */
    public String urge(long askId) {
        var ours = getSigners().stream().anyMatch(s -> s.askId() == askId);
        return ours ? done(() -> again.urge(me.actor(), askId), "web.project.urged") : null;
    }

    private String done(Runnable command, String said) {
        if (!refusals.attempt(command)) {
            view = null;
            stops = null;
            return null;
        }
        refusals.done(said);
        return "project-table?faces-redirect=true&id=" + project.getId();
    }

    /** What was typed as answers, by remark. */
    public Map<Long, String> getReplies() { return replies; }

    /** The words of the table component. */
    public String getTexts() { return ClientTexts.json(me.texts(), "web.table."); }
}
