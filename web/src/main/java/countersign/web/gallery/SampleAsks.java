package countersign.web.gallery;

import countersign.shared.access.ProjectView;
import countersign.shared.Actor;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskNotice.Stage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Reply;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Deadlines;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes up the ask that a sample is about, in the state that its stage tells of; its due time is counted as for a real one. */
@ApplicationScoped
class SampleAsks {

    private static final Duration LATE = Duration.ofHours(1);
    @Inject AskContents contents;
    @Inject Policies policies;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /**
     * The ask.
     *
     * @param facts     the frozen facts as JSON
     * @param reader    who is asked, or told of it
     * @param colleague who is asked where the reader is told to help them, and who entered what the reader said
     */
    AskView of(String kind, String facts, Stage stage, ProjectView project, PersonView reader, long colleague) {
        var now = clock.instant();
        var policy = policies.of(project.scenario());
        var asked = ask(kind, facts, project.id(), stage.helps() ? colleague : reader.id(), now, policy.answer().toString(), now);
        var within = contents.of(kind).time(asked, policy);
        var from = stage == Stage.ASKED || stage == Stage.RECEIPT ? now : now.minus(LATE);
        var calendar = calendars.ofPerson(reader.id(), reader.departmentId(), reader.zone());
        var due = late(stage) ? now.minus(LATE) : Deadlines.due(from, within, calendar, project.scenario().emergency()).at();
        var open = ask(kind, facts, project.id(), asked.personId(), from, within.toString(), due);
        var choice = contents.of(kind).page(open, Texts.of(reader.language(), reader.zone())).choices().get(0).code();
        return switch (stage) {
            case RECEIPT, ON_PAPER -> answered(open, choice, now, stage == Stage.ON_PAPER ? new Actor(colleague, reader.id(), Actor.Way.PAPER) : Actor.byMail(reader.id()), policy.takeBack().duration());
            case SPOKEN -> spoken(open, new AskView.Spoken(colleague, now, Reply.of(choice)));
            default -> open;
        };
    }

    private static boolean late(Stage stage) { return stage == Stage.REMINDED_DUE || stage.helps(); }

    private static AskView ask(String kind, String facts, long project, long person, Instant from, String within, Instant due) {
        return new AskView(0, kind, project, kind + ":0", facts, person, List.of(Capacity.of(Capacity.Role.HEAD)), null, List.of(), null, from, due, within, null, null,
                AskState.OPEN, null, "", Map.of(), null, null, null, null, 0, project == 0, 0, null, null, null, null, null, new AskView.Timing(from, "", null, null), 0);
    }

    private static AskView answered(AskView a, String choice, Instant now, Actor by, Duration takeBack) {
        return new AskView(a.id(), a.kind(), a.projectId(), a.subject(), a.facts(), a.personId(), a.capacities(), null, List.of(), null, a.askedAt(), a.dueAt(), a.dueBy(), null, null,
                AskState.ANSWERED, choice, "", Map.of(), now, by.personId(), by.way(), now.plus(takeBack), 0, false, 0, null, null, null, null, null, a.timing(), 0);
    }

    private static AskView spoken(AskView a, AskView.Spoken spoken) {
        return new AskView(a.id(), a.kind(), a.projectId(), a.subject(), a.facts(), a.personId(), a.capacities(), null, List.of(), null, a.askedAt(), a.dueAt(), a.dueBy(), null, null,
                AskState.OPEN, null, "", Map.of(), null, null, null, null, 0, a.extended(), 0, null, null, null, null, spoken, a.timing(), 0);
    }
}
