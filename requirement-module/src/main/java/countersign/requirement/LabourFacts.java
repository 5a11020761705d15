package countersign.requirement;

import java.time.Instant;

/**
 * What the question for a department's part shows (S2.2), frozen.
 *
 * @param expected   what the form expects of the department; empty for an initiating one
 * @param answer     how it answered the consultation; null for an initiating one and while it is silent
 * @param words      its condition or reason; empty if none
 * @param starts     when the kick-off was called for
 * @param meetingId  the kick-off it is asked for; null of what was asked before it was noted
 */
public record LabourFacts(RequirementPaper paper, long departmentId, String department, String expected, Willingness answer, String words, Instant starts,
        String place, Long meetingId) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.labour";
}
