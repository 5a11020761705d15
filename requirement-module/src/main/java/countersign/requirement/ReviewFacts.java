package countersign.requirement;

import java.util.List;

/**
 * What a review ask shows (S1.3), frozen.
 *
 * @param previous the paper of the round before; null in the first
 * @param remarks  with which the earlier round was returned
 */
public record ReviewFacts(RequirementPaper paper, RequirementPaper previous, List<Remark> remarks) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.review";
    /** The code of the agreeing choice. */
    public static final String APPROVE = "approve";
    /** The code of the choice to return the form. */
    public static final String RETURN = "return";

    /** Who returned it, with what words. */
    public record Remark(String name, String words) {}

    public ReviewFacts { remarks = remarks == null ? List.of() : List.copyOf(remarks); }
}
