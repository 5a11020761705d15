package countersign.web.requirement;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.RequirementState;
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
import java.util.stream.Stream;

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
            case IN_REVIEW -> view.scenario().emergency() ? sideBySide(view, initiator, texts) : List.of(reviewing(view, view.state().name(), texts));
            case IN_CONSULTATION -> Stream.concat(consulting(view, initiator, texts).stream(), kickoff(view, initiator, texts).stream()).toList();
            case AGREED, WITHDRAWN -> List.of();
        };
    }

    /** In an emergency nothing waits for anything (S1.5). */
    private List<NextThing> sideBySide(RequirementView view, String initiator, Texts texts) {
        var answers = consulting(view, initiator, texts).stream().limit(silent(view) == 0 ? 0 : 1);
        return Stream.of(Stream.of(reviewing(view, "reviewers", texts)), answers, kickoff(view, initiator, texts).stream()).flatMap(things -> things).toList();
    }

    private NextThing reviewing(RequirementView view, String key, Texts texts) {
        return waiting(view.projectId(), ReviewFacts.KIND, texts.get(TEXT + key, open(view.projectId(), ReviewFacts.KIND).size()), texts);
    }

    private Optional<NextThing> kickoff(RequirementView view, String initiator, Texts texts) {
        return view.scenario().emergency() && requirements.kickoffWaits(view.projectId()) ? Optional.of(NextThing.of(texts.get(TEXT + "kickoff", initiator), "project-meetings.xhtml")) : Optional.empty();
    }

    private List<NextThing> consulting(RequirementView view, String initiator, Texts texts) {
        var close = NextThing.of(texts.get(TEXT + "close", initiator), PAGE);
        var silent = silent(view);
        if (silent == 0) return List.of(close);
        return List.of(waiting(view.projectId(), ConsultationFacts.KIND, texts.get(TEXT + RequirementState.IN_CONSULTATION, silent), texts), close);
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
