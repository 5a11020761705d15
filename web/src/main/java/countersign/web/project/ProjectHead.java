package countersign.web.project;

import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.store.Readings;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The project of this request, read once, after the check that the reader may see it (P5). */
@RequestScoped
public class ProjectHead {

    @Inject Me me;
    @Inject ProjectAccess access;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject ProjectPath path;
    private ProjectView view;
    private List<ProjectPath.Station> steps;

    /** The project's header. @throws NotVisible when there is none, or not for this reader */
    public ProjectView view(Long id) {
        if (id == null) throw new NotVisible(0);
        if (view == null || view.id() != id) {
            access.require(id, me.getId());
            view = projects.view(id);
            if (Readings.running()) acquaint(id);
        }
        return view;
    }

    /** The six steps of that project, put together once. */
    List<ProjectPath.Station> steps(Long id) {
        if (steps == null) steps = path.of(view(id), me.texts());
        return steps;
    }

    private void acquaint(long id) {
        directory.acquaint(id);
        directory.all();
    }
}
