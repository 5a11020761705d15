package countersign.tasking.store;

import countersign.shared.Actor;
import countersign.tasking.TaskView;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands a remark that a round did not settle to the disputes of the project (S3.3). */
@ApplicationScoped
public class DisputeDesk {

    /** Opens a dispute between the department and the initiating one. @return its id; null where disputes are kept outside the product */
    public Long open(Actor actor, long projectId, TaskView task, Long departmentId, String words) { return null; }
}
