package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.Reform;
import countersign.shared.party.Reforms;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** How a department ended, or is to end (P3). */
@Named("adminReform")
@RequestScoped
@AdministratorsOnly
public class ReformBean {

    @Inject Reforms reforms;
    @Inject Directory directory;
    @Inject DepartmentBean department;
    @Inject Refusals refusals;
    @Inject Me me;
    private Reform how = Reform.MERGED;
    private List<Long> successors = List.of();

    /** Ends the department. */
    public String end() {
        var view = view();
        if (!refusals.attempt(() -> reforms.end(me.actor(), view.id(), view.version(), how, successors))) return null;
        refusals.done("web.admin.reform.done." + how, view.name());
        return "/admin-department.xhtml?faces-redirect=true&id=" + view.id();
    }

    /** Whether it still exists. */
    public boolean isLiving() { return view() != null && view().validOn(directory.today()); }

    /** The names of what goes on with it. */
    public List<String> getGoesOnAs() {
        var all = directory.all();
        return view() == null ? List.of() : reforms.successors().getOrDefault(view().id(), List.of()).stream().map(id -> all.get(id).name()).toList();
    }

    /** The departments to choose from. */
    public List<DepartmentView> getOthers() {
        return directory.departments().stream().filter(d -> view() == null || d.id() != view().id()).toList();
    }

    private DepartmentView view() {
        Map<Long, DepartmentView> all = directory.all();
        return department.getId() == null ? null : all.get(department.getId());
    }

    /** The ways a department ends. */
    public Reform[] getWays() { return Reform.values(); }

    public Reform getHow() { return how; }
    public void setHow(Reform chosen) { how = chosen; }
    public List<Long> getSuccessors() { return successors; }
    public void setSuccessors(List<Long> chosen) { successors = chosen == null ? List.of() : List.copyOf(chosen); }
}
