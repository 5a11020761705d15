package countersign.tasking;

import java.time.Instant;
import java.util.List;

/**
 * The assignment table of a project.
 *
 * @param version    counts every edit; sent back with the next one
 * @param tasks      in the table's order, each parent before its children
 * @param signOffId  the countersigning; null before it was opened
 * @param documentId the version that circulates or was signed; null before
 * @param unsent     whether rows were edited since that version
 */
public record AssignmentView(long projectId, long version, AssignmentState state, List<TaskView> tasks, Long signOffId, Long documentId,
        boolean unsent, Instant filedAt) {

    public AssignmentView {
        tasks = List.copyOf(tasks);
    }
}
