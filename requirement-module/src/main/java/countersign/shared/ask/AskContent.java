package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How asks of one kind read and what a valid answer to them is. Implemented above {@code shared} as an application-scoped bean, found by kind. */
public interface AskContent {

    /** The kind, such as {@code requirement.review}. */
    String kind();

    /** The kind's name, for who sets the policy: {@code requirement.askKind.review} for {@code requirement.review}. */
    default Text name() { return Text.of(kind().replaceFirst("\\.", ".askKind.")); }

    /** The ask in the reader's language, from its frozen facts. */
    AskPage page(AskView ask, Texts texts);

    /**
     * Checks an answer before it is taken. The frame has already checked that the choice exists, that a comment stands where it is required, and
     * that required inputs are filled in.
     *
     * @throws countersign.shared.RuleViolation naming the input that is wrong and what would be right
     */
    default void check(AskView ask, Reply reply) {}

    /**
     * Refuses somebody who may answer by the frame's rules and still must not: the initiator of a form as deputy of its reviewer (S1.3).
     *
     * @throws countersign.shared.RuleViolation saying why
     */
    default void mayAnswer(AskView ask, Actor actor) {}

    /** Whether receipt and answered page repeat what was typed; false for words that are kept unnamed (S6.2): a mail would keep them with the name. */
    default boolean repeats(AskView ask) { return true; }

    /** Why it ended without an answer, as a sentence for its addressee; empty where nothing is to say but that it is over. Reads what holds now. */
    default String over(AskView ask, Texts texts) { return ""; }

    /** What is asked instead where its project rests, because another one wants the same; empty where nothing is left to want. */
    default Optional<NewAsk> elsewhere(AskView ask) { return Optional.empty(); }

    /** Whether silence climbs to the head and the executive (A5); false for what nobody is owed, such as feedback to a retrospective. */
    default boolean climbs(AskView ask) { return true; }

    /** Whether nothing waits for it: it is reminded of as others are, but not every morning once it is overdue. */
    default boolean voluntary() { return false; }

    /** Whether it is reminded of ahead by a mail of its own; false where the morning mail of its day says it, and nothing is lost without. */
    default boolean remindedEarly() { return true; }

    /** The policy's row that times it, for asks that are given a time and no moment: an edit of it moves them (A5). */
    default PolicyKey clock(AskView ask) { return PolicyKey.ANSWER; }

    /** How long it has by that policy. */
    default PolicyTime time(AskView ask, Policy policy) { return policy.time(clock(ask)); }

    /** When it is due by a clock of the module that asked; empty for a due time of the ask's own, which keeps away from days off. */
    default Optional<Instant> due(AskView ask) { return Optional.empty(); }

    /** Why it is due then, as a sentence, where something else than the policy or an agreement sets the time; empty otherwise. */
    default String dueWhy(AskView ask, Texts texts) { return ""; }

    /** Until when to remind of it has any sense; empty for as long as it is open. Who comes to a meeting is not asked once it has begun. */
    default Optional<Instant> remindedUntil(AskView ask) { return Optional.empty(); }

    /** References of what the asking mail carries, such as {@code ics:…} of an invitation. */
    default List<String> attachments(AskView ask) { return List.of(); }
}
