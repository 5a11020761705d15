package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Anyone proposes, the initiator raises (S5.6). */
@ApplicationScoped
public class ChangeProposalAsk implements AskContent {

    @Override public String kind() { return ChangeFacts.PROPOSAL; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ChangeFacts.class);
        return new AskPage(texts.get("tracking.proposal.title", facts.number(), facts.project()), texts.get("tracking.proposal.wanted", facts.by()),
                texts.get("tracking.proposal.otherwise"), List.of(), ChangeBlocks.of(facts, texts), List.of(),
                List.of(AskPage.Choice.of("raise", texts.get("tracking.proposal.raise"), AskPage.Style.PRIMARY),
                        AskPage.Choice.withComment("decline", texts.get("tracking.proposal.decline"), AskPage.Style.NEGATIVE)));
    }
}
