package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Texts;
import countersign.shared.text.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Owner and lead head are asked to confirm the cause and to say what is done about it, by whom, by when (S5.3). */
@ApplicationScoped
public class WarningAsk implements AskContent {

    @Inject Directory directory;

    @Override public String kind() { return WarningFacts.CONFIRM; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(WarningFacts.class);
        var causes = Arrays.stream(WarningCause.values()).map(cause -> new AskPage.Option(cause.name(), texts.get(cause.text()))).toList();
        var inputs = List.of(
                new AskPage.Input("cause", "", texts.get("tracking.warning.cause"), AskPage.InputType.SELECT, facts.analysis().proposed().name(),
                        texts.get("tracking.warning.cause.help"), true, causes),
                new AskPage.Input("remedy", "", texts.get("tracking.warning.remedy"), AskPage.InputType.LINES, "", "", true, List.of()),
                new AskPage.Input("who", "", texts.get("tracking.warning.who"), AskPage.InputType.LINE, facts.analysis().owner(), "", true, List.of()),
                new AskPage.Input("by", "", texts.get("tracking.warning.by"), AskPage.InputType.DATE, "", "", true, List.of()));
        return new AskPage(texts.get("tracking.warning.title", facts.analysis().task()),
                texts.get(facts.head() ? "tracking.warning.wanted.head" : "tracking.warning.wanted", facts.analysis().task()),
                texts.get("tracking.warning.otherwise"), List.of(), WarningBlocks.of(facts, texts), inputs,
                List.of(AskPage.Choice.of("confirm", texts.get("tracking.warning.confirm"), AskPage.Style.PRIMARY)));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (Arrays.stream(WarningCause.values()).noneMatch(cause -> cause.name().equals(reply.input("cause"))))
            throw RuleViolation.of("cause", "tracking.refused.cause");
        Input.requiredLines("remedy", reply.input("remedy"), 2000);
        Input.requiredLine("who", reply.input("who"), 100);
        if (date("by", reply.input("by")).isBefore(directory.today())) throw RuleViolation.of("by", "tracking.refused.by");
    }

    /** A date as a form sends it. @throws RuleViolation naming the field */
    static LocalDate date(String field, String typed) {
        return Written.day(typed).orElseThrow(() -> RuleViolation.of(field, "tracking.refused.date", typed));
    }
}
