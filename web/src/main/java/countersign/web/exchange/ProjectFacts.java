package countersign.web.exchange;

import countersign.tasking.schedule.ConstraintType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** What a project file says of a task's length and place (D3): duration, constraint, manual dates, deadline. Out of range or contradictory it is refused by name. */
final class ProjectFacts {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST = 5_000_000;

    private final ProjectFile file;
    private final ProjectColumns columns;
    private final ProjectContext context;
    private final ProjectLeftovers left;

    ProjectFacts(ProjectFile file, ProjectColumns columns, ProjectContext context, ProjectLeftovers left) {
        this.file = file;
        this.columns = columns;
        this.context = context;
        this.left = left;
    }

    ProjectRow of(Task task, int number, Map<String, String> texts, String priority) {
        check(task, number);
        var summary = task.hasChildTasks();
        var length = summary ? 0 : minutes(task, number);
        var milestone = !summary && task.getMilestone() && length == 0;
        if (!summary && task.getMilestone() && !milestone) left.add(FindingKind.PROJECT_MILESTONES, number);
        var manual = !summary && task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED && task.getStart() != null;
        if (summary && (task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED || constrained(task) && !allowed(task))) left.add(FindingKind.PROJECT_SUMMARIES, number);
        var constraint = constraint(task, texts, summary);
        return new ProjectRow(summary, milestone || guessed(task, texts) ? null : estimate(task, length), milestone, priority,
                columns.has(ProjectColumns.ACCEPTED_BY) ? texts.getOrDefault(ProjectColumns.ACCEPTED_BY, "") : null, ownBuffer(texts), columns.has(ProjectColumns.OWN_BUFFER),
                constraint, constraint == null || constraint == ConstraintType.ALAP ? null : task.getConstraintDate(), manual ? task.getStart() : null,
                manual ? manualFinish(task, length) : null, task.getDeadline() == null ? null : task.getDeadline().toLocalDate());
    }

    private void check(Task task, int number) {
        for (var date : new LocalDateTime[] {task.getConstraintDate(), task.getDeadline(), task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED ? task.getStart() : null,
                task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED ? task.getFinish() : null})
            if (date != null && (date.toLocalDate().isBefore(FIRST) || date.toLocalDate().isAfter(LAST)))
                throw ProjectFiles.refused("range", number, name(task), date.toLocalDate(), FIRST, LAST);
        if (task.getStart() != null && task.getFinish() != null && task.getFinish().isBefore(task.getStart()) && task.getActualStart() == null)
            throw ProjectFiles.refused("ends", number, name(task), task.getStart().toLocalDate(), task.getFinish().toLocalDate());
        if (constrained(task) && task.getConstraintDate() == null && type(task) != ConstraintType.ALAP) throw ProjectFiles.refused("undated", number, name(task));
    }

    private static String name(Task task) { return task.getName() == null ? "" : task.getName(); }

    private int minutes(Task task, int number) {
        var duration = task.getDuration();
        if (duration == null) return 0;
        if (Math.abs(duration.getDuration()) > Integer.MAX_VALUE) throw ProjectFiles.refused("duration", number, name(task));
        long minutes = ProjectLinks.minutes(duration, file.getProjectProperties());
        if (duration.getUnits().isElapsed()) {
            left.add(FindingKind.PROJECT_ELAPSED, number);
            if (task.getStart() != null && task.getFinish() != null && file.getDefaultCalendar() != null)
                minutes = Math.round(file.getDefaultCalendar().getWork(task.getStart(), task.getFinish(), TimeUnit.MINUTES).getDuration());
        }
        if (minutes < 0 || minutes > LONGEST) throw ProjectFiles.refused("duration", number, name(task));
        return (int) minutes;
    }

    /** Our own rows without an estimate have an estimated duration, which says that it is none. */
    private static boolean guessed(Task task, Map<String, String> texts) {
        return task.getEstimated() && texts.getOrDefault(Form1Column.ID.key(), "").startsWith(ProjectColumns.ID);
    }

    /** A duration of ours has the buffer in it. */
    private int estimate(Task task, int length) {
        var buffer = columns.has(ProjectColumns.BUFFER) ? task.get(columns.field(ProjectColumns.BUFFER)) : null;
        return buffer instanceof org.mpxj.Duration its ? Math.max(0, length - ProjectLinks.minutes(its, file.getProjectProperties())) : length;
    }

    private Integer ownBuffer(Map<String, String> texts) {
        var written = texts.getOrDefault(ProjectColumns.OWN_BUFFER, "").strip();
        return written.matches("\\d{1,7}") ? Integer.valueOf(written) : null;
    }

    private LocalDateTime manualFinish(Task task, int length) {
        if (task.getFinish() == null) return null;
        var reckoned = context.calendar().plusWorkingTime(task.getStart(), Duration.ofMinutes(length));
        return reckoned.equals(task.getFinish()) ? null : task.getFinish();
    }

    private static boolean constrained(Task task) { return type(task) != ConstraintType.ASAP; }

    private static boolean allowed(Task task) { return type(task) == ConstraintType.SNET || type(task) == ConstraintType.FNLT; }

    /** That a task does not start before its signed window is no constraint that anybody said. */
    private ConstraintType constraint(Task task, Map<String, String> texts, boolean summary) {
        var type = type(task);
        if (type == ConstraintType.ASAP || summary && !allowed(task)) return null;
        var window = texts.getOrDefault(Form1Column.START.key(), "");
        var implied = type == ConstraintType.SNET && window.equals(task.getConstraintDate().toLocalDate().toString())
                && task.getConstraintDate().equals(implied(task.getConstraintDate().toLocalDate()));
        return implied ? null : type;
    }

    private LocalDateTime implied(LocalDate day) { return context.calendar().nextWork(day.atStartOfDay()); }

    private static ConstraintType type(Task task) { return ProjectTypes.of(task.getConstraintType()); }
}
