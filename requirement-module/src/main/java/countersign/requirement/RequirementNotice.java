package countersign.requirement;

import java.util.List;

/**
 * Facts of a mail about step 1; its kind is {@link #KIND}.
 *
 * @param who    name of a person or department it is about; may be empty
 * @param answer a department's answer; null where there is none
 * @param words  comment, condition or reason; empty if none
 * @param points lines such as the departments' answers; may be empty
 */
public record RequirementNotice(Stage stage, long projectId, String title, boolean confidential, String who, Willingness answer, String words, List<Point> points) {

    /** The kind of all notices about step 1. */
    public static final String KIND = "requirement";

    /** What happened. */
    public enum Stage { RETURNED, APPROVED, ANSWERED, ALL_ANSWERED, CLOSED, WITHDRAWN, TAKEN_OVER }

    /** What a department said and what became of it; both may be null. */
    public record Point(String department, Willingness answer, String words, Resolution resolution, String reason) {}

    public RequirementNotice { points = points == null ? List.of() : List.copyOf(points); }
}
