package countersign.web.tracking;

import countersign.tracking.SuspensionView;
import countersign.tracking.Suspensions;
import countersign.tracking.TrackingRights;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** Suspending, resuming and ending a project (S5.8). */
@Named
@ViewScoped
public class SuspensionPage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject ProjectBean project;
    @Inject Suspensions suspensions;
    @Inject TrackingRights rights;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient SuspensionView running;
    private boolean executive;
    private boolean driver;
    private String reason = "";
    private LocalDate reviewOn;

    /** Reads whether it is suspended, and what the reader may do. */
    public void load() {
        long id = project.getView().id();
        running = suspensions.running(id).orElse(null);
        executive = rights.isExecutive(id, me.getId());
        driver = rights.mayDrive(id, me.getId());
    }

    public String suspend() { return done(() -> suspensions.suspend(me.actor(), project.getId(), reason, reviewOn), "web.tracking.suspension.done"); }

    public String resume() { return done(() -> suspensions.resume(me.actor(), project.getId(), reason), "web.tracking.suspension.resuming"); }

    public String keep() { return done(() -> suspensions.keep(me.actor(), project.getId(), reviewOn), "web.tracking.suspension.done"); }

    public String end() { return done(() -> suspensions.endEarly(me.actor(), project.getId(), reason), "web.tracking.suspension.ended"); }

    private String done(Runnable command, String said) { return refusals.then(command, said, "/project-changes.xhtml?faces-redirect=true&id=" + project.getId()); }

    public SuspensionView getRunning() { return running; }

    public boolean isExecutive() { return executive; }

    /** Whether the project is carried out now. */
    public boolean isRuns() { return running == null && project.getView().step().name().equals("EXECUTION"); }

    /** Whether the reader may resume it. */
    public boolean isResumes() { return running != null && (executive || driver); }

    public String getReason() { return reason; }

    public void setReason(String reason) { this.reason = reason; }

    public LocalDate getReviewOn() { return reviewOn; }

    public void setReviewOn(LocalDate reviewOn) { this.reviewOn = reviewOn; }
}
