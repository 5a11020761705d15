package countersign.shared.ask;

/**
 * As what a person is asked (A1). A head of two departments gets one ask in two capacities and gives two signature lines (S3.3).
 *
 * @param role         as what
 * @param departmentId the department it is for; null where it is for none
 * @param flag         why somebody other than the head signs, such as a vacancy; null normally
 */
public record Capacity(Role role, Long departmentId, String flag) {

    /** As what a person is asked. */
    public enum Role { INITIATOR, REVIEWER, HEAD, EXECUTIVE, LIAISON, OWNER, COLLABORATOR, PARTICIPANT, RECEIVER, ACTION_OWNER }

    /** A capacity for no department. */
    public static Capacity of(Role role) { return new Capacity(role, null, null); }

    /** A capacity for a department. */
    public static Capacity of(Role role, long departmentId) { return new Capacity(role, departmentId, null); }
}
