package countersign.web.tracking;

import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.text.Texts;
import countersign.tracking.ChangeRequests;
import countersign.tracking.ChangeState;
import countersign.tracking.Progress;
import countersign.tracking.Suspensions;
import countersign.tracking.TaskProgress;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What step 5 says of itself on the overview. */
@ApplicationScoped
class ExecutionGuide implements StepGuide {

    private static final String REPORTS = "project-reports.xhtml";
    private static final String CHANGES = "project-changes.xhtml";
    @Inject Progress progress;
    @Inject ChangeRequests changes;
    @Inject Suspensions suspensions;

    @Override public ProjectStep step() { return ProjectStep.EXECUTION; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        var suspended = suspensions.running(project.id());
        if (suspended.isPresent()) return List.of(new NextThing(texts.get("web.tracking.guide.suspended"), texts.dates().day(suspended.get().reviewOn()), CHANGES));
        var next = new ArrayList<NextThing>();
        var open = open(project.id());
        open.stream().filter(TaskProgress::late).limit(2).forEach(task -> next.add(thing("web.tracking.guide.late", task, texts)));
        open.stream().filter(task -> !task.late()).min(Comparator.comparing(task -> task.task().finish()))
                .ifPresent(task -> next.add(thing("web.tracking.guide.next", task, texts)));
        changes.of(project.id()).stream().filter(request -> request.state() == ChangeState.SIGNING)
                .forEach(request -> next.add(NextThing.of(texts.get("web.tracking.guide.signing", request.number()), CHANGES)));
        return next;
    }

    private static NextThing thing(String key, TaskProgress task, Texts texts) {
        return new NextThing(texts.get(key, task.task().number(), task.task().name(), task.percent()), texts.dates().day(task.task().finish().toLocalDate()), REPORTS);
    }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        var results = project.results();
        return results.tasks() == 0 ? Optional.empty() : Optional.of(texts.get("web.tracking.guide.result", results.tasksDone(), results.tasks()));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        var open = project.results().tasksOpen();
        return open == 0 ? Optional.empty() : Optional.of(texts.get("web.tracking.guide.missing", open));
    }

    private List<TaskProgress> open(long projectId) { return progress.of(projectId).stream().filter(task -> task.leaf() && !task.done()).toList(); }
}
