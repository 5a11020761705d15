package countersign.requirement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one department provides to another by a date (配合事项, S2.3); it is shown on the plan and reminded like a hand-over.
 *
 * @param by         the last day, which is included
 * @param providedAt when the receiver had it; null before
 * @param version    goes back with the next edit
 */
public record InboundCommitmentView(long id, long projectId, long giverDepartmentId, long receiverDepartmentId, String what, LocalDate by, InboundState state,
        Instant providedAt, long version) {}
