package countersign.requirement.reaction;

import countersign.requirement.ActionItemAsk;
import countersign.requirement.ActionItemFacts;
import countersign.requirement.ActionItemState;
import countersign.requirement.Communications;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Owners answered for their action items. */
@ApplicationScoped
public class ActionItemAnswers {

    @Inject Communications communications;

    void on(@Observes @AskKind(ActionItemFacts.KIND) AskAnswered e) {
        var until = e.chose("more-time") ? ActionItemAsk.until(e.reply()) : null;
        var how = e.chose("done") ? ActionItemState.DONE : ActionItemState.NOT_DONE;
        communications.answered(e.actor(), e.subjectId(), how, e.reply().comment(), until, e.askId(), e.at());
    }
}
