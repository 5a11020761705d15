package countersign.requirement.reaction;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.Consultations;
import countersign.requirement.PaperText;
import countersign.requirement.Willingness;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** How a consultation reads (S1.4): what is expected of the department first, the liaison's proposal if there is one, then the form. */
@ApplicationScoped
class ConsultationContent implements AskContent {

    @Inject Consultations consultations;

    @Override public String kind() { return ConsultationFacts.KIND; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.CONSULTATION; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ConsultationFacts.class);
        var header = facts.paper().header();
        return new AskPage(texts.get("requirement.consult.title", header.title()), texts.get("requirement.consult.wanted", facts.department()),
                texts.get("requirement.consult.otherwise"), promise(facts, texts), content(ask, facts, texts), List.of(), choices(texts));
    }

    static List<Block> promise(ConsultationFacts facts, Texts texts) {
        return List.of(new Block.Heading(texts.get("requirement.consult.expected", facts.department())), new Block.Paragraph(facts.expected()));
    }

    private List<Block> content(AskView ask, ConsultationFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>(again(facts, texts));
        var draft = consultations.draft(ask.subjectId());
        if (draft != null)
            blocks.add(new Block.Callout(Block.Tone.INFO, texts.get("requirement.consult.draft", draft.by(), draft.answer().text(), draft.words())));
        blocks.addAll(PaperText.blocks(facts.paper(), texts));
        return blocks;
    }

    static List<Block> again(ConsultationFacts facts, Texts texts) {
        if (facts.previous() == null) return List.of();
        return List.of(new Block.Callout(Block.Tone.INFO, texts.get("requirement.consult.again", facts.previous().text(), facts.previousWords(), facts.note())));
    }

    private static List<Choice> choices(Texts texts) {
        return List.of(Choice.of(Willingness.WILLING.name(), texts.get(Willingness.WILLING.text()), Style.PRIMARY),
                Choice.withComment(Willingness.CONDITIONAL.name(), texts.get(Willingness.CONDITIONAL.text()), Style.NEUTRAL),
                Choice.withComment(Willingness.DECLINED.name(), texts.get(Willingness.DECLINED.text()), Style.NEGATIVE));
    }
}
