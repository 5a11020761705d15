package countersign.tracking;

import countersign.shared.access.ProjectState;
import java.time.Instant;
import java.util.List;

/**
 * A change request (S5.6).
 *
 * @param number   within the project, from 1
 * @param addedDepartmentIds departments that the initiator lets sign besides those affected
 * @param decision why it was rejected or withdrawn; empty otherwise, and in a conflict of before V102 which fields they are
 * @param conflicts which fields another request set to something else, one sentence each; empty unless it is in conflict
 * @param planVersion the version it made; null before
 */
public record ChangeRequestView(long id, long projectId, int number, Kind kind, ChangeState state, long proposedBy, Instant proposedAt, Long raisedBy,
        Instant raisedAt, ChangeReason reason, String explanation, int baseVersion, List<TaskChange> changes, ChangeImpact impact,
        List<Long> addedDepartmentIds, Long signOffId, Long documentId, Instant decidedAt, Long decidedBy, String decision, List<Said> conflicts, Integer planVersion,
        long version) {

    /** An ordinary request, the one that resumes a suspended project, or a move within the buffer that needs no request (S5.6). */
    public enum Kind { CHANGE, RESUME, WITHIN_BUFFER }

    public ChangeRequestView {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        addedDepartmentIds = List.copyOf(addedDepartmentIds);
    }

    /** Whether it waits because its project does: nobody is asked about it until that one resumes, but about the request that resumes it (S5.8). */
    public boolean rests(ProjectState project) { return project == ProjectState.SUSPENDED && state.open() && kind != Kind.RESUME; }
}
