package countersign.web.gantt;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.tasking.Assignments;
import countersign.tasking.Plans;
import countersign.tracking.InterimProgress;
import countersign.web.rest.Commands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** Progress stated by hand on the chart of a plan that is carried out (S4.3, S5.1): what it would do, keeping it, and taking it back. */
@RequestScoped
@Path("projects/{project}/gantt/progress")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GanttProgressResource {

    @Inject Commands caller;
    @Inject InterimProgress interim;
    @Inject Plans plans;
    @Inject Assignments assignments;
    @Inject Directory directory;
    @Inject GanttProgress progress;

    /** What it would do; nothing is saved. */
    @POST
    @Path("trial")
    public GanttStatement.Trial trial(@PathParam("project") long project, GanttStatement sent) {
        var actor = caller.actorIn(project);
        return GanttStatement.written(interim.attempt(actor, project, read(sent).said(), caller.texts()));
    }

    /** States how far a task is. 409 when something was said of it since the caller saw it: nothing is taken. */
    @POST
    public GanttStatement.Kept state(@PathParam("project") long project, GanttStatement sent) {
        var actor = caller.actorIn(project);
        var said = read(sent).said();
        return kept(project, () -> Long.toString(interim.state(actor, project, said)));
    }

    /** Takes the last statement back. 409 as {@link #state}. */
    @POST
    @Path("undo")
    public GanttStatement.Kept takeBack(@PathParam("project") long project, GanttStatement sent) {
        var actor = caller.actorIn(project);
        var back = read(sent);
        return kept(project, () -> {
            interim.takeBack(actor, project, back.task(), GanttEdits.id(back.taken()), back.stamp());
            return null;
        });
    }

    private static GanttStatement read(GanttStatement sent) { return sent == null ? new GanttStatement(null, null, null, null, null) : sent; }

    private GanttStatement.Kept kept(long project, Supplier<String> act) {
        var plan = plans.published(project).orElseThrow(() -> RuleViolation.whole("tracking.refused.notTracked"));
        var before = new GanttRows(plan, directory, WorkingCalendar.parse(plan.calendar()), assignments.dayMinutes(), caller.texts(), progress.of(project, caller.personId()), List.of());
        var taken = act.get();
        var after = before.reported(progress.of(project, caller.personId()));
        return new GanttStatement.Kept(GanttDifference.between(before, after, progress.inbound(project)).tasks(), taken);
    }
}
