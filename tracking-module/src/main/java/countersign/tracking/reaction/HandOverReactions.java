package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.tracking.CoordinationFacts;
import countersign.tracking.HandOverFacts;
import countersign.tracking.HandOvers;
import countersign.tracking.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Receivers take over or return (S5.4); who has a problem solves it or passes it on (S5.5). */
@ApplicationScoped
public class HandOverReactions {

    @Inject HandOvers handOvers;
    @Inject Problems problems;

    void handOver(@Observes @AskKind(HandOverFacts.KIND) AskAnswered answered) {
        handOvers.answered(answered.actor(), answered.subjectId(), answered.chose("take-over"), answered.reply().comment());
    }

    void coordination(@Observes @AskKind(CoordinationFacts.KIND) AskAnswered answered) {
        problems.answered(answered.actor(), answered.subjectId(), answered.chose("solved"), answered.reply().comment());
    }
}
