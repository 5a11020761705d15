package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** At the review date the executive decides whether the project stays suspended, goes on, or ends (S5.8). */
@ApplicationScoped
public class SuspensionAsk implements AskContent {

    @Override public String kind() { return SuspensionFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(SuspensionFacts.class);
        var until = new AskPage.Input("until", "", texts.get("tracking.suspension.until"), AskPage.InputType.DATE, facts.reviewOn().plusDays(14).toString(), "",
                false, List.of());
        return new AskPage(texts.get("tracking.suspension.title", facts.project()), texts.get("tracking.suspension.wanted", facts.project()),
                texts.get("tracking.suspension.otherwise"), List.of(), List.of(Block.Facts.of(texts.get("tracking.word.reason.suspended"), facts.reason(),
                        texts.get("tracking.word.finish"), texts.dates().day(facts.finish()))), List.of(until),
                List.of(AskPage.Choice.of("resume", texts.get("tracking.suspension.resume"), AskPage.Style.PRIMARY),
                        AskPage.Choice.of("keep", texts.get("tracking.suspension.keep"), AskPage.Style.NEUTRAL),
                        AskPage.Choice.withComment("end", texts.get("tracking.suspension.end"), AskPage.Style.NEGATIVE)));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals("keep")) return;
        var until = WarningAsk.date("until", reply.input("until"));
        if (!until.isAfter(ask.facts(SuspensionFacts.class).reviewOn())) throw RuleViolation.of("until", "tracking.refused.review");
    }
}
