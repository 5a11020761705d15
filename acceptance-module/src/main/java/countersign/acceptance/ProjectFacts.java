package countersign.acceptance;

import countersign.shared.text.Text;
import countersign.tracking.WarningCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happened, beside what people say of it (S6.2).
 *
 * @param plannedFinish by baseline 1; null without a plan
 * @param finalFinish   by the plan that held last
 * @param actualFinish  of the last task; null while one is not done
 * @param changes       how often the plan was changed
 * @param bufferMinutes buffer of the tasks that were done, in working minutes
 * @param bufferUsed    how much of it was used up: work after the end of the estimate, at most the task's buffer
 * @param warnings      how many there were, by confirmed (else proposed) cause
 * @param asks          how asks were answered, by step
 */
public record ProjectFacts(LocalDate plannedFinish, LocalDate finalFinish, LocalDate actualFinish, int changes, int tasksDone, int tasksLate,
        long bufferMinutes, long bufferUsed, Map<WarningCause, Integer> warnings, List<TaskDates> tasks, List<AskTimes> asks) {

    public ProjectFacts {
        warnings = Map.copyOf(warnings);
        tasks = List.copyOf(tasks);
        asks = List.copyOf(asks);
    }

    /** A task's dates; {@code late} are working days after baseline 1, negative for earlier. {@code actual} is null while it is not done. */
    public record TaskDates(int number, String name, Long departmentId, LocalDate planned, LocalDate actual, int late, int bufferMinutes, long bufferUsed) {

        /** How it stands against baseline 1; only of what is done. */
        public Text difference() { return late < 0 ? Text.of("acceptance.facts.earlyBy", -late) : Text.of("acceptance.facts.lateBy", late); }
    }

    /** Asks of one step (its module's name): how many, how many answered by the due time, and half of them within so many hours. Nobody is named (S5.7). */
    public record AskTimes(String step, int asked, int answered, int inTime, long medianHours) {}

    /** Part of the buffer that was used, in percent; 0 without buffer. */
    public int bufferPercent() { return bufferMinutes == 0 ? 0 : (int) Math.round(100.0 * bufferUsed / bufferMinutes); }

    /** How many warnings there were. */
    public int warningCount() { return warnings.values().stream().mapToInt(Integer::intValue).sum(); }
}
