package countersign.acceptance.reaction;

import countersign.acceptance.domain.Facts;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The report to be signed: what the reader's departments delivered and accepted first, then the rest and the objectives (S6.1). */
@ApplicationScoped
public class SignContent implements AskContent {

    static final String OBJECT = "object";

    @Override public String kind() { return Facts.SIGN; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.SIGNATURE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Sign.class);
        return new AskPage(texts.get("acceptance.sign.title", facts.title()), texts.get("acceptance.sign.wanted", facts.title()), texts.get("acceptance.sign.otherwise"),
                promise(facts, texts), content(facts, texts), List.of(), List.of(Choice.signing("agree", texts.get("acceptance.sign.agree"), Style.PRIMARY, false),
                Choice.signing("agreeWith", texts.get("acceptance.sign.agreeWith"), Style.NEUTRAL, true),
                Choice.withComment(OBJECT, texts.get("acceptance.sign.object"), Style.NEGATIVE)));
    }

    private static List<Block> promise(Facts.Sign facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        if (facts.early()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("acceptance.report.early", facts.reason())));
        blocks.add(new Block.Heading(texts.get("acceptance.sign.delivered")));
        blocks.add(facts.delivered().isEmpty() ? new Block.Paragraph(texts.get("acceptance.sign.nothingDelivered")) : ReportBlocks.tasks("", facts.delivered(), true, texts));
        if (facts.accepted().isEmpty()) return blocks;
        blocks.add(new Block.Heading(texts.get("acceptance.sign.accepted")));
        blocks.add(ReportBlocks.tasks("", facts.accepted(), true, texts));
        return blocks;
    }

    private static List<Block> content(Facts.Sign facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        if (!facts.goals().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("acceptance.label.objectives")));
            blocks.add(ReportBlocks.goals(facts.goals(), texts));
        }
        if (!facts.others().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("acceptance.sign.others")));
            blocks.add(ReportBlocks.tasks("", facts.others(), false, texts));
        }
        return blocks;
    }
}
