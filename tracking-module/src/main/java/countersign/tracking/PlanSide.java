package countersign.tracking;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.Successors;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project in execution as the rules read it: its rows in the plan's order, the baseline's calendar, who waits for whom. Read once, used within a command. */
record PlanSide(TrackedProject project, List<TrackedTask> rows, WorkingCalendar calendar, List<PlannedTask> plan, Successors successors) {

    static PlanSide of(TrackedProject project, List<TrackedTask> rows) {
        var plan = rows.stream().map(TrackedTask::planned).toList();
        return new PlanSide(project, rows, project.calendar(), plan, Successors.of(plan));
    }

    Map<Long, TrackedTask> byId() {
        var byId = new LinkedHashMap<Long, TrackedTask>();
        rows.forEach(row -> byId.put(row.taskId(), row));
        return byId;
    }

    Map<Long, Forecast.Reported> reported() {
        var reported = new HashMap<Long, Forecast.Reported>();
        for (var row : rows) {
            reported.put(row.taskId(), new Forecast.Reported(row.percent(), row.actualStart(), row.actualFinish(), row.expectedFinish()));
        }
        return reported;
    }
}
