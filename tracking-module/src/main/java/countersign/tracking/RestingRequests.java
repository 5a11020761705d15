package countersign.tracking;

import countersign.shared.Actor;
import countersign.tracking.store.ChangeStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Change requests that rested with their project: when it resumes, everybody who was waited for is asked again (S5.8). One in conflict waits for its initiator, who is asked by no mail. */
@ApplicationScoped
class RestingRequests {

    @Inject ChangeStore store;
    @Inject ChangeRequests requests;
    @Inject BufferMoves moves;

    void askAgain(long projectId) {
        for (var request : store.requests(projectId)) {
            if (request.kind() == ChangeRequestView.Kind.RESUME) continue;
            if (request.state() == ChangeState.PROPOSED) requests.proposeAgain(request);
            else if (request.state() == ChangeState.SIGNING) requests.signAgain(request);
            else if (request.state() == ChangeState.DECIDING) moves.askAgain(request);
        }
    }
}
