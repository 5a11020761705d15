package countersign.acceptance.reaction;

import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.Feedback;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What went well, what to improve, what is suggested: with the name or without (S6.2). Nobody owes it, so silence climbs to nobody. */
@ApplicationScoped
public class FeedbackContent implements AskContent {

    static final String NAMED = "named";
    static final String UNNAMED = "unnamed";
    private static final List<String> FIELDS = List.of("wentWell", "improve", "suggestion");

    @Override public String kind() { return Facts.FEEDBACK; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public boolean voluntary() { return true; }

    @Override public boolean repeats(AskView ask) { return !UNNAMED.equals(ask.choice()); }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.CONSULTATION; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Wanted.class);
        var inputs = FIELDS.stream().map(f -> new Input(f, "", texts.get("acceptance.label." + f), InputType.LINES, "", "", false, List.of())).toList();
        return new AskPage(texts.get("acceptance.feedback.title", facts.title()), texts.get("acceptance.feedback.wanted", facts.title()),
                texts.get("acceptance.feedback.otherwise"), List.of(), List.of(new Block.Paragraph(texts.get("acceptance.feedback.unnamedRule", Feedback.ENOUGH))), inputs,
                List.of(Choice.of(NAMED, texts.get("acceptance.feedback.named"), Style.PRIMARY), Choice.of(UNNAMED, texts.get("acceptance.feedback.unnamed"), Style.NEUTRAL)));
    }

    @Override public void check(AskView ask, Reply reply) {
        FIELDS.forEach(f -> countersign.shared.text.Input.lines(f, reply.input(f), 4000));
        if (FIELDS.stream().allMatch(f -> reply.input(f).isEmpty())) throw RuleViolation.of("wentWell", "acceptance.refused.nothingSaid");
        if (reply.choice().equals(UNNAMED) && !reply.comment().isEmpty()) throw RuleViolation.of("comment", "acceptance.refused.unnamedComment");
    }
}
