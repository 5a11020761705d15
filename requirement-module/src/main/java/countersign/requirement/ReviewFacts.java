package countersign.requirement;

import java.util.List;

/**
 * What a review ask shows (S1.3), frozen.
 *
 * @param previous the paper of the round before; null in the first
 * @param remarks  with which the earlier round was returned, as “name: words”
 */
public record ReviewFacts(RequirementPaper paper, RequirementPaper previous, List<String> remarks) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.review";
    /** The code of the agreeing choice. */
    public static final String APPROVE = "approve";
    /** The code of the choice to return the form. */
    public static final String RETURN = "return";

    public ReviewFacts { remarks = remarks == null ? List.of() : List.copyOf(remarks); }
}
