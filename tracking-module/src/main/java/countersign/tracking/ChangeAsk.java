package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A head of an affected department is asked to sign a change request, seeing first what it does to their own tasks (S5.6). */
@ApplicationScoped
public class ChangeAsk implements AskContent {

    @Override public String kind() { return ChangeFacts.SIGN; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.SIGNATURE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ChangeFacts.class);
        return new AskPage(texts.get("tracking.change.title", facts.number(), facts.project()), texts.get("tracking.change.wanted", facts.by(), facts.number()),
                texts.get("tracking.change.otherwise"), ChangeBlocks.own(facts, texts), ChangeBlocks.of(facts, texts), List.of(),
                List.of(AskPage.Choice.signing("agree", texts.get("tracking.change.agree"), AskPage.Style.PRIMARY, false),
                        AskPage.Choice.signing("agree-remark", texts.get("tracking.change.agreeRemark"), AskPage.Style.NEUTRAL, true),
                        AskPage.Choice.withComment("reject", texts.get("tracking.change.reject"), AskPage.Style.NEGATIVE)));
    }
}
