package countersign.acceptance;

import java.time.Instant;
import java.util.List;

/**
 * The retrospective of a project (S6.2).
 *
 * @param brief      the short one of a project ended early
 * @param dueAt      by when the report is to be on file
 * @param wentWell   what the meeting found went well
 * @param improve    what it wants to improve
 * @param feedback   what may be shown: named answers, and unnamed ones from three up, in no order
 * @param answers    how many answers there are
 * @param unnamed    how many of them are unnamed
 * @param asked      how many people were asked
 * @param lessons    what the suggestions became
 * @param documentId the report on file; null before
 */
public record RetrospectiveView(long projectId, boolean brief, Instant openedAt, Instant dueAt, String wentWell, String improve,
        List<FeedbackView> feedback, int answers, int unnamed, int asked, List<LessonView> lessons, Long documentId, Instant filedAt, long version) {

    public RetrospectiveView {
        feedback = List.copyOf(feedback);
        lessons = List.copyOf(lessons);
    }

    /** How many unnamed answers are kept back, because fewer than three could be told apart. */
    public int heldBack() { return unnamed - (int) feedback.stream().filter(f -> f.personId() == null).count(); }
}
