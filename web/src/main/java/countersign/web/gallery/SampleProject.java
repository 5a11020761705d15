package countersign.web.gallery;

import countersign.shared.access.ProjectFilter;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.access.StepResults;
import countersign.shared.policy.Scenario;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What samples are said to be about: the installation's newest project that has a number and is no secret, else one that is made up. */
@ApplicationScoped
class SampleProject {

    private static final int LOOKED_AT = 50;
    @Inject Projects projects;
    @Inject Clock clock;

    /** @param confidential as what it is shown */
    ProjectView of(long readerId, boolean confidential) {
        var open = Readings.once("sample project", () -> projects.visible(readerId, ProjectFilter.CURRENT, 0, LOOKED_AT).stream()
                .filter(project -> !project.confidential() && !project.number().isEmpty()).findFirst());
        return confidential ? secret(open.orElseGet(() -> madeUp(readerId))) : open.orElseGet(() -> madeUp(readerId));
    }

    private static ProjectView secret(ProjectView p) {
        return new ProjectView(p.id(), p.number(), p.title(), p.scenario(), p.step(), p.state(), p.departmentId(), p.initiatorId(), p.executiveId(), p.finish(), true, p.troubles(),
                p.createdAt(), p.stepSince(), p.results());
    }

    private ProjectView madeUp(long readerId) {
        var now = clock.instant();
        return new ProjectView(0, "2026-0001", "Q3 新品推广", Scenario.CROSS_FUNCTIONAL_PROJECT, ProjectStep.EXECUTION, ProjectState.RUNNING, 0, readerId, null, null, false, 0, now, now,
                new StepResults(null, null, null, null, 0, 0, 0, null));
    }
}
