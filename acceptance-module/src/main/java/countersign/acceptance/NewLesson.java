package countersign.acceptance;

import countersign.shared.policy.PolicyKey;

/**
 * What a suggestion is to become. {@code departmentId} and {@code standard} belong to a template task, {@code policyKey} and {@code setting} to a
 * policy proposal; otherwise they are null or empty.
 */
public record NewLesson(LessonKind kind, String text, Long departmentId, String standard, PolicyKey policyKey, String setting) {

    /** A line of the scenario's checklist. */
    public static NewLesson checklist(String text) { return new NewLesson(LessonKind.CHECKLIST, text, null, "", null, ""); }
}
