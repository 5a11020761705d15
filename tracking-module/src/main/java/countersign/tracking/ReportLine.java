package countersign.tracking;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A task in somebody's report form, frozen when it was asked.
 *
 * @param percent   as last reported
 * @param planned   what the plan wants at the report's due time: “as planned” reports this
 * @param finish    the plan's finish
 * @param expected  the finish expected so far
 * @param forOthers what collaborators reported since; empty if nothing
 * @param stated    whether {@code percent} was stated by hand since the last report, which the form begins with then (S4.3)
 */
public record ReportLine(long projectId, String project, long taskId, int number, String name, int percent, int planned, LocalDateTime start,
        LocalDateTime finish, LocalDate expected, String forOthers, boolean stated) {

    /** What the form begins with: what was stated since, else what the plan wants, or more where more was reported. */
    public int proposed() { return stated ? percent : Math.max(planned, percent); }

    /** Whether it is reached or not, with nothing in between. */
    public boolean milestone() { return start.equals(finish); }
}
