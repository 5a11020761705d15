package countersign.requirement.reaction;

import countersign.requirement.DisputeFacts;
import countersign.requirement.Disputes;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Answers about disputes have their effect once they cannot be taken back any more. */
@ApplicationScoped
public class DisputeAnswers {

    private static final String SUPPORT = "support-";

    @Inject Disputes disputes;
    @Inject AskLists asks;

    void position(@Observes @AskKind(DisputeFacts.RESPONSE) AskAnswered e) {
        var facts = asks.view(e.askId()).facts(DisputeFacts.class);
        var option = e.reply().choice().startsWith(SUPPORT) ? e.reply().choice().substring(SUPPORT.length()) : "";
        disputes.answered(e.actor(), facts.disputeId(), e.capacities().get(0).departmentId(), e.reply().comment(), option);
    }

    void decision(@Observes @AskKind(DisputeFacts.DECISION) AskAnswered e) {
        disputes.decided(e.actor(), e.subjectId(), e.chose("other") ? "" : e.reply().choice(), e.reply().comment());
    }

    void spoken(@Observes @AskKind(DisputeFacts.SPOKEN) AskAnswered e) {
        var facts = asks.view(e.askId()).facts(DisputeFacts.class);
        if (e.chose("confirm")) disputes.decided(e.actor(), facts.disputeId(), facts.spoken().option(), facts.spoken().words());
        else disputes.denied(e.actor(), facts.disputeId(), e.reply().comment());
    }
}
