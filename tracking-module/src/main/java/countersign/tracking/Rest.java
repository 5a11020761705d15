package countersign.tracking;

import countersign.requirement.Communications;
import countersign.requirement.Disputes;
import countersign.requirement.Meetings;
import countersign.shared.Actor;
import countersign.tasking.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** What a resting project leaves alone outside the execution itself: meetings, people's time, disputes, action items (S5.8). */
@ApplicationScoped
class Rest {

    @Inject Meetings meetings;
    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject Plans plans;

    /** It is suspended or ended: meetings are cancelled, people's time is free. */
    void begins(Actor actor, long projectId, String why) {
        meetings.cancelAll(actor, projectId, why);
        plans.release(projectId);
    }

    /** It goes on: people are booked again; what is open is due later by the time lost, and asked again. */
    void ends(long projectId, Instant since) {
        plans.book(projectId);
        disputes.resumed(projectId, since);
        communications.resumed(projectId);
    }
}
