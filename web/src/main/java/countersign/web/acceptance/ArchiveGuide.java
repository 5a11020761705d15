package countersign.web.acceptance;

import countersign.acceptance.Archives;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.text.Texts;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What an archived project says of itself on the overview: that it is read-only, and until when it is kept. */
@ApplicationScoped
public class ArchiveGuide implements StepGuide {

    @Inject Archives archives;

    @Override public ProjectStep step() { return ProjectStep.ARCHIVED; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        var view = archives.view(project.id());
        return List.of(new NextThing(texts.get("web.acceptance.guide.archived"), texts.get("web.acceptance.guide.kept", view.keepUntil()), "project-documents.xhtml"));
    }
}
