package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.tracking.WarningCause;
import countersign.tracking.WarningFacts;
import countersign.tracking.WarningView;
import countersign.tracking.Warnings;
import countersign.tracking.event.ProgressWarningRaised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import countersign.shared.ask.Capacity;
import java.time.LocalDate;

/** A warning is announced when it is raised, issued when the initiator says so, and takes the confirmed causes (S5.3). */
@ApplicationScoped
public class WarningReactions {

    @Inject Warnings warnings;

    void on(@Observes ProgressWarningRaised raised) { warnings.announce(raised.warningId()); }

    void issued(@Observes @AskKind(WarningFacts.ISSUE) AskAnswered answered) { warnings.issueNow(answered.actor(), answered.subjectId()); }

    void confirmed(@Observes @AskKind(WarningFacts.CONFIRM) AskAnswered answered) {
        var reply = answered.reply();
        var head = answered.capacities().stream().anyMatch(capacity -> capacity.role() == Capacity.Role.HEAD);
        var answer = new WarningView.Answer(answered.actor().principal(), head, WarningCause.valueOf(reply.input("cause")), reply.input("remedy"),
                reply.input("who"), LocalDate.parse(reply.input("by")), answered.at());
        warnings.confirm(answered.subjectId(), answer, answered.actor());
    }
}
