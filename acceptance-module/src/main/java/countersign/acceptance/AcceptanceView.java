package countersign.acceptance;

import java.time.Instant;
import java.util.List;

/**
 * The acceptance of a project (S6.1).
 *
 * @param early      the project was ended early: only what was finished is judged (S5.8)
 * @param reason     why it was ended early; empty otherwise
 * @param signOffId  the countersigning of the report; null before it was sent
 * @param documentId the report that circulates or is on file; null before
 */
public record AcceptanceView(long projectId, AcceptanceState state, boolean early, String reason, Instant openedAt, Long signOffId, Long documentId,
        Instant filedAt, List<TaskReviewView> tasks, List<ObjectiveReviewView> objectives) {

    public AcceptanceView {
        tasks = List.copyOf(tasks);
        objectives = List.copyOf(objectives);
    }

    /** How many standards and objectives wait for their result. */
    public long open() { return tasks.stream().filter(TaskReviewView::open).count() + objectives.stream().filter(ObjectiveReviewView::open).count(); }

    /** Whether the report can be sent to be signed. */
    public boolean ready() { return open() == 0 && tasks.stream().noneMatch(TaskReviewView::unsettled); }

    /** How many conditions are still to be met. */
    public long conditionsOpen() { return tasks.stream().filter(TaskReviewView::conditionOpen).count(); }
}
