package countersign.shared.ask;

import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Option;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.content.Block;
import countersign.shared.party.Arrangements;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever answers for somebody who is away names who stands in for them (A4, P1), or says that nobody has to. */
@ApplicationScoped
public class AwayContent implements AskContent {

    static final String NAME = "name";
    static final String DEPUTY = "standIn";
    static final String UNTIL = "until";
    private static final int A_WEEK = 6;
    /** The page's fields, by what a deputy's form calls them. */
    private static final Map<String, String> FIELDS = Map.of("deputy", DEPUTY, "until", UNTIL);
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject Arrangements arrangements;
    @Inject AskAudit audit;
    @Inject Aways aways;

    @Override public String kind() { return AwayFacts.KIND; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(AwayFacts.class);
        return new AskPage(texts.get("shared.away.title", facts.person()), texts.get("shared.away.wanted", facts.person()), texts.get("shared.away.otherwise", facts.person()), List.of(),
                content(facts, ask.open() ? directory.deputiesOf(facts.personId()) : List.of(), texts),
                inputs(facts, texts), List.of(new Choice(NAME, texts.get("shared.away.name"), Style.PRIMARY, false, false, false), Choice.of("none", texts.get("shared.away.none"), Style.NEUTRAL)));
    }

    /** @param arranged who stands in later, as it is when it is read */
    private List<Block> content(AwayFacts facts, List<DeputyView> arranged, Texts texts) {
        var known = new ArrayList<>(List.of(texts.get("shared.away.what"), facts.what(), texts.get("shared.away.waiting"), texts.get("shared.away.asks", facts.waiting()),
                texts.get("shared.away.said"), facts.said()));
        for (var one : arranged) known.addAll(List.of(texts.get("shared.away.arranged"), DeputyMail.said(one, directory, texts)));
        var blocks = new ArrayList<Block>(List.of(Block.Facts.of(known.toArray(String[]::new))));
        if (!arranged.isEmpty()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("shared.away.overrules")));
        blocks.add(new Block.Paragraph(texts.get("shared.away.rule", facts.person())));
        return blocks;
    }

    /** Proposed is a week from the day it is read; how long it may be is as the policy stands then. */
    private List<Input> inputs(AwayFacts facts, Texts texts) {
        var people = facts.people().stream().map(one -> new Option(Long.toString(one.id()), one.name())).toList();
        var longest = policies.longestDeputyDays();
        var week = directory.today().plusDays(Math.min(A_WEEK, longest - 1L));
        return List.of(new Input(DEPUTY, "", texts.get("shared.away.deputy"), InputType.SELECT, "", texts.get("shared.away.deputy.help"), true, people),
                new Input(UNTIL, "", texts.get("shared.away.until"), InputType.DATE, week.toString(), texts.get("shared.away.until.help", longest), true, List.of()));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals(NAME)) return;
        var facts = ask.facts(AwayFacts.class);
        var deputy = facts.people().stream().map(AwayFacts.Colleague::id).filter(id -> Long.toString(id).equals(reply.input(DEPUTY))).findFirst();
        var wrong = arrangements.wrong(facts.personId(), deputy.orElse(null), directory.today(), LocalDate.parse(reply.input(UNTIL)));
        new Problems().when(deputy.isEmpty(), DEPUTY, "shared.ask.choice.unknown")
                .all(wrong.stream().map(one -> new RuleViolation.Problem(FIELDS.get(one.field()), one.message())).toList()).refuse();
    }

    /** They are there themselves, or somebody stands in by now. Nothing else that ended it is said here: that the project rests is said of all its asks. */
    @Override public String over(AskView ask, Texts texts) {
        var facts = ask.facts(AwayFacts.class);
        if (audit.was(ask.id(), AskAudit.BACK)) return texts.get("shared.away.over.back", facts.person());
        return directory.deputiesOf(facts.personId()).stream().findFirst().map(one -> texts.get("shared.away.over.named", facts.person(),
                directory.person(one.deputyId()).name(), one.from(), one.until())).orElse("");
    }

    @Override public Optional<NewAsk> elsewhere(AskView ask) { return aways.elsewhere(ask); }

    /** What waits climbs by its own clock. */
    @Override public boolean climbs(AskView ask) { return false; }

    @Override public boolean voluntary() { return true; }
}
