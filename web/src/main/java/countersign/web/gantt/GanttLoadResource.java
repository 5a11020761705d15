package countersign.web.gantt;

import countersign.shared.party.Directory;
import countersign.tasking.PersonLoad;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tasking.WorkTime;
import countersign.tasking.Workload;
import countersign.web.rest.Commands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The load of people under the chart (S4.3), by the dates of the bars above it. */
@RequestScoped
@Path("projects/{project}/gantt/load")
@Produces(MediaType.APPLICATION_JSON)
public class GanttLoadResource {

    @Inject Commands caller;
    @Inject Plans plans;
    @Inject Planning planning;
    @Inject Workload workload;
    @Inject Directory directory;
    @Inject GanttProgress progress;

    /** The load by the published plan and what is reported of it; before publication by the working copy as computed now. */
    @GET
    public GanttLoad load(@PathParam("project") long project) {
        caller.actorIn(project);
        var plan = plans.published(project).orElseGet(() -> planning.draft(project).plan());
        var loads = plan == null ? List.<PersonLoad>of() : workload.of(project, times(plan, progress.of(project)));
        return GanttLoad.of(loads, directory.people(loads.stream().map(PersonLoad::personId).collect(Collectors.toSet())));
    }

    private static Map<Long, WorkTime> times(PlanView plan, Map<Long, GanttProgress.Row> progress) {
        var times = new HashMap<Long, WorkTime>();
        for (var row : plan.rows()) if (!row.summary() && !row.milestone()) times.put(row.taskId(), time(row, progress.get(row.taskId())));
        return times;
    }

    /** As planned without the buffer; what happened or is forecast otherwise. */
    private static WorkTime time(PlannedTask row, GanttProgress.Row live) {
        return GanttRows.asPlanned(row, live) ? new WorkTime(row.start(), row.estimateFinish()) : new WorkTime(live.start(), live.finish());
    }
}
