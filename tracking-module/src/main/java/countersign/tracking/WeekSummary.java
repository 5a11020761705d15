package countersign.tracking;

import java.time.LocalDate;
import java.util.List;

/**
 * A reporting period of a project as it was closed (S5.2); sealed as kind {@code weekly}.
 *
 * @param missing people who did not report
 * @param curve   planned and actual, by working time
 */
public record WeekSummary(long projectId, LocalDate day, double planned, double actual, List<Line> done, List<Line> due, List<Line> late,
        List<Missing> missing, List<Trouble> problems, List<CurvePoint> curve) {

    /** A task, with its department and owner written out. {@code finish} is the plan's; {@code days} how many working days late. */
    public record Line(long taskId, int number, String name, Long departmentId, String department, String owner, int percent, int planned,
            LocalDate finish, LocalDate expected, int days) {}

    /** Somebody who did not report. */
    public record Missing(long personId, String name, Long departmentId, String department, List<Integer> tasks) {}

    /** An unsolved problem. */
    public record Trouble(Long departmentId, String department, Integer task, String what, boolean coordination, LocalDate since) {}

    public WeekSummary {
        done = List.copyOf(done);
        due = List.copyOf(due);
        late = List.copyOf(late);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
        curve = List.copyOf(curve);
    }
}
