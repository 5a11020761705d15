package countersign.tasking.domain;

/**
 * A department's part of a plan, as its own mailbox is told (S4.6).
 *
 * @param department its name
 * @param part       the tasks it leads ({@code owner}) and helps on
 */
public record DepartmentCopy(String department, PlanFactsOfPerson part) {

    /** The kind of its mail. */
    public static final String KIND = "tasking.copied";
}
