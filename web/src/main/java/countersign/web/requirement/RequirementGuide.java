package countersign.web.requirement;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.RequirementView;
import countersign.requirement.Requirements;
import countersign.requirement.ReviewFacts;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What step 1 says of itself on the overview. */
@ApplicationScoped
class RequirementGuide implements StepGuide {

    private static final String PAGE = "project-requirement.xhtml";
    private static final String TEXT = "web.requirement.guide.";
    @Inject Requirements requirements;
    @Inject AskLists asks;
    @Inject Directory directory;

    @Override public ProjectStep step() { return ProjectStep.REQUIREMENT; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        if (!requirements.exists(project.id())) return List.of();
        var view = requirements.view(project.id());
        var initiator = directory.person(view.initiatorId()).name();
        return switch (view.state()) {
            case DRAFT, RETURNED -> List.of(NextThing.of(texts.get(TEXT + view.state(), initiator), PAGE));
            case IN_REVIEW -> List.of(waiting(project.id(), ReviewFacts.KIND, texts.get(TEXT + view.state(), open(project.id(), ReviewFacts.KIND).size()), texts));
            case IN_CONSULTATION -> consulting(view, initiator, texts);
            case AGREED, WITHDRAWN -> List.of();
        };
    }

    private List<NextThing> consulting(RequirementView view, String initiator, Texts texts) {
        var close = NextThing.of(texts.get(TEXT + "close", initiator), PAGE);
        var silent = silent(view);
        if (silent == 0) return List.of(close);
        return List.of(waiting(view.projectId(), ConsultationFacts.KIND, texts.get(TEXT + view.state(), silent), texts), close);
    }

    private NextThing waiting(long projectId, String kind, String what, Texts texts) {
        var due = open(projectId, kind).stream().map(AskView::dueAt).max(java.util.Comparator.naturalOrder());
        return new NextThing(what, due.map(at -> texts.dates().moment(at)).orElse(""), PAGE);
    }

    private List<AskView> open(long projectId, String kind) { return asks.ofKind(projectId, kind).stream().filter(AskView::open).toList(); }

    private static long silent(RequirementView view) { return view.departments().stream().filter(d -> d.answer() == null && !d.takenOut()).count(); }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        return Optional.ofNullable(project.results().agreed())
                .map(at -> texts.get(TEXT + "result", texts.dates().shortDay(at.atZone(texts.zone()).toLocalDate())));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        if (!requirements.exists(project.id())) return Optional.empty();
        var view = requirements.view(project.id());
        return switch (view.state()) {
            case DRAFT, RETURNED -> Optional.of(texts.get(TEXT + "missing.draft"));
            case IN_REVIEW -> Optional.of(texts.get(TEXT + "missing.review", open(project.id(), ReviewFacts.KIND).size()));
            case IN_CONSULTATION -> Optional.of(silent(view) == 0 ? texts.get(TEXT + "missing.close") : texts.get(TEXT + "missing.answers", silent(view)));
            case AGREED, WITHDRAWN -> Optional.empty();
        };
    }
}
