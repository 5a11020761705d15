package countersign.requirement;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.shared.text.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks the owner of an action item whether it is done (S2.6): done, not done with words, or more time until a day. */
@ApplicationScoped
public class ActionItemAsk implements AskContent {

    /** Until when more time is wanted. */
    public static final String UNTIL = "until";

    @Inject Directory directory;

    @Override public String kind() { return ActionItemFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ActionItemFacts.class);
        var content = new ArrayList<Block>();
        content.add(new Block.Paragraph(facts.what()));
        content.add(Block.Facts.of(texts.get("requirement.action.project"), facts.project(), texts.get("requirement.action.due"), texts.dates().day(facts.due()),
                texts.get("requirement.action.askedBy"), facts.askedBy(), texts.get("requirement.action.origin"), facts.origin()));
        if (!facts.summary().isEmpty()) {
            content.add(new Block.Heading(texts.get("requirement.record.summary")));
            content.add(new Block.Paragraph(facts.summary()));
        }
        var until = new AskPage.Input(UNTIL, "", texts.get("requirement.action.until"), AskPage.InputType.DATE, "", texts.get("requirement.action.until.help"),
                false, List.of());
        var choices = List.of(Choice.of("done", texts.get("requirement.action.done"), Style.PRIMARY),
                Choice.withComment("not-done", texts.get("requirement.action.notDone"), Style.NEGATIVE),
                Choice.withComment("more-time", texts.get("requirement.action.moreTime"), Style.NEUTRAL));
        return new AskPage(texts.get("requirement.action.title", Texts.brief(facts.what())),
                texts.get("requirement.action.wanted", Texts.brief(facts.what())), texts.get("requirement.action.otherwise"), List.of(), content,
                List.of(until), choices);
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals("more-time")) return;
        if (reply.input(UNTIL).isEmpty()) throw RuleViolation.of(UNTIL, "requirement.action.until.missing");
        var until = until(reply);
        if (!until.isAfter(directory.today()) || !until.isAfter(ask.facts(ActionItemFacts.class).due()))
            throw RuleViolation.of(UNTIL, "requirement.action.until.early", ask.facts(ActionItemFacts.class).due());
    }

    /** The day wanted. @throws RuleViolation naming the field when it is no date */
    public static LocalDate until(Reply reply) {
        return Written.day(reply.input(UNTIL)).orElseThrow(() -> RuleViolation.of(UNTIL, "requirement.action.until.date", reply.input(UNTIL)));
    }
}
