package countersign.web.tasking;

import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.SignOffs;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.AssignmentState;
import countersign.tasking.AssignmentView;
import countersign.tasking.Assignments;
import countersign.tasking.Countersignings;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What step 3 says of itself on the overview. */
@ApplicationScoped
class TableGuide implements StepGuide {

    private static final String PAGE = "project-table.xhtml";
    private static final String TEXT = "web.tasking.guide.";

    @Inject Assignments assignments;
    @Inject AskLists asks;
    @Inject SignOffs signOffs;
    @Inject Directory directory;

    @Override public ProjectStep step() { return ProjectStep.TASKING; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        if (!assignments.opened(project.id())) return List.of();
        var initiator = directory.person(project.initiatorId()).name();
        var view = assignments.view(project.id());
        if (view.state() == AssignmentState.COUNTERSIGNING) {
            var open = open(project.id());
            var due = open.stream().map(AskView::dueAt).max(Comparator.naturalOrder());
            if (!open.isEmpty()) return List.of(new NextThing(texts.get(TEXT + "signing", open.size()), due.map(at -> texts.dates().moment(at)).orElse(""), PAGE));
            return List.of(NextThing.of(texts.get(TEXT + "remarks", initiator), PAGE));
        }
        return List.of(NextThing.of(texts.get(TEXT + (view.state() == AssignmentState.SIGNED ? "file" : "draft"), initiator), PAGE));
    }

    private List<AskView> open(long projectId) { return asks.ofKind(projectId, Countersignings.KIND).stream().filter(AskView::open).toList(); }

    private long signing(AssignmentView head) { return signOffs.view(head.signOffId()).asks().stream().filter(AskView::open).count(); }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        return Optional.ofNullable(project.results().filed())
                .map(at -> texts.get(TEXT + "result", texts.dates().shortDay(at.atZone(texts.zone()).toLocalDate())));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        var head = assignments.head(project.id());
        if (head.isEmpty()) return Optional.empty();
        var state = head.get().state();
        if (state == AssignmentState.DRAFT) return Optional.of(texts.get(TEXT + "missing.draft"));
        if (state == AssignmentState.SIGNED) return Optional.of(texts.get(TEXT + "missing.file"));
        return Optional.of(texts.get(TEXT + "missing.signatures", signing(head.get())));
    }
}
