package countersign.tasking.reaction;

import countersign.requirement.Attendance;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import countersign.tasking.Confirmations;
import countersign.tasking.domain.PartBlocks;
import countersign.tasking.domain.PlanFactsOfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** “I know my three tasks”, or a question (S4.5). */
@ApplicationScoped
public class PartPage implements AskContent {

    static final String CONFIRM = "confirm";
    static final String QUESTION = "question";
    static final String TASK = "task";
    static final String ATTENDANCE = "attendance";

    @Override public String kind() { return Confirmations.KIND; }

    @Override public Optional<Instant> due(AskView ask) { return ask.dueBy().isEmpty() ? Optional.of(ask.dueAt()) : Optional.empty(); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(PlanFactsOfPerson.class);
        var content = new ArrayList<Block>();
        if (facts.answered() != null) content.add(Block.Facts.of(texts.get("tasking.part.question"), facts.question(), texts.get("tasking.part.reply"), facts.answered()));
        if (facts.meetingAt() != null) content.add(Block.Facts.of(texts.get("tasking.part.meeting"), texts.dates().moment(facts.meetingAt()),
                texts.get("tasking.part.place"), facts.place()));
        return new AskPage(texts.get("tasking.part.title", facts.project()), texts.get("tasking.part.wanted", facts.tasks().size()),
                texts.get("tasking.part.otherwise"), List.of(PartBlocks.tasks(facts, texts)), content, inputs(ask, facts, texts),
                List.of(Choice.of(CONFIRM, texts.get("tasking.part.confirm", facts.tasks().size()), Style.PRIMARY),
                        Choice.withComment(QUESTION, texts.get("tasking.part.ask"), Style.NEUTRAL)));
    }

    /** Where the meeting is still to come, who confirms says with it whether they take part. */
    private static List<AskPage.Input> inputs(AskView ask, PlanFactsOfPerson facts, Texts texts) {
        if (!ahead(ask, facts)) return List.of(task(facts, texts));
        var options = new ArrayList<AskPage.Option>();
        options.add(new AskPage.Option("", texts.get("tasking.part.attendance.later")));
        for (var answer : Attendance.values()) options.add(new AskPage.Option(answer.name(), texts.get(answer.text())));
        return List.of(task(facts, texts), new AskPage.Input(ATTENDANCE, "", texts.get("tasking.part.attendance"), InputType.SELECT, "",
                texts.dates().moment(facts.meetingAt()), false, options));
    }

    private static boolean ahead(AskView ask, PlanFactsOfPerson facts) { return facts.meetingAt() != null && !facts.meetingAt().isBefore(ask.askedAt()); }

    private static AskPage.Input task(PlanFactsOfPerson facts, Texts texts) {
        var options = new ArrayList<AskPage.Option>();
        options.add(new AskPage.Option("", texts.get("tasking.part.all")));
        facts.tasks().forEach(task -> options.add(new AskPage.Option(Long.toString(task.taskId()), task.label())));
        return new AskPage.Input(TASK, "", texts.get("tasking.part.which"), InputType.SELECT, "", texts.get("tasking.part.whichHelp"), false, options);
    }

    /** The meeting goes into the calendar with the question, where it is still to come. */
    @Override public List<String> attachments(AskView ask) {
        return ahead(ask, ask.facts(PlanFactsOfPerson.class)) ? List.of(Confirmations.MEETING + ask.projectId()) : List.of();
    }

    /** Whoever is silent holds up nothing and is listed in the document; nobody is bothered above them. */
    @Override public boolean climbs(AskView ask) { return false; }
}
