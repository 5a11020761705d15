package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A result that goes from one department to another (S5.4).
 *
 * @param due          by the live forecast
 * @param promised     by the plan
 * @param successorIds the receiver's tasks that wait for it
 * @param rounds       how often it was offered
 */
public record HandOverView(long id, long projectId, long taskId, int number, String task, Long giverDepartmentId, Long giverId,
        long receiverDepartmentId, Long receiverId, List<Long> successorIds, HandOverState state, LocalDate promised, LocalDate due,
        Instant remindedAt, Instant offeredAt, Instant decidedAt, Long decidedBy, String reason, int rounds, boolean late) {

    public HandOverView { successorIds = List.copyOf(successorIds); }
}
