package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The initiator is asked to issue a warning; left alone it issues itself, so nobody is chased for it (S5.3). */
@ApplicationScoped
public class WarningIssueAsk implements AskContent {

    @Override public String kind() { return WarningFacts.ISSUE; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(WarningFacts.class);
        return new AskPage(texts.get("tracking.warning.issue.title", facts.analysis().task()), texts.get("tracking.warning.issue.wanted", facts.analysis().task()),
                texts.get("tracking.warning.issue.otherwise"), List.of(), WarningBlocks.of(facts, texts), List.of(),
                List.of(AskPage.Choice.of("issue", texts.get("tracking.warning.issue.button"), AskPage.Style.PRIMARY)));
    }
}
