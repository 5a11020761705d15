package countersign.web.project;

import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.calendar.Calendars;
import countersign.shared.party.Directory;
import countersign.shared.secrecy.BreakGlass;
import countersign.web.frame.Me;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The project a page is about: {@code <f:viewParam name="id" value="#{project.id}"/>}. Reading it checks at every request that the reader may see
 * it; everything else is “not found”.
 */
@Named("project")
@ViewScoped
public class ProjectBean implements Serializable {

    private static final long serialVersionUID = 1;
    /** The tabs of a project's page; each is project-NAME.xhtml. */
    private static final List<String> TABS = List.of("overview", "requirement", "meetings", "table", "gantt", "reports", "changes", "acceptance", "documents", "history");

    @Inject ProjectHead head;
    @Inject Me me;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject BreakGlass glass;
    private Long id;

    /** The project's id; null when the address names none. */
    public Long getId() { return id; }

    /** @param id the project's id */
    public void setId(Long id) { this.id = id; }

    /** The project's header, of this request. @throws countersign.shared.access.NotVisible when the reader may not see it */
    public ProjectView getView() { return head.view(id); }

    /** Checks access before anything is shown: for {@code f:viewAction}. */
    public void check() { getView(); }

    /** The leading department's name. */
    public String getDepartment() { return directory.department(getView().departmentId()).name(); }

    /** The initiator's name. */
    public String getInitiator() { return directory.person(getView().initiatorId()).name(); }

    /** Whether the reader is its initiator. */
    public boolean isMine() { return getView().initiatorId() == me.getId(); }

    /** Whether it is over: archived or ended early. */
    public boolean isClosed() { return getView().step() == ProjectStep.ARCHIVED || getView().state() == ProjectState.ENDED_EARLY; }

    /** Whether nothing in it can be changed any more: archived, or withdrawn. */
    public boolean isOver() { return getView().over(); }

    /** Whether it is to be finished in a year whose holidays are not announced yet (P6). */
    public boolean isProvisional() {
        var finish = getView().finish();
        return finish != null && !isOver() && !getView().scenario().emergency() && !calendars.company().awaited(finish, finish).isEmpty();
    }

    /** Until when an administrator sees this confidential project by break-glass (P5); null when not by that. */
    public Instant getOpenUntil() { return glass.until(id, me.getId()); }

    /** The six steps with what each came to or misses. */
    public List<ProjectPath.Station> getSteps() { return head.steps(id); }

    /** The tabs' names. */
    public List<String> getTabs() { return TABS; }
}
