package countersign.acceptance.reaction;

import countersign.acceptance.domain.Facts;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The value of an objective that matured after the tasks (S1.2): what was reached, and whether that is the target. */
@ApplicationScoped
public class FollowUpContent implements AskContent {

    static final String REACHED = "reached";
    static final String MISSED = "missed";

    @Override public String kind() { return Facts.FOLLOW_UP; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.FollowUp.class);
        List<Block> content = List.of(Block.Facts.of(texts.get("acceptance.label.objective"), facts.objective(), texts.get("acceptance.label.metric"), facts.metric(),
                texts.get("acceptance.label.target"), facts.target() + facts.unit()));
        var input = new Input("achieved", "", texts.get("acceptance.label.achieved"), InputType.LINE, "", facts.unit(), true, List.of());
        return new AskPage(texts.get("acceptance.followUp.title", facts.title()), texts.get("acceptance.followUp.wanted", facts.objective()),
                texts.get("acceptance.followUp.otherwise"), List.of(), content, List.of(input),
                List.of(Choice.of(REACHED, texts.get("acceptance.objective.REACHED"), Style.PRIMARY), Choice.withComment(MISSED, texts.get("acceptance.objective.MISSED"), Style.NEGATIVE)));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (reply.input("achieved").isEmpty()) throw RuleViolation.of("achieved", "acceptance.refused.achieved");
        countersign.shared.text.Input.line("achieved", reply.input("achieved"), 500);
    }
}
