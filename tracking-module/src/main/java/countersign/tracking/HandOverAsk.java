package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** A receiver is asked to take a result over (签收), or to return it with a reason (S5.4). */
@ApplicationScoped
public class HandOverAsk implements AskContent {

    @Override public String kind() { return HandOverFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(HandOverFacts.class);
        var content = new ArrayList<Block>();
        if (!facts.returned().isEmpty()) content.add(new Block.Callout(Block.Tone.WARN, texts.get("tracking.handOver.before", facts.returned())));
        content.add(Block.Facts.of(texts.get("tracking.word.project"), facts.project(), texts.get("tracking.word.task"), facts.number() + " " + facts.task(),
                texts.get("tracking.word.from"), facts.giverDepartment() + " " + facts.giver(), texts.get("tracking.word.promised"), texts.dates().day(facts.promised()),
                texts.get("tracking.word.standard"), facts.standard()));
        if (!facts.successors().isEmpty()) {
            content.add(new Block.Heading(texts.get("tracking.handOver.waiting")));
            content.add(new Block.Bullets(facts.successors()));
        }
        return new AskPage(texts.get("tracking.handOver.title", facts.task()), texts.get("tracking.handOver.wanted", facts.receiverDepartment(), facts.task(),
                facts.giverDepartment()), texts.get("tracking.handOver.otherwise"), List.of(), content, List.of(),
                List.of(AskPage.Choice.of("take-over", texts.get("tracking.handOver.takeOver"), AskPage.Style.PRIMARY),
                        AskPage.Choice.withComment("return", texts.get("tracking.handOver.return"), AskPage.Style.NEGATIVE)));
    }
}
