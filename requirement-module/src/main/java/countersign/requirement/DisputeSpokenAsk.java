package countersign.requirement;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks for the one tap that makes a decision effective which somebody else entered as spoken (P1). */
@ApplicationScoped
public class DisputeSpokenAsk implements AskContent {

    @Override public String kind() { return DisputeFacts.SPOKEN; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(DisputeFacts.class);
        var spoken = facts.spoken();
        var content = new ArrayList<Block>();
        content.add(new Block.Callout(Block.Tone.INFO, decision(facts)));
        content.addAll(DisputeBlocks.of(facts, null, texts));
        var choices = List.of(Choice.of("confirm", texts.get("requirement.dispute.spoken.confirm"), Style.PRIMARY),
                Choice.withComment("deny", texts.get("requirement.dispute.spoken.deny"), Style.NEGATIVE));
        return new AskPage(texts.get("requirement.dispute.spoken.title", facts.number()),
                texts.get("requirement.dispute.spoken.wanted", spoken.enteredBy(), decision(facts)), texts.get("requirement.dispute.spoken.otherwise"),
                List.of(), content, List.of(), choices);
    }

    /** The decision as one text: the option, then the words. */
    static String decision(DisputeFacts facts) {
        var option = facts.options().stream().filter(o -> o.code().equals(facts.spoken().option())).map(DisputeOption::text).findFirst().orElse("");
        return DisputeViews.outcome(option, facts.spoken().words());
    }
}
