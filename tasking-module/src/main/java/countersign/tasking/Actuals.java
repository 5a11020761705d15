package countersign.tasking;

import java.time.LocalDateTime;

/**
 * How far a task is, when a plan is computed again in execution: it keeps what has happened.
 *
 * @param start     when it began; null when it did not
 * @param finish    when it was done; null when it is not
 * @param percent   of the estimate, 0–100
 * @param remaining working minutes left by the owner's word; null to take the percentage
 */
public record Actuals(LocalDateTime start, LocalDateTime finish, int percent, Integer remaining) {}
