package countersign.acceptance;

import countersign.acceptance.domain.Facts;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Asks for the value of an objective when the day has come on which it was to be followed up (S1.2, S6.1). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FollowUps {

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject Asks asks;

    /** The objectives whose day has come. */
    public List<Long> due(int most) { return store.followUpsDue(step.today(), most); }

    /** Asks whoever follows it up; whoever has left is replaced by the project's initiator. Does nothing when it was asked already. */
    public void ask(long objectiveReviewId) {
        var review = store.objective(objectiveReviewId).filter(r -> r.result() == ObjectiveResult.FOLLOW_UP && r.askId() == null).orElse(null);
        if (review == null) return;
        var project = step.project(review.projectId());
        var person = step.directory().person(review.personId()).presentOn(step.today()) ? review.personId() : project.initiatorId();
        var view = review.view();
        var facts = new Facts.FollowUp(project.title(), view.text(), view.metric(), view.target(), view.unit());
        review.asked(asks.open(Actor.SYSTEM, NewAsk.of(Facts.FOLLOW_UP, review.projectId(), "acceptance-objective:" + review.id(), facts, person,
                Capacity.of(Capacity.Role.ACTION_OWNER), step.policy(review.projectId()).answer())));
    }
}
