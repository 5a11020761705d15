package countersign.requirement;

/**
 * A condition or refusal that stayed open when the consultation was closed (S1.4): it goes to the kick-off's agenda as a dispute.
 *
 * @param answer what the department said: a condition or a refusal
 * @param words  the condition or the reason, as the department wrote it
 * @param reason why the initiator takes it to the kick-off
 */
public record OpenPointView(long id, long projectId, long departmentId, Willingness answer, String words, String reason) {}
