package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.Schedule;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;

/** How far computed dates agree with stored ones, task by task: an instant agrees when no working time lies between. */
final class Agreement {

    int tasks;
    int dates;
    int late;
    int slack;
    int critical;
    final List<String> differences = new ArrayList<>();

    /** Schedules a file with the engine and compares. */
    static Agreement of(ProjectFile file) {
        FileNetwork input = new FileNetwork(file);
        Schedule schedule = Schedule.compute(input.network);
        Agreement result = new Agreement();
        file.getTasks().stream().filter(FileNetwork::isCompared).forEach(t -> result.compare(t, input, schedule));
        return result;
    }

    /** How far MPXJ agrees with a file, which is given twice because scheduling overwrites its dates. */
    static Agreement ofMpxj(ProjectFile stored, ProjectFile scheduled) throws CpmException {
        FileCalendars calendars = new FileCalendars();
        Oracle.schedule(scheduled);
        Agreement result = new Agreement();
        for (Task task : stored.getTasks().stream().filter(FileNetwork::isCompared).toList()) {
            Task other = scheduled.getTaskByUniqueID(task.getUniqueID());
            WorkCalendar calendar = calendars.of(task.getEffectiveCalendar());
            result.tasks++;
            result.dates += same(calendar, task.getStart(), other.getStart()) && same(calendar, task.getFinish(), other.getFinish()) ? 1 : 0;
            result.late += same(calendar, task.getLateStart(), other.getLateStart()) && same(calendar, task.getLateFinish(), other.getLateFinish()) ? 1 : 0;
            result.slack += task.getTotalSlack() == null || minutes(task) == minutes(other) ? 1 : 0;
            result.critical += task.getCritical() == other.getCritical() ? 1 : 0;
        }
        return result;
    }

    private static long minutes(Task task) {
        Duration slack = task.getTotalSlack();
        return slack == null ? 0 : Math.round(slack.convertUnits(TimeUnit.MINUTES, task.getParentFile().getProjectProperties()).getDuration());
    }

    private void compare(Task task, FileNetwork input, Schedule s) {
        long id = FileNetwork.id(task);
        tasks++;
        if (!input.tasks.containsKey(id) || FileNetwork.isForeign(task)) {
            dates++;
            late++;
            slack++;
            critical++;
            return;
        }
        WorkCalendar calendar = input.calendars.of(task.getEffectiveCalendar());
        boolean datesAgree = same(calendar, task.getStart(), s.start(id)) && same(calendar, task.getFinish(), s.finish(id));
        boolean lateAgree = same(calendar, task.getLateStart(), s.lateStart(id)) && same(calendar, task.getLateFinish(), s.lateFinish(id));
        boolean slackAgree = task.getTotalSlack() == null || input.minutes.of(task.getTotalSlack()) == s.totalSlack(id);
        boolean criticalAgree = task.getCritical() == s.critical(id);
        dates += datesAgree ? 1 : 0;
        late += lateAgree ? 1 : 0;
        slack += slackAgree ? 1 : 0;
        critical += criticalAgree ? 1 : 0;
        if (!(datesAgree && lateAgree && slackAgree && criticalAgree)) {
            differences.add(difference(task, s, id, input.minutes.of(task.getTotalSlack())));
        }
    }

    /** Dates of files may have seconds. */
    private static boolean same(WorkCalendar calendar, LocalDateTime stored, LocalDateTime computed) {
        return stored == null || computed != null && calendar.minutesBetween(whole(stored), whole(computed)) == 0;
    }

    private static LocalDateTime whole(LocalDateTime date) {
        return date.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String difference(Task t, Schedule s, long id, int slack) {
        return String.format(Locale.ROOT, "  task %d %s: %s – %s, late %s – %s, slack %d, %s; stored %s – %s, late %s – %s, slack %d, %s", id, t.getSummary() ? "(summary)" : "",
                s.start(id), s.finish(id), s.lateStart(id), s.lateFinish(id), s.totalSlack(id), s.critical(id) ? "critical" : "not critical",
                t.getStart(), t.getFinish(), t.getLateStart(), t.getLateFinish(), slack, t.getCritical() ? "critical" : "not critical");
    }

    void add(Agreement other) {
        tasks += other.tasks;
        dates += other.dates;
        late += other.late;
        slack += other.slack;
        critical += other.critical;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "tasks %d, same instant %s %%, late %s %%, slack %s %%, critical %s %%", tasks, share(dates), share(late), share(slack), share(critical));
    }

    private String share(int agreeing) {
        return tasks == 0 ? "100.0" : String.format(Locale.ROOT, "%.1f", 100.0 * agreeing / tasks);
    }
}
