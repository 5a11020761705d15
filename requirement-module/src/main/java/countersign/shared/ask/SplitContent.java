package countersign.shared.ask;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Option;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which part of a split department takes over what its head was asked in a project (P3). */
@ApplicationScoped
public class SplitContent implements AskContent {

    /** Kind of the ask. */
    public static final String KIND = "shared.split";
    /** The input with the id of the part that takes over. */
    public static final String SUCCESSOR = "successor";

    /** The facts; {@code headId} is 0 where nobody signed for it, {@code open} are the titles of what the head was asked and has not answered. */
    public record Split(String project, long departmentId, String department, long headId, List<Part> parts, List<String> open) {
        public Split {
            parts = List.copyOf(parts);
            open = List.copyOf(open);
        }
    }

    /** A successor with who signs for it; empty if nobody does. */
    public record Part(long id, String name, String signatory) {}

    @Override public String kind() { return KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Split.class);
        var options = facts.parts().stream().map(p -> new Option(Long.toString(p.id()),
                p.signatory().isEmpty() ? p.name() : texts.get("shared.split.part", p.name(), p.signatory()))).toList();
        return new AskPage(texts.get("shared.split.title", facts.department()), texts.get("shared.split.wanted", facts.department(), facts.project()),
                texts.get("shared.split.otherwise", facts.department()), List.of(),
                facts.open().isEmpty() ? List.of(new Block.Paragraph(texts.get("shared.split.nothingOpen", facts.department())))
                        : List.of(new Block.Heading(texts.get("shared.split.open")), new Block.Bullets(facts.open())),
                List.of(new Input(SUCCESSOR, "", texts.get("shared.split.successor"), InputType.SELECT, "", "", true, options)),
                List.of(Choice.of("choose", texts.get("shared.split.choose"), Style.PRIMARY)));
    }

    @Override public void check(AskView ask, Reply reply) {
        var chosen = ask.facts(Split.class).parts().stream().filter(p -> Long.toString(p.id()).equals(reply.input(SUCCESSOR))).findFirst();
        if (chosen.isEmpty()) throw RuleViolation.of(SUCCESSOR, "shared.ask.choice.unknown");
        if (chosen.get().signatory().isEmpty()) throw RuleViolation.of(SUCCESSOR, "shared.split.vacant", chosen.get().name());
    }
}
