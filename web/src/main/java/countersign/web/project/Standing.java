package countersign.web.project;

import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How a project stands in one word, with its badge: {@code #{standing.word(project)}}, {@code #{standing.style(project)}}. */
@Named("standing")
@ApplicationScoped
public class Standing {

    @Inject Directory directory;

    /** The key of the word. */
    public String word(ProjectView project) { return "web.project.standing." + kind(project); }

    /** The badge's style: colour and shape. */
    public String style(ProjectView project) {
        return "cs-badge " + switch (kind(project)) {
            case "onTime", "completed" -> "cs-badge-good";
            case "atRisk" -> "cs-badge-warn";
            case "overdue" -> "cs-badge-bad";
            default -> "cs-badge-idle";
        };
    }

    private String kind(ProjectView project) {
        if (project.state() == ProjectState.RUNNING) return running(project);
        return switch (project.state()) {
            case DRAFT -> "draft";
            case SUSPENDED -> "suspended";
            case ENDED_EARLY -> "endedEarly";
            default -> "completed";
        };
    }

    private String running(ProjectView project) {
        if (project.finish() != null && project.finish().isBefore(directory.today())) return "overdue";
        return project.troubles() > 0 ? "atRisk" : "onTime";
    }
}
