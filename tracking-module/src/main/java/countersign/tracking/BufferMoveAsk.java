package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A move within the buffer needs no request: owner and lead head decide (S5.6). */
@ApplicationScoped
public class BufferMoveAsk implements AskContent {

    @Override public String kind() { return ChangeFacts.WITHIN_BUFFER; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ChangeFacts.class);
        return new AskPage(texts.get("tracking.bufferMove.title", facts.number()), texts.get("tracking.bufferMove.wanted", facts.by(), facts.wanted()),
                texts.get("tracking.bufferMove.otherwise"), List.of(), ChangeBlocks.of(facts, texts), List.of(),
                List.of(AskPage.Choice.of("agree", texts.get("tracking.bufferMove.agree"), AskPage.Style.PRIMARY),
                        AskPage.Choice.withComment("decline", texts.get("tracking.bufferMove.decline"), AskPage.Style.NEGATIVE)));
    }
}
