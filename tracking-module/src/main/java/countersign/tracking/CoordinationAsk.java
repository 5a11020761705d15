package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Somebody is asked to see to a problem; unsolved it climbs along its own path, so the general ladder stays out of it (S5.5). */
@ApplicationScoped
public class CoordinationAsk implements AskContent {

    @Override public String kind() { return CoordinationFacts.KIND; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.PROBLEM; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(CoordinationFacts.class);
        var content = new ArrayList<Block>();
        content.add(new Block.Callout(Block.Tone.WARN, facts.what()));
        content.add(Block.Facts.of(texts.get("tracking.word.project"), facts.project(), texts.get("tracking.word.task"),
                facts.number() == null ? "" : facts.number() + " " + facts.task(), texts.get("tracking.word.raisedBy"), facts.raisedBy(),
                texts.get("tracking.word.since"), texts.dates().moment(facts.since()), texts.get("tracking.word.before"), facts.before()));
        return new AskPage(texts.get("tracking.coordination.title", Texts.brief(facts.what())), texts.get("tracking.coordination.wanted", facts.raisedBy()),
                texts.get("tracking.coordination.otherwise"), List.of(), content, List.of(),
                List.of(AskPage.Choice.withComment("solved", texts.get("tracking.coordination.solved"), AskPage.Style.PRIMARY),
                        AskPage.Choice.withComment("up", texts.get("tracking.coordination.up"), AskPage.Style.NEUTRAL)));
    }
}
