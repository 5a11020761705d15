package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.TaskInput;
import countersign.tasking.schedule.WorkCalendar;
import java.util.List;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/** Who works on a task of a project file, when and how much, and when nobody does. */
final class FileWork {

    /** How full a person's time is on average under a contour of MS Project. */
    private static final Map<String, Double> FULL = Map.of("BACK_LOADED", 0.6, "FRONT_LOADED", 0.6, "DOUBLE_PEAK", 0.5, "EARLY_PEAK", 0.5, "LATE_PEAK", 0.5, "BELL", 0.5,
            "TURTLE", 0.7);

    private final FileCalendars calendars;
    private final Minutes minutes;

    FileWork(FileCalendars calendars, Minutes minutes) {
        this.calendars = calendars;
        this.minutes = minutes;
    }

    /** The persons' work; without persons the duration says it all. */
    void add(Task task, TaskInput input) {
        for (ResourceAssignment a : task.getResourceAssignments()) {
            boolean works = a.getResource() != null && a.getResource().getType() == ResourceType.WORK && a.getUnits() != null && a.getUnits().doubleValue() > 0;
            boolean isPoint = task.getDuration() != null && task.getDuration().getDuration() == 0 && works && (a.getWork() == null || a.getWork().getDuration() == 0);
            if (works && a.getWork() != null && !isPoint) {
                WorkCalendar calendar = calendar(task, a);
                int pause = pauses(task, calendar) + minutes.of(a.getDelay());
                int left = minutes(a, a.getRemainingWork() == null ? a.getWork() : a.getRemainingWork());
                input.part(calendar, Math.max(0, minutes(a, a.getWork())) + pause, Math.max(0, left) + (task.getActualStart() == null ? pause : 0));
            }
        }
    }

    /** How long an assignment takes for some work: at its units, less while its contour is not full, and without the overtime. */
    private int minutes(ResourceAssignment a, Duration work) {
        double overtime = a.getOvertimeWork() == null || work != a.getWork() ? 0 : minutes.exact(a.getOvertimeWork());
        String contour = a.getWorkContour() == null ? "" : a.getWorkContour().getName();
        return (int) Math.round((minutes.exact(work) - overtime) * 100 / a.getUnits().doubleValue() / FULL.getOrDefault(contour, 1.0));
    }

    /** Working time within the task during which it is interrupted; the stretches of a split task are work and pause in turn, or they are something else. */
    int pauses(Task task, WorkCalendar calendar) {
        List<LocalDateTimeRange> splits = task.getSplits();
        if (splits == null || splits.isEmpty() || task.getActualFinish() != null || task.getDuration() == null) {
            return 0;
        }
        WorkCalendar own = calendars.of(task.getEffectiveCalendar());
        boolean inTurn = Math.abs(own.minutesBetween(splits.get(0).getStart(), splits.get(splits.size() - 1).getEnd()) - pauses(splits, own) - minutes.of(task.getDuration())) <= 1;
        return inTurn ? pauses(splits, calendar) : 0;
    }

    private static int pauses(List<LocalDateTimeRange> splits, WorkCalendar calendar) {
        int sum = 0;
        for (int i = 1; i < splits.size(); i += 2) {
            sum += Math.max(0, calendar.minutesBetween(splits.get(i).getStart(), splits.get(i).getEnd()));
        }
        return sum;
    }

    private WorkCalendar calendar(Task task, ResourceAssignment assignment) {
        ProjectCalendar own = task.getCalendar();
        ProjectCalendar person = task.getIgnoreResourceCalendar() ? null : assignment.getResource().getCalendar();
        if (person == null) {
            return calendars.of(task.getEffectiveCalendar());
        }
        return own == null ? calendars.of(person) : calendars.both(own, person);
    }
}
