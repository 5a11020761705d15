package countersign.tracking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What stating a task's progress would do.
 *
 * @param expected when the task is expected to be done, by what is stated or was said before, else by the plan
 * @param lines    the consequences, what matters most first
 * @param forecast where the live forecast puts tasks otherwise than now, by task; times of the project's zone
 */
public record ProgressTrial(LocalDate expected, List<Line> lines, Map<Long, Span> forecast) {

    /** A consequence in the reader's words, its tone {@code info}, {@code warn} or {@code bad}. */
    public record Line(String tone, String text) {}

    /** From when to when. */
    public record Span(LocalDateTime start, LocalDateTime finish) {}
}
