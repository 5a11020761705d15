package countersign.tracking;

import java.time.LocalDate;

/**
 * What somebody reports of one task.
 *
 * @param percent        0–100; 100 means done, and offers the result to the departments that wait for it
 * @param expectedFinish null when it is the plan's
 * @param problem        empty if none
 * @param coordination   what somebody else has to see to; empty if nothing. It becomes an ask (S5.5)
 */
public record TaskReport(long taskId, int percent, LocalDate expectedFinish, String problem, String coordination) {

    public TaskReport {
        problem = problem == null ? "" : problem.strip();
        coordination = coordination == null ? "" : coordination.strip();
    }

    /** Only how far it is. */
    public static TaskReport of(long taskId, int percent) { return new TaskReport(taskId, percent, null, "", ""); }
}
