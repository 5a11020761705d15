package countersign.acceptance;

import java.time.LocalDate;

/**
 * How a task's result is judged.
 *
 * @param words    required unless it is met
 * @param personId who sees to the condition; required for CONDITIONAL only
 * @param due      by when; required for CONDITIONAL only
 */
public record Judgement(TaskResult result, String words, Long personId, LocalDate due) {

    /** The standard is met. */
    public static Judgement met(String words) { return new Judgement(TaskResult.MET, words, null, null); }
}
