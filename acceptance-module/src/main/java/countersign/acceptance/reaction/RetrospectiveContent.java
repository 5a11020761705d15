package countersign.acceptance.reaction;

import countersign.acceptance.Retrospectives;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.Retrospective;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Option;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The retrospective's report is wanted within the policy's time (S6.2); it can be written and filed from the mail. */
@ApplicationScoped
public class RetrospectiveContent implements AskContent {

    static final String FILE = "file";
    /** Of a lesson used: {@code helped.ID} is yes, no, or not said. */
    static final String HELPED = "helped.";
    @Inject Retrospectives retrospectives;
    @Inject RetrospectiveStore store;

    @Override public String kind() { return Facts.RETROSPECTIVE; }

    @Override public Optional<Instant> due(AskView ask) { return store.find(ask.projectId()).map(Retrospective::dueAt); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Review.class);
        var key = facts.brief() ? "acceptance.retrospective.early." : "acceptance.retrospective.";
        return new AskPage(texts.get("acceptance.retrospective.title", facts.title()), texts.get(key + "wanted", facts.title()),
                texts.get("acceptance.retrospective.otherwise"), List.of(), List.of(new Block.Paragraph(texts.get("acceptance.retrospective.asked", facts.asked()))),
                inputs(facts, texts),
                List.of(Choice.of(FILE, texts.get("acceptance.retrospective.file"), Style.PRIMARY)));
    }

    /** What was found, and of every lesson that was used whether it helped. */
    private static List<Input> inputs(Facts.Review facts, Texts texts) {
        var inputs = new ArrayList<>(List.of(lines("wentWell", texts), lines("improve", texts), lines("suggestions", texts)));
        var options = List.of(new Option("yes", texts.get("acceptance.lesson.helped")), new Option("no", texts.get("acceptance.lesson.noHelp")));
        facts.used().forEach(u -> inputs.add(new Input(HELPED + u.id(), texts.get("acceptance.lesson.used"), u.text(), InputType.SELECT, "", u.source(), false, options)));
        return inputs;
    }

    private static Input lines(String name, Texts texts) {
        return new Input(name, "", texts.get("acceptance.label." + name), InputType.LINES, "", name.equals("suggestions") ? texts.get("acceptance.retrospective.line") : "", false, List.of());
    }

    @Override public void check(AskView ask, Reply reply) {
        countersign.shared.text.Input.lines("wentWell", reply.input("wentWell"), 3900);
        countersign.shared.text.Input.lines("improve", reply.input("improve"), 3900);
        reply.input("suggestions").lines().forEach(line -> countersign.shared.text.Input.line("suggestions", line, 2000));
        var written = retrospectives.view(ask.projectId()).filter(r -> !r.wentWell().isEmpty() || !r.improve().isEmpty()).isPresent();
        if (!written && reply.input("wentWell").isEmpty() && reply.input("improve").isEmpty()) throw RuleViolation.of("wentWell", "acceptance.refused.notConcluded");
    }
}
