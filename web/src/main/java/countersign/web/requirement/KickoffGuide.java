package countersign.web.requirement;

import countersign.requirement.Kickoffs;
import countersign.requirement.MeetingState;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.ReaderState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.web.project.NextThing;
import countersign.web.project.StepGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What step 2 says of itself on the overview. */
@ApplicationScoped
class KickoffGuide implements StepGuide {

    private static final String PAGE = "project-meetings.xhtml";
    private static final String TEXT = "web.meetings.guide.";
    /** What may still run beside the kick-off in an emergency (S1.5). */
    private static final Set<String> BESIDE = Set.of("requirement.obstacle.review", "requirement.obstacle.consultation");
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Minutes minutes;
    @Inject Directory directory;

    @Override public ProjectStep step() { return ProjectStep.KICK_OFF; }

    @Override public List<NextThing> next(ProjectView project, Texts texts) {
        var initiator = directory.person(project.initiatorId()).name();
        var next = new ArrayList<NextThing>();
        var meeting = meetings.kickoff(project.id());
        if (meeting.isEmpty()) next.add(NextThing.of(texts.get(TEXT + "call", initiator), PAGE));
        else if (meeting.get().state() == MeetingState.PLANNED)
            next.add(new NextThing(texts.get(TEXT + "meeting", meeting.get().place()), texts.dates().moment(meeting.get().starts()), PAGE));
        else minutes(project, initiator, texts, next);
        var obstacles = kickoffs.view(project.id()).obstacles();
        if (obstacles.isEmpty()) next.add(NextThing.of(texts.get(TEXT + "agree", initiator), PAGE));
        else obstacles.stream().filter(o -> meeting.isPresent() || BESIDE.contains(o.key())).limit(3).forEach(o -> next.add(NextThing.of(texts.get(o), PAGE)));
        return next;
    }

    private void minutes(ProjectView project, String initiator, Texts texts, List<NextThing> next) {
        var view = minutes.view(project.id());
        if (view.edition() == 0) next.add(NextThing.of(texts.get(TEXT + "minutes", initiator), PAGE));
        var last = view.readers().stream().filter(r -> r.state() == ReaderState.WAITING).map(r -> r.due()).max(java.util.Comparator.naturalOrder());
        last.ifPresent(due -> next.add(new NextThing(texts.get(TEXT + "confirm"), texts.dates().moment(due), PAGE)));
    }

    @Override public Optional<String> result(ProjectView project, Texts texts) {
        return Optional.ofNullable(project.results().kickedOff())
                .map(at -> texts.get(TEXT + "result", texts.dates().shortDay(at.atZone(texts.zone()).toLocalDate())));
    }

    @Override public Optional<String> missing(ProjectView project, Texts texts) {
        if (project.step() != ProjectStep.KICK_OFF) return Optional.empty();
        return kickoffs.view(project.id()).obstacles().stream().findFirst().map(texts::get);
    }
}
