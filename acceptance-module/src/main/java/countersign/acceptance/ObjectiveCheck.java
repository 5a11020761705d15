package countersign.acceptance;

import java.time.LocalDate;

/**
 * How an objective stands against its target.
 *
 * @param achieved the value; required unless it is to be followed up
 * @param words    required when it was missed
 * @param personId who follows it up; required for FOLLOW_UP only
 * @param due      when; required for FOLLOW_UP only
 */
public record ObjectiveCheck(ObjectiveResult result, String achieved, String words, Long personId, LocalDate due) {}
