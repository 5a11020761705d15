package countersign.web.gantt;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.tasking.Assignments;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanEditing;
import countersign.tasking.PlanTrial;
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
import java.util.Map;

/** Planning by hand on the chart (S4.3): what edits would do, and doing them. */
@RequestScoped
@Path("projects/{project}/gantt/edits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GanttEditResource {

    @Inject Commands caller;
    @Inject PlanEditing editing;
    @Inject Assignments assignments;
    @Inject Directory directory;
    @Inject GanttProgress progress;

    /** What these edits would do; nothing is saved. */
    @POST
    @Path("trial")
    public GanttTrial trial(@PathParam("project") long project, GanttEdits sent) {
        var actor = caller.actorIn(project);
        var edits = edits(sent);
        return reply(project, editing.attempt(actor, project, edits), edits);
    }

    /** Carries these edits out. 409 when the plan is another one than the caller saw: nothing is taken. */
    @POST
    public GanttTrial keep(@PathParam("project") long project, GanttEdits sent) {
        var actor = caller.actorIn(project);
        var edits = edits(sent);
        return reply(project, editing.keep(actor, project, sent.stamp(), edits), edits);
    }

    private static List<PlanEdit> edits(GanttEdits sent) { return (sent == null ? new GanttEdits(null, null) : sent).read(); }

    private GanttTrial reply(long project, PlanTrial trial, List<PlanEdit> edits) {
        var dayMinutes = assignments.dayMinutes();
        var calendar = WorkingCalendar.parse(trial.before().calendar());
        var before = new GanttRows(trial.before(), directory, calendar, dayMinutes, caller.texts(), Map.of(), trial.was());
        var other = GanttDifference.between(before, before.as(trial.after(), trial.all()), progress.inbound(project));
        var lines = new GanttConsequences(trial.before(), trial.after(), trial.impact(), directory, dayMinutes, caller.texts()).of(trial, edits);
        return new GanttTrial(trial.stamp(), lines, other.tasks(), other.gone(), other.links(), GanttEdits.written(trial.undo()));
    }
}
