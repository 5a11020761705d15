package countersign.web.gantt;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.tasking.Assignments;
import countersign.tracking.ChangeDrafts;
import countersign.tracking.ChangeRequests;
import countersign.tracking.ChangeSketch;
import countersign.tracking.ChangeSketches;
import countersign.tracking.TrackingRights;
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

/** A copy of the plan that holds, changed by hand on the chart (S4.3), and the change request that comes of it (S5.6). */
@RequestScoped
@Path("projects/{project}/gantt/copy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GanttCopyResource {

    @Inject Commands caller;
    @Inject ChangeSketches sketches;
    @Inject ChangeRequests requests;
    @Inject ChangeDrafts drafts;
    @Inject TrackingRights rights;
    @Inject Assignments assignments;
    @Inject Directory directory;
    @Inject GanttProgress progress;

    /** What these edits would make of the copy; nothing is saved. */
    @POST
    @Path("trial")
    public GanttSketch trial(@PathParam("project") long project, GanttCopy sent) {
        var actor = caller.actorIn(project);
        var copy = read(sent);
        return reply(project, sketches.sketch(actor, project, copy.gathered(), copy.tried()));
    }

    /** Raises what was changed as one change request, or proposes it to the initiator. */
    @POST
    public GanttCopy.Raised propose(@PathParam("project") long project, GanttCopy sent) {
        var actor = caller.actorIn(project);
        var number = requests.view(drafts.propose(actor, project, read(sent).proposal())).number();
        var said = rights.mayDrive(project, caller.personId()) ? "web.gantt.copy.raised" : "web.gantt.copy.proposed";
        return new GanttCopy.Raised(number, caller.texts().get(said, number));
    }

    /** Keeps what is gathered by now, for the same person on any device. 409 when it was changed on another one meanwhile: nothing is taken. */
    @POST
    @Path("draft")
    public GanttCopy.Draft keep(@PathParam("project") long project, GanttCopy.Draft sent) {
        var actor = caller.actorIn(project);
        var draft = sent == null ? new GanttCopy.Draft(0, null, null) : sent;
        return new GanttCopy.Draft(drafts.save(actor, project, draft.version(), draft.read()), null, null);
    }

    /** What can still be made of changes gathered on a plan that is another one by now. */
    @POST
    @Path("still")
    public GanttSketch still(@PathParam("project") long project, GanttCopy sent) {
        var actor = caller.actorIn(project);
        return reply(project, sketches.sketch(actor, project, drafts.applicable(actor, project, read(sent).gathered()), List.of()));
    }

    private static GanttCopy read(GanttCopy sent) { return sent == null ? new GanttCopy(null, null, null, null) : sent; }

    private GanttSketch reply(long project, ChangeSketch sketch) {
        var dayMinutes = assignments.dayMinutes();
        var held = new GanttRows(sketch.held(), directory, WorkingCalendar.parse(sketch.held().calendar()), dayMinutes, caller.texts(), progress.of(project), List.of());
        var other = GanttDifference.between(held, held.copied(sketch.after(), sketch.broken()), progress.inbound(project));
        var lines = new GanttConsequences(sketch.before(), sketch.after(), sketch.moves(), directory, dayMinutes, caller.texts()).of(sketch);
        return new GanttSketch(GanttCopy.written(sketch.changes()), lines, other.tasks(), other.gone(), other.links());
    }
}
