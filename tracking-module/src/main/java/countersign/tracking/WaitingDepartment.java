package countersign.tracking;

import java.util.List;

/**
 * How much a project waits for a department (S5.7). Counts are for everybody; {@code people} is filled for the department's own head, the initiator
 * and the executive, and empty for others. People are in the order of names and never ranked.
 */
public record WaitingDepartment(long departmentId, String department, int asks, int overdueAsks, int lateHandOvers, int disputes, List<Person> people,
        boolean named) {

    /** Somebody of that department who is waited for, and what for. */
    public record Person(long personId, String name, List<Wait> waits) {
        public Person { waits = List.copyOf(waits); }
    }

    /** One thing that is waited for: what kind (a message key's last part), what, since when it is due. */
    public record Wait(String kind, String what, java.time.Instant due) {}

    public WaitingDepartment { people = List.copyOf(people); }

    public int total() { return asks + lateHandOvers + disputes; }
}
