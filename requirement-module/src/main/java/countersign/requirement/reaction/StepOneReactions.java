package countersign.requirement.reaction;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.Consultations;
import countersign.requirement.ReviewFacts;
import countersign.requirement.Reviews;
import countersign.requirement.Willingness;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.SignOffCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What follows from the answers to the asks of step 1. */
@ApplicationScoped
class StepOneReactions {

    @Inject Reviews reviews;
    @Inject Consultations consultations;

    void reviewed(@Observes @AskKind(ReviewFacts.KIND) AskAnswered answer) {
        if (answer.chose(ReviewFacts.RETURN)) reviews.returned(answer.actor(), answer.projectId(), answer.signOffId(), answer.reply().comment());
    }

    void allApproved(@Observes @AskKind(ReviewFacts.KIND) SignOffCompleted completed) {
        reviews.approved(completed.projectId(), completed.signOffId(), completed.documentId());
    }

    void consulted(@Observes @AskKind(ConsultationFacts.KIND) AskAnswered answer) {
        consultations.answered(answer.actor(), answer.subjectId(), Willingness.valueOf(answer.reply().choice()), answer.reply().comment(), answer.at());
    }

    void drafted(@Observes @AskKind(ConsultationFacts.DRAFT_KIND) AskAnswered answer) {
        consultations.drafted(answer.actor(), answer.subjectId(), Willingness.valueOf(answer.reply().choice()), answer.reply().comment(), answer.at());
    }
}
