package countersign.acceptance.reaction;

import countersign.acceptance.domain.Facts;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A condition of an acceptance is to be met by a day, and how is to be said (S6.1). */
@ApplicationScoped
public class ConditionContent implements AskContent {

    static final String DONE = "done";

    @Override public String kind() { return Facts.CONDITION; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Condition.class);
        var task = facts.number() + " " + facts.task();
        return new AskPage(texts.get("acceptance.condition.title", task), texts.get("acceptance.condition.wanted", facts.by(), task),
                texts.get("acceptance.condition.otherwise"), List.of(new Block.Callout(Block.Tone.WARN, facts.condition())),
                List.of(Block.Facts.of(texts.get("acceptance.label.standard"), facts.standard(), texts.get("acceptance.label.due"), texts.dates().day(facts.due()))),
                List.of(), List.of(Choice.withComment(DONE, texts.get("acceptance.condition.done"), Style.PRIMARY)));
    }
}
