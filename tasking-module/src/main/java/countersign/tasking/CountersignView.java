package countersign.tasking;

import countersign.shared.ask.SignOffView;
import java.util.List;

/**
 * How far the countersigning of a table is.
 *
 * @param signOff null before it was opened
 * @param remarks all remarks, the oldest first
 */
public record CountersignView(AssignmentState state, boolean unsent, SignOffView signOff, List<RemarkView> remarks) {

    /**
     * What keeps a table from being sent round.
     *
     * @param unanswered kinds of warnings without a reason
     * @param errors     how many errors stop it
     */
    public record Stops(List<String> unanswered, int errors) {}
}
