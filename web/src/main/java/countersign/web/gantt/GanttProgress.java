package countersign.web.gantt;

import countersign.requirement.InboundState;
import countersign.requirement.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What step 2 promised and step 5 reports about a plan, as the chart shows it. */
@ApplicationScoped
public class GanttProgress {

    @Inject Resources resources;

    /** How far a task is, and when it now runs. */
    public record Row(Integer percent, LocalDateTime start, LocalDateTime finish) {}

    /** Something a department provides by a date. */
    public record Inbound(long id, long giverId, String what, LocalDate by) {}

    /** By task; empty before execution. */
    public Map<Long, Row> of(long project) { return Map.of(); }

    /** The inbound commitments, dropped ones left out. */
    public List<Inbound> inbound(long project) {
        return resources.inbound(project).stream().filter(p -> p.state() != InboundState.DROPPED)
                .map(p -> new Inbound(p.id(), p.giverDepartmentId(), p.what(), p.by())).toList();
    }
}
