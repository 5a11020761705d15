package countersign.web.acceptance;

import countersign.acceptance.AcceptanceMeetings;
import countersign.acceptance.AcceptanceState;
import countersign.acceptance.AcceptanceView;
import countersign.acceptance.Acceptances;
import countersign.acceptance.MeetingKind;
import countersign.acceptance.RetrospectiveView;
import countersign.acceptance.Retrospectives;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What step 6 says of itself on the overview. */
@ApplicationScoped
public class AcceptanceGuide implements StepGuide {

    private static final String PAGE = "project-acceptance.xhtml";
    private static final String TEXT = "web.acceptance.guide.";

    @Inject Acceptances acceptances;
    @Inject AcceptanceMeetings meetings;
    @Inject Retrospectives retrospectives;
    @Inject Directory directory;

    @Override public ProjectStep step() { return ProjectStep.ACCEPTANCE; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        var initiator = directory.person(project.initiatorId()).name();
        var view = acceptances.view(project.id());
        if (view.isEmpty()) return List.of();
        if (view.get().state() == AcceptanceState.REVIEWING) return reviewing(project, view.get(), initiator, texts);
        if (view.get().state() == AcceptanceState.SIGNING) return List.of(NextThing.of(texts.get(TEXT + "signing"), PAGE));
        return retrospectives.view(project.id()).map(r -> afterwards(view.get(), r, initiator, texts)).orElse(List.of());
    }

    private List<NextThing> reviewing(ProjectView project, AcceptanceView view, String initiator, Texts texts) {
        if (view.ready()) return List.of(NextThing.of(texts.get(TEXT + "send", initiator), PAGE));
        var open = NextThing.of(texts.get(TEXT + "judge", view.open()), PAGE);
        return meetings.of(project.id(), MeetingKind.ACCEPTANCE).map(m -> List.of(new NextThing(texts.get(TEXT + "meeting"), texts.dates().dayAndTime(m.start()), PAGE), open))
                .orElse(List.of(NextThing.of(texts.get(TEXT + "meet", initiator), PAGE), open));
    }

    private static List<NextThing> afterwards(AcceptanceView view, RetrospectiveView retrospective, String initiator, Texts texts) {
        if (retrospective.filedAt() == null) return List.of(new NextThing(texts.get(TEXT + "retrospective", initiator), texts.dates().moment(retrospective.dueAt()), PAGE));
        if (view.conditionsOpen() > 0) return List.of(NextThing.of(texts.get(TEXT + "conditions", view.conditionsOpen()), PAGE));
        return List.of(NextThing.of(texts.get(TEXT + "archive", initiator), PAGE));
    }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        return Optional.ofNullable(project.results().accepted())
                .map(at -> texts.get(TEXT + "filed", texts.dates().shortDay(at.atZone(texts.zone()).toLocalDate())));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        return acceptances.view(project.id()).filter(a -> a.open() > 0).map(a -> texts.get(TEXT + "open", a.open()));
    }
}
