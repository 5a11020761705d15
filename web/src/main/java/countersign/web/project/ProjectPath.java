package countersign.web.project;

import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The six steps as a path (LOOK, “Project page”): where the project stands, what each step came to, what it misses. */
@ApplicationScoped
public class ProjectPath {

    @Inject @Any Instance<StepGuide> guides;

    /**
     * One step on the path.
     *
     * @param style how it looks: done, now or to come
     * @param state the same in a word, for those who do not see it
     * @param note  what it came to, or what is missing; may be empty
     */
    public record Station(String name, String style, String state, String note) {}

    /** The path of a project. */
    public List<Station> of(ProjectView project, Texts texts) {
        var stations = new ArrayList<Station>();
        for (var step : ProjectStep.values()) {
            if (step == ProjectStep.ARCHIVED) continue;
            var place = place(project, step, texts);
            var word = place < 0 ? "done" : place == 0 ? "now" : "next";
            var state = place == 0 && project.withdrawn() ? "withdrawn" : word;
            stations.add(new Station(texts.get("web.project.step." + step), "cs-step-" + word, texts.get("web.project.path." + state),
                    note(project, step, place, texts)));
        }
        return stations;
    }

    /** Negative for a step that is done, zero for one that runs: in an emergency the first two run side by side (S1.5). */
    private int place(ProjectView project, ProjectStep step, Texts texts) {
        var beside = step == ProjectStep.REQUIREMENT && project.step() == ProjectStep.KICK_OFF && project.scenario().emergency();
        return beside && guide(step).flatMap(g -> g.missing(project, texts)).isPresent() ? 0 : Integer.signum(step.compareTo(project.step()));
    }

    /** What happens next, said by the step the project is in. */
    public List<NextThing> next(ProjectView project, Texts texts) {
        return guide(project.step()).map(g -> g.next(project, texts)).orElse(List.of());
    }

    private String note(ProjectView project, ProjectStep step, int place, Texts texts) {
        if (place > 0) return "";
        return guide(step).flatMap(g -> place < 0 ? g.result(project, texts) : g.missing(project, texts)).orElse("");
    }

    private Optional<StepGuide> guide(ProjectStep step) { return guides.stream().filter(g -> g.step() == step).findFirst(); }
}
