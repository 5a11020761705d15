package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.requirement.store.DisputeStore;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Capacity;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the decision of a dispute (S2.4): both positions, and one button for each option. */
@ApplicationScoped
public class DisputeDecisionAsk implements AskContent {

    @Inject DisputeStore disputes;

    @Override public String kind() { return DisputeFacts.DECISION; }

    @Override public Optional<Instant> due(AskView ask) { return disputes.find(ask.facts(DisputeFacts.class).disputeId()).map(Dispute::decisionDue); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(DisputeFacts.class);
        var asWhat = ask.capacities().stream().anyMatch(c -> c.role() == Capacity.Role.EXECUTIVE) ? "executive" : "meeting";
        var choices = new ArrayList<Choice>();
        for (var option : facts.options())
            choices.add(Choice.of(option.code(), option.text(), choices.isEmpty() ? Style.PRIMARY : Style.NEUTRAL));
        choices.add(Choice.withComment("other", texts.get("requirement.dispute.decide.other"), choices.isEmpty() ? Style.PRIMARY : Style.NEUTRAL));
        return new AskPage(texts.get("requirement.dispute.decide.title", facts.number()), texts.get("requirement.dispute.decide.wanted." + asWhat, Texts.brief(facts.what())),
                texts.get("requirement.dispute.decide.otherwise." + asWhat), List.of(), DisputeBlocks.of(facts, null, texts), List.of(), choices);
    }
}
