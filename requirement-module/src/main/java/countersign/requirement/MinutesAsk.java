package countersign.requirement;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Option;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks a participant to confirm the minutes or object to a named point (S2.5). Where silence counts as no objection, nothing climbs and the first line says so. */
@ApplicationScoped
public class MinutesAsk implements AskContent {

    /** The point objected to: a row's key. */
    public static final String POINT = "point";

    @Override public String kind() { return MinutesFacts.KIND; }

    @Override public PolicyKey clock(AskView ask) { return ask.facts(MinutesFacts.class).silence() ? PolicyKey.SILENCE : PolicyKey.ANSWER; }

    @Override public PolicyTime time(AskView ask, Policy policy) { return policy.optionalTime(clock(ask)).orElse(PolicyTime.parse(ask.dueBy())); }

    /** Silence was answer enough (S2.5). */
    @Override public String over(AskView ask, Texts texts) {
        var silent = ask.state() == AskState.SUPERSEDED && ask.facts(MinutesFacts.class).silence();
        return silent ? texts.get("requirement.minutes.over", texts.dates().moment(ask.dueAt())) : "";
    }

    @Override public boolean climbs(AskView ask) { return !ask.facts(MinutesFacts.class).silence(); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(MinutesFacts.class);
        var content = new ArrayList<Block>();
        if (!facts.changed().isEmpty()) {
            content.add(new Block.Callout(Block.Tone.WARN, texts.get("requirement.minutes.changed")));
            content.add(new Block.Bullets(facts.changed().stream().map(key -> point(facts, key, texts)).toList()));
        }
        content.addAll(MinutesBlocks.of(facts.paper(), facts.mine(), texts));
        var options = facts.paper().rows().entrySet().stream().map(e -> new Option(e.getKey(), texts.get(MinutesPoint.of(e.getKey(), e.getValue()).text()))).toList();
        var point = new AskPage.Input(POINT, "", texts.get("requirement.minutes.objectTo"), AskPage.InputType.SELECT, "",
                texts.get("requirement.minutes.objectTo.help"), false, options);
        var choices = List.of(Choice.of("confirm", texts.get("requirement.minutes.confirm"), Style.PRIMARY),
                Choice.withComment("object", texts.get("requirement.minutes.object"), Style.NEGATIVE));
        var otherwise = texts.get(facts.silence() ? "requirement.minutes.otherwise.silence" : "requirement.minutes.otherwise.asked");
        return new AskPage(texts.get("requirement.minutes.ask.title", facts.edition()), texts.get("requirement.minutes.ask.wanted", facts.paper().header().about()),
                otherwise, List.of(), content, List.of(point), choices);
    }

    /** The point objected to. */
    public static MinutesPoint chosen(MinutesFacts facts, Reply reply) {
        var key = reply.input(POINT);
        return MinutesPoint.of(key, facts.paper().rows().get(key));
    }

    /** A row that is gone from the minutes is named by its section alone. */
    private static String point(MinutesFacts facts, String key, Texts texts) {
        var row = facts.paper().rows().get(key);
        return row == null ? texts.get("requirement.minutes.gone", MinutesPoint.of(key, "").text()) : texts.get(MinutesPoint.of(key, row).text());
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals("object")) return;
        if (!ask.facts(MinutesFacts.class).paper().rows().containsKey(reply.input(POINT))) throw RuleViolation.of(POINT, "requirement.minutes.point.missing");
    }
}
