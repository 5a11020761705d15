package countersign.web.gantt;

import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.tasking.Assignments;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanEditing;
import countersign.tasking.PlanView;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tracking.ChangeDraftView;
import countersign.tracking.ChangeDrafts;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeSketches;
import countersign.tracking.InterimProgress;
import countersign.tracking.TrackingRights;
import countersign.web.frame.DepartmentColors;
import countersign.web.rest.Commands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** The plan as the chart shows it (S4.3): the published one with its baseline, before publication the working copy as computed now. */
@RequestScoped
@Path("projects/{project}/gantt")
@Produces(MediaType.APPLICATION_JSON)
public class GanttResource {

    private static final int MARGIN_DAYS = 90;

    @Inject Commands caller;
    @Inject Plans plans;
    @Inject Planning planning;
    @Inject PlanEditing editing;
    @Inject Assignments assignments;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject DepartmentColors colors;
    @Inject GanttProgress progress;
    @Inject InterimProgress interim;
    @Inject ChangeSketches sketches;
    @Inject ChangeDrafts drafts;
    @Inject TrackingRights rights;
    @Inject Clock clock;

    /** The chart's data. @param version a published version; 0 for the one that holds */
    @GET
    public GanttData chart(@PathParam("project") long project, @QueryParam("version") int version) {
        caller.actorIn(project);
        var published = version > 0 ? plans.baseline(project, version) : plans.published(project);
        if (published.isPresent()) return data(project, published.get(), List.of(), false, version == 0);
        var draft = planning.draft(project);
        return draft.plan() == null ? empty(project) : data(project, draft.plan(), draft.conflicts(), assignments.editable(project, caller.personId()), false);
    }

    private GanttData data(long project, PlanView plan, List<PlanConflict> conflicts, boolean editable, boolean holds) {
        var calendar = WorkingCalendar.parse(plan.calendar());
        var rows = new GanttRows(plan, directory, calendar, assignments.dayMinutes(), caller.texts(), holds ? progress.of(project, caller.personId()) : progress.of(project), conflicts);
        var normal = calendar.week().normal();
        var inbound = progress.inbound(project);
        return new GanttData(projects.view(project).title(), now(project, calendar), time(normal.start()), time(normal.end()),
                GanttRows.weekend(calendar), rows.departments(colors.all(), inbound), rows.people(), GanttRows.days(calendar, first(plan), last(plan)), rows.tasks(inbound),
                rows.links(), editable, editable ? editing.stamp(plan) : null, holds ? offer(project) : null, interim.closed(project).map(caller.texts()::get).orElse(null));
    }

    /** Anybody who takes part proposes changes while the plan runs (S5.6). */
    private GanttCopy.Offer offer(long project) {
        if (!sketches.possible(project)) return null;
        var reasons = Arrays.stream(ChangeReason.values()).map(reason -> new GanttCopy.Reason(reason.name(), caller.texts().get(reason.text()))).toList();
        return new GanttCopy.Offer(reasons, rights.mayDrive(project, caller.personId()), drafts.of(project, caller.personId()).map(kept -> draft(project, kept)).orElse(null));
    }

    private GanttCopy.Draft draft(long project, ChangeDraftView kept) {
        return GanttCopy.Draft.of(kept, drafts.superseded(project, kept) ? caller.texts().get("web.gantt.copy.superseded", kept.baseVersion()) : null);
    }

    private LocalDateTime now(long project, WorkingCalendar calendar) {
        var state = projects.view(project).state();
        return state == ProjectState.COMPLETED || state == ProjectState.ENDED_EARLY ? null : LocalDateTime.ofInstant(clock.instant(), calendar.zone())
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    private static LocalDate first(PlanView plan) { return plan.start().toLocalDate().minusDays(MARGIN_DAYS); }

    private static LocalDate last(PlanView plan) { return plan.finish().toLocalDate().plusDays(MARGIN_DAYS); }

    private static java.time.LocalTime time(int minute) { return minute >= 1440 ? java.time.LocalTime.of(23, 59) : java.time.LocalTime.of(minute / 60, minute % 60); }

    private GanttData empty(long project) {
        var calendar = calendars.company();
        var normal = calendar.week().normal();
        return new GanttData(projects.view(project).title(), now(project, calendar), time(normal.start()), time(normal.end()), GanttRows.weekend(calendar),
                List.of(), List.of(), List.of(), List.of(), List.of(), false, null, null, null);
    }
}
