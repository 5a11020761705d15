package countersign.shared.party;

import java.util.List;

/**
 * A department ended (P3). What its head is asked moves to the successor; where there are several, the initiator of each project is asked which.
 *
 * @param head       who signed for it until now; null if nobody did
 * @param successors one when it was merged, several when it was split, none when it was closed
 */
public record DepartmentEnded(long departmentId, Long head, List<Long> successors) {

    public DepartmentEnded { successors = List.copyOf(successors); }
}
