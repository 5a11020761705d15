package countersign.requirement.reaction;

import countersign.requirement.PaperText;
import countersign.requirement.Requirements;
import countersign.requirement.ReviewFacts;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** How a review reads (S1.3): the form, what changed since the round before, and with what remarks that one was returned. */
@ApplicationScoped
class ReviewContent implements AskContent {

    @Inject Requirements requirements;

    @Override public String kind() { return ReviewFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ReviewFacts.class);
        var header = facts.paper().header();
        return new AskPage(texts.get("requirement.review.title", header.title()), texts.get("requirement.review.wanted", header.initiator().name()),
                texts.get("requirement.review.otherwise"), List.of(), content(facts, texts), List.of(), choices(texts));
    }

    private static List<Block> content(ReviewFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        facts.remarks().forEach(remark -> blocks.add(new Block.Callout(Block.Tone.INFO, texts.get("requirement.review.remark", remark.name(), remark.words()))));
        if (facts.previous() != null) {
            blocks.add(new Block.Heading(texts.get("requirement.review.changes")));
            blocks.add(new Block.Changes(PaperText.changes(facts.previous(), facts.paper(), texts)));
        }
        blocks.addAll(PaperText.blocks(facts.paper(), texts));
        return blocks;
    }

    private static List<Choice> choices(Texts texts) {
        return List.of(Choice.signing(ReviewFacts.APPROVE, texts.get("requirement.review.approve"), Style.PRIMARY, false),
                Choice.withComment(ReviewFacts.RETURN, texts.get("requirement.review.return"), Style.NEGATIVE));
    }

    /** Nobody reviews their own form, not even as the deputy of somebody who may (S1.3). */
    @Override public void mayAnswer(AskView ask, Actor actor) {
        if (actor.personId() == requirements.view(ask.projectId()).initiatorId()) throw RuleViolation.whole("requirement.review.own");
    }
}
