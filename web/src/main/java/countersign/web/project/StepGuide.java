package countersign.web.project;

import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What one of the six steps says of itself on the project's overview. One application-scoped bean a step; the overview finds it by {@link #step()}
 * and asks all of them in the reader's language.
 */
public interface StepGuide {

    /** The step. */
    ProjectStep step();

    /** What happens next while the project is in this step, the nearest first. */
    List<NextThing> next(ProjectView project, Texts texts);

    /** What this step came to once it is done, in a few words such as “8月3日发布第1版”; empty when there is nothing to say. */
    default Optional<String> result(ProjectView project, Texts texts) { return Optional.empty(); }

    /** What is still missing before the step is done, in a few words such as “2个部门未会签”; empty when nothing is, or it is not known. */
    default Optional<String> missing(ProjectView project, Texts texts) { return Optional.empty(); }
}
