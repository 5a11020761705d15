package countersign.requirement;

/**
 * What a consultation ask shows (S1.4), frozen.
 *
 * @param departmentId   the department that is asked
 * @param department     its name
 * @param expected       what is expected of it
 * @param previous       its earlier answer when it is asked again; null the first time
 * @param previousWords  the condition or reason given then
 * @param note           the initiator's words when asking again; empty the first time
 */
public record ConsultationFacts(RequirementPaper paper, long departmentId, String department, String expected, Willingness previous, String previousWords,
        String note) {

    /** Kind of the asks to heads. */
    public static final String KIND = "requirement.consultation";
    /** Kind of the asks to liaisons for a proposal (P1): it is never an answer. */
    public static final String DRAFT_KIND = "requirement.consultation-draft";
}
