package countersign.web.exchange;

import countersign.tasking.PlanFact;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskView;
import java.time.LocalDateTime;

/**
 * A task to be written to MS Project (D3).
 *
 * @param line       as form 1 has it
 * @param planned    where it lies; null where the table cannot be scheduled
 * @param fact       what the planner said of its place
 * @param acceptedBy the department's name; empty for none
 * @param published  whether {@code planned} is the baseline
 * @param progress   how far it is; null before execution
 */
public record ProjectTask(Form1Line line, TaskView row, PlannedTask planned, PlanFact fact, String acceptedBy, boolean published, Progress progress) {

    /** How far it is. @param percent 0–100 @param forecast when it will be done; null where nobody knows */
    public record Progress(int percent, LocalDateTime start, LocalDateTime finish, LocalDateTime forecast) {}
}
