package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.requirement.store.DisputeStore;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a department's head for its position: the first response of S2.4. The dispute climbs by its own clock, so this ask does not. */
@ApplicationScoped
public class DisputeResponseAsk implements AskContent {

    @Inject DisputeStore disputes;

    @Override public String kind() { return DisputeFacts.RESPONSE; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public Optional<Instant> due(AskView ask) { return disputes.find(ask.facts(DisputeFacts.class).disputeId()).map(Dispute::responseDue); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(DisputeFacts.class);
        var choices = new ArrayList<Choice>();
        for (var option : facts.options())
            choices.add(Choice.of(DisputeFacts.SUPPORT + option.code(), texts.get("requirement.dispute.support", option.text()), Style.NEUTRAL));
        choices.add(Choice.withComment("position", texts.get("requirement.dispute.state"), Style.PRIMARY));
        var mine = ask.capacities().isEmpty() ? null : ask.capacities().get(0).departmentId();
        return new AskPage(texts.get("requirement.dispute.response.title", facts.number()), texts.get("requirement.dispute.response.wanted", Texts.brief(facts.what())),
                texts.get("requirement.dispute.response.otherwise"), List.of(), DisputeBlocks.of(facts, mine, texts), List.of(), choices);
    }
}
