package countersign.web.gantt;

import countersign.requirement.InboundState;
import countersign.requirement.Resources;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.calendar.Provisional;
import countersign.tracking.InterimProgress;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What step 2 promised and step 5 reports about a plan, as the chart shows it. */
@ApplicationScoped
public class GanttProgress {

    @Inject Resources resources;
    @Inject Progress progress;
    @Inject InterimProgress interim;
    @Inject ProjectCalendars calendars;

    /** How far a task is, and when it runs: as it happened, and what is still to come by the live forecast. What it is known by is for who may state it. */
    public record Row(Integer percent, LocalDateTime start, LocalDateTime finish, String stated) {

        /** Where nothing happened and nothing is forecast the plan's own dates. A finish never comes before its start. */
        static Row of(TaskProgress task, String stated) {
            var start = first(task.actualStart(), task.forecastStart(), task.task().start());
            var finish = first(task.actualFinish(), task.forecastFinish(), task.task().finish());
            return new Row(task.percent(), start, finish.isBefore(start) ? start : finish, stated);
        }

        private static LocalDateTime first(LocalDateTime happened, LocalDateTime forecast, LocalDateTime planned) {
            return happened != null ? happened : forecast != null ? forecast : planned;
        }
    }

    /** Something a department provides by a date; {@code provisional} where that day's holidays are not announced yet (P6). */
    public record Inbound(long id, long giverId, String what, LocalDate by, Provisional provisional) {}

    /** By task, for nobody to state; empty before execution. */
    public Map<Long, Row> of(long project) { return progress.of(project).stream().collect(Collectors.toMap(TaskProgress::taskId, task -> Row.of(task, null))); }

    /** By task; empty before execution. @param person whose it is to state some of it */
    public Map<Long, Row> of(long project, long person) {
        var open = interim.open(project, person);
        return progress.of(project).stream().collect(Collectors.toMap(TaskProgress::taskId, task -> Row.of(task, open.get(task.taskId()))));
    }

    /** The inbound commitments, dropped ones left out. */
    public List<Inbound> inbound(long project) {
        return resources.inbound(project).stream().filter(p -> p.state() != InboundState.DROPPED)
                .map(p -> new Inbound(p.id(), p.giverDepartmentId(), p.what(), p.by(), calendars.provisional(project, Stream.of(p.by())))).toList();
    }
}
