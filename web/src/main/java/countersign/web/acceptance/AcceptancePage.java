package countersign.web.acceptance;

import countersign.acceptance.AcceptanceReports;
import countersign.acceptance.AcceptanceState;
import countersign.acceptance.AcceptanceView;
import countersign.acceptance.Acceptances;
import countersign.acceptance.EvidenceView;
import countersign.acceptance.Evidences;
import countersign.acceptance.ObjectiveReviewView;
import countersign.acceptance.TaskReviewView;
import countersign.shared.ask.AskView;
import countersign.shared.ask.SignOffView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The acceptance of a project: standards and objectives with their results, and the report with its signatures (S6.1). Read once a request. */
@Named("acceptancePage")
@RequestScoped
public class AcceptancePage {

    @Inject Acceptances acceptances;
    @Inject AcceptanceReports reports;
    @Inject Evidences evidences;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private AcceptanceView view;
    private boolean looked;
    private SignOffView signOff;
    private List<EvidenceView> files;
    private Boolean drives;

    /** The acceptance; null before the execution is complete. */
    public AcceptanceView getView() {
        if (!looked) {
            looked = true;
            view = acceptances.view(project.getView().id()).orElse(null);
        }
        return view;
    }

    /** Whether the reader leads the acceptance. */
    public boolean isDrives() {
        if (drives == null) drives = acceptances.mayDrive(project.getView().id(), me.getId()) && !project.isOver();
        return drives;
    }

    /** Whether results can be changed. */
    public boolean isReviewing() { return getView() != null && getView().state() == AcceptanceState.REVIEWING && !project.isOver(); }

    /** Whether the reader may judge that task now. */
    public boolean judges(TaskReviewView task) { return isReviewing() && (isDrives() || acceptances.mayJudge(task.id(), me.getId())); }

    /** The report's countersigning; null before it was sent. */
    public SignOffView getSignOff() {
        if (signOff == null && getView() != null && getView().signOffId() != null) signOff = reports.signOff(project.getId()).orElse(null);
        return signOff;
    }

    /** Who has not signed yet. */
    public List<AskView> getWaiting() { return getSignOff() == null ? List.of() : getSignOff().asks().stream().filter(AskView::open).toList(); }

    /** The objections of this round, with their words. */
    public List<AskView> getObjections() {
        return getSignOff() == null || !isReviewing() ? List.of()
                : getSignOff().asks().stream().filter(a -> "object".equals(a.choice())).toList();
    }

    /** The files that show a task's result. */
    public List<EvidenceView> files(long reviewId) {
        if (files == null) files = evidences.of(project.getView().id());
        return files.stream().filter(f -> f.reviewId() == reviewId).toList();
    }

    /** How a task's result looks. */
    public String taskStyle(TaskReviewView task) {
        if (task.result() == null) return "cs-badge cs-badge-idle";
        return "cs-badge " + switch (task.result()) {
            case MET -> "cs-badge-good";
            case CONDITIONAL -> task.metAt() == null ? "cs-badge-warn" : "cs-badge-good";
            case NOT_MET -> "cs-badge-bad";
        };
    }

    /** How an objective's result looks. */
    public String objectiveStyle(ObjectiveReviewView objective) {
        if (objective.result() == null) return "cs-badge cs-badge-idle";
        return "cs-badge " + switch (objective.result()) {
            case REACHED -> "cs-badge-good";
            case MISSED -> "cs-badge-bad";
            case FOLLOW_UP -> "cs-badge-info";
        };
    }

    /** How the state looks. */
    public String getStateStyle() {
        return "cs-badge " + switch (getView().state()) {
            case REVIEWING -> "cs-badge-info";
            case SIGNING -> "cs-badge-warn";
            case FILED -> "cs-badge-good";
        };
    }

    /** Asks the accepting departments for the results that are open. */
    public String askResults() { return done(() -> acceptances.askResults(me.actor(), project.getId()), "web.acceptance.asked"); }

    /** Sends the report to be signed. */
    public String send() { return done(() -> reports.send(me.actor(), project.getId()), "web.acceptance.sent"); }

    /** Takes the report back. */
    public String takeBack() { return done(() -> reports.takeBack(me.actor(), project.getId()), "web.acceptance.takenBack"); }

    private String done(Runnable command, String said) { return refusals.then(command, said, "project-acceptance?faces-redirect=true&id=" + project.getId()); }
}
