package countersign.tracking;

import countersign.tasking.PlannedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A task of the plan with how far it is. Times are of the project's zone.
 *
 * @param task           as the plan that holds now schedules it (baseline)
 * @param leaf           whether it is work itself and no summary
 * @param percent        what was reported last; of a summary task the work done below it
 * @param planned        what the baseline wants now, 0–100
 * @param actualFinish   when it was done and taken over; null before
 * @param expectedFinish as its owner last said; null if they did not
 * @param reportedAt     when it was last reported; null if never
 * @param forecastFinish by the live forecast
 * @param late           not done and the plan's finish is over, or forecast to finish after it
 */
public record TaskProgress(long projectId, PlannedTask task, boolean leaf, ProgressState state, int percent, int planned, LocalDateTime actualStart,
        LocalDateTime actualFinish, LocalDate expectedFinish, Instant reportedAt, LocalDateTime forecastStart, LocalDateTime forecastFinish, boolean late) {

    public long taskId() { return task.taskId(); }

    /** Whether it is done and taken over. */
    public boolean done() { return state.done(); }
}
