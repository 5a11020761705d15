package countersign.acceptance.reaction;

import countersign.acceptance.Judgement;
import countersign.acceptance.TaskResult;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.ResultRules;
import countersign.shared.Problems;
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
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accepting department enters its results, task by task, or leaves them to the meeting (S6.1). */
@ApplicationScoped
public class ResultContent implements AskContent {

    static final String JUDGE = "judge";
    static final String MEETING = "meeting";
    @Inject Directory directory;

    @Override public String kind() { return Facts.RESULT; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.CONSULTATION; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Results.class);
        var departments = texts.list(facts.departments());
        var inputs = new ArrayList<Input>();
        facts.lines().forEach(line -> inputs.addAll(inputs(line, texts)));
        return new AskPage(texts.get("acceptance.ask.result.title", facts.title()), texts.get("acceptance.ask.result.wanted", departments, facts.lines().size()),
                texts.get("acceptance.ask.result.otherwise"), List.of(), content(facts, texts), inputs,
                List.of(Choice.of(JUDGE, texts.get("acceptance.ask.result.judge"), Style.PRIMARY), Choice.withComment(MEETING, texts.get("acceptance.ask.result.meeting"), Style.NEUTRAL)));
    }

    private static List<Block> content(Facts.Results facts, Texts texts) {
        var columns = List.of(texts.get("acceptance.label.number"), texts.get("acceptance.label.task"), texts.get("acceptance.label.standard"),
                texts.get("acceptance.label.lead"), texts.get("acceptance.label.owner"), texts.get("acceptance.label.evidence"));
        return List.of(new Block.Table("", columns, facts.lines().stream().map(l -> Block.Row.of(Integer.toString(l.number()), l.name(), l.standard(), l.lead(), l.owner(),
                texts.list(l.evidence()))).toList()));
    }

    private static List<Input> inputs(Facts.Line line, Texts texts) {
        var group = line.number() + " " + line.name();
        var results = Arrays.stream(TaskResult.values()).map(r -> new Option(r.name(), texts.get(r.text()))).toList();
        var people = line.people().stream().map(p -> new Option(Long.toString(p.id()), p.name())).toList();
        var id = "." + line.reviewId();
        var inputs = new ArrayList<>(List.of(new Input("result" + id, group, texts.get("acceptance.label.result"), InputType.SELECT, "", line.standard(), true, results),
                new Input("words" + id, group, texts.get("acceptance.label.words"), InputType.LINES, "", texts.get("acceptance.ask.result.words"), false, List.of())));
        if (!people.isEmpty()) inputs.add(new Input("person" + id, group, texts.get("acceptance.label.person"), InputType.SELECT, people.get(0).value(),
                texts.get("acceptance.ask.result.condition"), false, people));
        inputs.add(new Input("due" + id, group, texts.get("acceptance.label.due"), InputType.DATE, "", texts.get("acceptance.ask.result.condition"), false, List.of()));
        return inputs;
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals(JUDGE)) return;
        var problems = new Problems();
        for (var line : ask.facts(Facts.Results.class).lines())
            problems.reading(field -> field + "." + line.reviewId(), () -> ResultRules.accepted(judgement(line.reviewId(), reply), directory.today(), ""));
        problems.refuse();
    }

    /** What was typed for one task. @throws RuleViolation naming its input */
    static Judgement judgement(long reviewId, Reply reply) {
        var id = "." + reviewId;
        var result = Arrays.stream(TaskResult.values()).filter(r -> r.name().equals(reply.input("result" + id))).findFirst().orElse(null);
        var person = reply.input("person" + id);
        return new Judgement(result, reply.input("words" + id), person.matches("\\d{1,18}") ? Long.valueOf(person) : null, Typed.date("due", reply.input("due" + id)));
    }
}
