package countersign.tracking;

import countersign.shared.Problems;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The head of the lead department names who takes over the tasks of an owner who left (P2); nothing is signed again. */
@ApplicationScoped
public class OwnerLeftAsk implements AskContent {

    @Override public String kind() { return OwnerLeftFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(OwnerLeftFacts.class);
        return new AskPage(texts.get("tracking.owner.title", facts.left()), texts.get("tracking.owner.wanted", facts.left(), facts.tasks().size()),
                texts.get("tracking.owner.otherwise"), List.of(),
                List.of(Block.Facts.of(texts.get("tracking.word.project"), facts.project()), tasks(facts, texts), new Block.Paragraph(texts.get("tracking.owner.rule"))),
                facts.tasks().stream().map(line -> select(line, facts, texts)).toList(),
                List.of(new AskPage.Choice("name", texts.get("tracking.owner.name"), AskPage.Style.PRIMARY, false, false, false)));
    }

    private static Block tasks(OwnerLeftFacts facts, Texts texts) {
        return new Block.Table("", List.of(texts.get("tracking.word.task"), texts.get("tracking.owner.progress")), facts.tasks().stream()
                .map(line -> Block.Row.of(line.number() + " " + line.name(), texts.get("tracking.owner.stands", line.percent(), line.finish()))).toList());
    }

    private static AskPage.Input select(OwnerLeftFacts.Line line, OwnerLeftFacts facts, Texts texts) {
        var options = new ArrayList<AskPage.Option>();
        options.add(new AskPage.Option("", texts.get("tracking.owner.choose")));
        facts.people().forEach(person -> options.add(new AskPage.Option(Long.toString(person.id()), person.name())));
        return new AskPage.Input(line.input(), line.number() + " " + line.name(), texts.get("tracking.owner.field"), AskPage.InputType.SELECT, "",
                texts.get("tracking.owner.stands", line.percent(), line.finish()), true, options);
    }

    @Override public void check(AskView ask, Reply reply) {
        var facts = ask.facts(OwnerLeftFacts.class);
        var problems = new Problems();
        for (var line : facts.tasks()) problems.when(facts.people().stream().noneMatch(p -> Long.toString(p.id()).equals(reply.input(line.input()))), line.input(),
                "shared.input.missing");
        problems.refuse();
    }
}
