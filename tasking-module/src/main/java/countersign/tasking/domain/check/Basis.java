package countersign.tasking.domain.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What steps 1 and 2 agreed, as far as the table has to answer to it.
 *
 * @param initiatingDepartmentId the initiating department that leads
 * @param participants the departments that take part, the initiating ones too
 * @param finish       the expected completion; null while nobody said
 * @param deliverables names by id
 * @param inbound      what departments provide to others by a date
 * @param commitments  ids of the resources promised
 * @param actionItems  action items that are to become tasks or be done otherwise
 */
public record Basis(long initiatingDepartmentId, Set<Long> participants, LocalDate finish, Map<Long, String> deliverables, List<Inbound> inbound,
        Set<Long> commitments, List<ActionItem> actionItems) {

    /** What one department gives another by a date, that day included. */
    public record Inbound(long id, long giverId, long receiverId, String what, LocalDate by) {}

    /** An action item still open. */
    public record ActionItem(long id, String what, Long ownerId, LocalDate due) {}
}
