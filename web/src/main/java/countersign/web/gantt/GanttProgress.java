package countersign.web.gantt;

import countersign.requirement.InboundState;
import countersign.requirement.Resources;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What step 2 promised and step 5 reports about a plan, as the chart shows it. */
@ApplicationScoped
public class GanttProgress {

    @Inject Resources resources;
    @Inject Progress progress;

    /** How far a task is, and when it runs: as it happened, and what is still to come by the live forecast. */
    public record Row(Integer percent, LocalDateTime start, LocalDateTime finish) {

        /** Where nothing happened and nothing is forecast the plan's own dates. A finish never comes before its start. */
        static Row of(TaskProgress task) {
            var start = first(task.actualStart(), task.forecastStart(), task.task().start());
            var finish = first(task.actualFinish(), task.forecastFinish(), task.task().finish());
            return new Row(task.percent(), start, finish.isBefore(start) ? start : finish);
        }

        private static LocalDateTime first(LocalDateTime happened, LocalDateTime forecast, LocalDateTime planned) {
            return happened != null ? happened : forecast != null ? forecast : planned;
        }
    }

    /** Something a department provides by a date. */
    public record Inbound(long id, long giverId, String what, LocalDate by) {}

    /** By task; empty before execution. */
    public Map<Long, Row> of(long project) {
        return progress.of(project).stream().map(task -> Map.entry(task.taskId(), Row.of(task))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The inbound commitments, dropped ones left out. */
    public List<Inbound> inbound(long project) {
        return resources.inbound(project).stream().filter(p -> p.state() != InboundState.DROPPED)
                .map(p -> new Inbound(p.id(), p.giverDepartmentId(), p.what(), p.by())).toList();
    }
}
