package countersign.requirement.reaction;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.PaperText;
import countersign.requirement.Willingness;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Text;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** How the liaison is asked to prepare the head's answer (P1): a proposal with words; it never counts as the department's answer. */
@ApplicationScoped
class ConsultationDraftContent implements AskContent {

    @Override public String kind() { return ConsultationFacts.DRAFT_KIND; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.CONSULTATION; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ConsultationFacts.class);
        var blocks = new ArrayList<Block>(ConsultationContent.again(facts, texts));
        blocks.addAll(PaperText.blocks(facts.paper(), texts));
        return new AskPage(texts.get("requirement.consultDraft.title", facts.paper().header().title()), texts.get("requirement.consultDraft.wanted", facts.department()),
                texts.get("requirement.consultDraft.otherwise"), ConsultationContent.promise(facts, texts), blocks, List.of(), choices(texts));
    }

    private static List<Choice> choices(Texts texts) {
        return List.of(choice(Willingness.WILLING, Style.PRIMARY, texts), choice(Willingness.CONDITIONAL, Style.NEUTRAL, texts),
                choice(Willingness.DECLINED, Style.NEGATIVE, texts));
    }

    private static Choice choice(Willingness answer, Style style, Texts texts) {
        return Choice.withComment(answer.name(), texts.get(Text.of("requirement.consultDraft.propose", answer.text())), style);
    }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public boolean voluntary() { return true; }
}
