package countersign.tracking;

import java.time.LocalDate;

/**
 * How far a task is, as somebody states it between two reports (S4.3).
 *
 * @param percent 0–100, of a milestone 0 or 100
 * @param finish  when it is expected to be done; null leaves what was expected so far
 * @param stamp   what the task's progress was known by when it was stated ({@link InterimProgress#open}); null where nothing is kept
 */
public record ProgressStatement(long taskId, int percent, LocalDate finish, String stamp) {}
