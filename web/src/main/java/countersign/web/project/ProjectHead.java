package countersign.web.project;

import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The project of this request, read once, after the check that the reader may see it (P5). */
@RequestScoped
public class ProjectHead {

    @Inject Me me;
    @Inject ProjectAccess access;
    @Inject Projects projects;
    private ProjectView view;

    /** The project's header. @throws NotVisible when there is none, or not for this reader */
    public ProjectView view(Long id) {
        if (id == null) throw new NotVisible(0);
        if (view == null || view.id() != id) {
            access.require(id, me.getId());
            view = projects.view(id);
        }
        return view;
    }
}
