package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.SignOffCompleted;
import countersign.tracking.BufferMoves;
import countersign.tracking.ChangeFacts;
import countersign.tracking.ChangeRequestView;
import countersign.tracking.ChangeRequests;
import countersign.tracking.SuspensionFacts;
import countersign.tracking.Suspensions;
import countersign.tracking.event.ChangeApproved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Change requests are raised, signed or refused by the answers to their asks (S5.6); one that resumes a project lets it run again (S5.8). */
@ApplicationScoped
public class ChangeReactions {

    @Inject ChangeRequests requests;
    @Inject BufferMoves moves;
    @Inject Suspensions suspensions;

    void proposed(@Observes @AskKind(ChangeFacts.PROPOSAL) AskAnswered answered) {
        requests.proposalAnswered(answered.actor(), answered.subjectId(), answered.chose("raise"), answered.reply().comment());
    }

    void refused(@Observes @AskKind(ChangeFacts.SIGN) AskAnswered answered) {
        if (answered.chose("reject")) requests.refused(answered.actor(), answered.subjectId(), answered.reply().comment());
    }

    void signed(@Observes @AskKind(ChangeFacts.SIGN) SignOffCompleted completed) { requests.signed(completed.subjectId()); }

    void within(@Observes @AskKind(ChangeFacts.WITHIN_BUFFER) AskAnswered answered) {
        moves.answered(answered.actor(), answered.subjectId(), answered.chose("agree"), answered.reply().comment());
    }

    void resumed(@Observes ChangeApproved approved) {
        if (requests.view(approved.changeRequestId()).kind() == ChangeRequestView.Kind.RESUME) suspensions.resumed(approved.projectId());
    }

    void reviewed(@Observes @AskKind(SuspensionFacts.KIND) AskAnswered answered) {
        var until = answered.chose("keep") ? LocalDate.parse(answered.reply().input("until")) : null;
        suspensions.reviewed(answered.actor(), answered.subjectId(), answered.reply().choice(), until, answered.reply().comment());
    }
}
