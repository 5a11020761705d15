package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.text.Texts;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The initiator is asked to issue a warning; left alone it issues itself, so nobody is chased for it (S5.3). */
@ApplicationScoped
public class WarningIssueAsk implements AskContent {

    @Inject WarningStore warnings;

    @Override public String kind() { return WarningFacts.ISSUE; }

    @Override public Optional<Instant> due(AskView ask) { return warnings.warning(ask.subjectId()).map(warning -> warning.view().issuesAt()); }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(WarningFacts.class);
        return new AskPage(texts.get("tracking.warning.issue.title", facts.analysis().task()), texts.get("tracking.warning.issue.wanted", facts.analysis().task()),
                texts.get("tracking.warning.issue.otherwise"), List.of(), WarningBlocks.of(facts, texts), List.of(),
                List.of(AskPage.Choice.of("issue", texts.get("tracking.warning.issue.button"), AskPage.Style.PRIMARY)));
    }
}
