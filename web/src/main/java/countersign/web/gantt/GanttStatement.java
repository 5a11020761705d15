package countersign.web.gantt;

import countersign.shared.RuleViolation;
import countersign.tracking.ProgressStatement;
import countersign.tracking.ProgressTrial;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Progress stated by hand on the chart (S4.3), as JSON.
 *
 * @param id      the task
 * @param percent 0–100; left out only to take a statement back
 * @param finish  when it is expected to be done; left out to leave what was expected
 * @param stamp   what the task's progress is known by, as the chart showed it; only needed to keep or take back
 * @param taken   the statement to be taken back, as the server named it
 */
public record GanttStatement(String id, Integer percent, LocalDate finish, String stamp, String taken) {

    /** What it would do: the finish that is expected then, the consequences, and where the forecast puts tasks. */
    public record Trial(LocalDate finish, List<ProgressTrial.Line> lines, List<Span> tasks) {}

    /** Where a row would lie. */
    public record Span(String id, LocalDateTime start, LocalDateTime finish) {}

    /** What was kept: rows that are other ones now, whole, and the statement by which it is taken back. */
    public record Kept(List<GanttData.Task> tasks, String taken) {}

    long task() { return GanttEdits.id(id); }

    /** @throws RuleViolation without a percentage */
    ProgressStatement said() {
        if (percent == null) throw RuleViolation.of("percent", "tracking.refused.percent");
        return new ProgressStatement(task(), percent, finish, stamp);
    }

    static Trial written(ProgressTrial trial) {
        var spans = trial.forecast().entrySet().stream().map(one -> new Span(Long.toString(one.getKey()), one.getValue().start(), one.getValue().finish())).toList();
        return new Trial(trial.expected(), trial.lines(), spans);
    }
}
