package countersign.acceptance.reaction;

import countersign.acceptance.MeetingForm;
import countersign.acceptance.domain.Facts;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** The acceptance begins: the initiator calls the meeting or has the accepting departments asked at once (S6.1). */
@ApplicationScoped
public class PrepareContent implements AskContent {

    static final String MEET = "meet";
    static final String ASK = "ask";
    private static final int MINUTES = 90;
    private static final int LONGEST_PLACE = 500;
    @Inject Projects projects;
    @Inject Policies policies;
    @Inject Clock clock;

    @Override public String kind() { return Facts.PREPARE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Prepare.class);
        var key = facts.early() ? "acceptance.prepare.early." : "acceptance.prepare.";
        List<Block> content = List.of(Block.Facts.of(texts.get("acceptance.label.tasks"), Integer.toString(facts.tasks()), texts.get("acceptance.label.objectives"),
                Integer.toString(facts.objectives()), texts.get("acceptance.label.accepting"), texts.list(facts.departments())));
        return new AskPage(texts.get("acceptance.prepare.title", facts.title()), texts.get(key + "wanted", facts.title()), texts.get("acceptance.prepare.otherwise"),
                List.of(), content, inputs(texts), List.of(Choice.of(MEET, texts.get("acceptance.prepare.meet"), Style.PRIMARY),
                Choice.of(ASK, texts.get("acceptance.prepare.ask"), Style.NEUTRAL)));
    }

    private static List<Input> inputs(Texts texts) {
        var group = texts.get("acceptance.meeting.kind.ACCEPTANCE");
        return List.of(new Input("date", group, texts.get("acceptance.label.date"), InputType.DATE, "", "", true, List.of()),
                new Input("time", group, texts.get("acceptance.label.time"), InputType.LINE, "14:00", texts.get("acceptance.prepare.zone"), true, List.of()),
                new Input("place", group, texts.get("acceptance.label.place"), InputType.LINE, "", texts.get("acceptance.prepare.place"), false, List.of()));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals(MEET)) return;
        countersign.shared.text.Input.line("place", reply.input("place"), LONGEST_PLACE);
        var start = Typed.date("date", reply.input("date")).atTime(Typed.time("time", reply.input("time")));
        var now = LocalDateTime.ofInstant(clock.instant(), Directory.COMPANY_ZONE);
        if (start.isBefore(now)) throw RuleViolation.of("date", "acceptance.refused.past");
        var takeBack = policies.ofProject(ask.projectId(), projects.view(ask.projectId()).scenario()).takeBack().duration();
        if (!start.isAfter(now.plus(takeBack))) throw RuleViolation.of("time", "acceptance.refused.soon", takeBack.toMinutes());
    }

    /** The meeting as typed, with the usual people. */
    static MeetingForm form(Reply reply, List<Long> people) {
        return new MeetingForm(Typed.date("date", reply.input("date")).atTime(Typed.time("time", reply.input("time"))), MINUTES, reply.input("place"), "", people, null);
    }
}
