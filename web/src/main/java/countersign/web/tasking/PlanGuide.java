package countersign.web.tasking;

import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanDraftView;
import countersign.tasking.Planning;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What step 4 says of itself on the overview. */
@ApplicationScoped
class PlanGuide implements StepGuide {

    private static final String PAGE = "project-gantt.xhtml";
    private static final String TEXT = "web.tasking.guide.";

    @Inject Planning planning;
    @Inject Directory directory;
    @Inject Clock clock;

    @Override public ProjectStep step() { return ProjectStep.PLAN; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        var draft = planning.draft(project.id());
        var initiator = directory.person(project.initiatorId()).name();
        if (draft.meetingAt() == null) return List.of(NextThing.of(texts.get(TEXT + "meet", initiator), PAGE));
        var next = new ArrayList<NextThing>();
        mend(draft).ifPresent(why -> next.add(NextThing.of(texts.get(why), PAGE)));
        if (draft.meetingAt().isAfter(clock.instant())) next.add(new NextThing(texts.get(TEXT + "meeting"), texts.dates().moment(draft.meetingAt()), PAGE));
        next.add(new NextThing(texts.get(TEXT + "publish", initiator), texts.dates().moment(draft.publicationDue()), PAGE));
        return next;
    }

    /** What is wrong with the plan itself. */
    private static Optional<Text> mend(PlanDraftView draft) {
        return Optional.ofNullable(draft.refusal()).or(() -> draft.conflicts().stream().findFirst().map(PlanConflict::message));
    }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        var results = project.results();
        return Optional.ofNullable(results.planned()).map(at -> texts.get(TEXT + "published", results.planVersion(),
                texts.dates().shortDay(at.atZone(texts.zone()).toLocalDate())));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        return Optional.of(planning.awaited(project.id()).map(texts::get).orElseGet(() -> texts.get(TEXT + "missing.publication")));
    }
}
