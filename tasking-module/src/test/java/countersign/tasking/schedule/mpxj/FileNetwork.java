package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.TaskInput;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;

/** A project file as input of the engine: what a planner gave to MS Project, and none of the dates that it computed. */
final class FileNetwork {

    /** How full a person's time is on average under a contour of MS Project. */
    private static final Map<String, Double> FULL = Map.of("BACK_LOADED", 0.6, "FRONT_LOADED", 0.6, "DOUBLE_PEAK", 0.5, "EARLY_PEAK", 0.5, "LATE_PEAK", 0.5, "BELL", 0.5,
            "TURTLE", 0.7);

    final Network network;
    /** The tasks scheduled, by unique id; inactive ones and the row of the whole project are not among them. */
    final Map<Long, Task> tasks = new LinkedHashMap<>();
    final FileCalendars calendars = new FileCalendars();
    private final ProjectFile file;
    private final ProjectProperties properties;
    private final Network.Builder builder;

    FileNetwork(ProjectFile file) {
        this.file = file;
        properties = file.getProjectProperties();
        boolean fromFinish = properties.getScheduleFrom() == ScheduleFrom.FINISH;
        builder = Network.builder(properties.getStartDate(), calendars.of(file.getDefaultCalendar()));
        builder.honorConstraints(true).multipleCriticalPaths(properties.getMultipleCriticalPaths());
        builder.criticalSlack(minutes(properties.getCriticalSlackLimit()));
        if (fromFinish) {
            builder.finish(properties.getFinishDate());
        }
        file.getTasks().stream().filter(FileNetwork::isScheduled).forEach(t -> tasks.put(id(t), t));
        tasks.values().forEach(this::add);
        file.getRelations().forEach(this::link);
        network = builder.build();
    }

    static boolean isCompared(Task task) {
        return !task.getNull() && task.getID() != null && task.getID() != 0;
    }

    private static boolean isScheduled(Task task) {
        return isCompared(task) && task.getActive();
    }

    /** Tasks of other projects lie where those put them. */
    static boolean isForeign(Task task) {
        return task.getExternalTask() || task.getExternalProject();
    }

    static long id(Task task) {
        return task.getUniqueID();
    }

    private void add(Task task) {
        TaskInput input = builder.task(id(task));
        Task parent = task.getParentTask();
        if (parent != null && tasks.containsKey(id(parent))) {
            input.parent(id(parent));
        }
        constrain(task, input);
        if (!isSummary(task)) {
            input.deadline(task.getDeadline());
            leaf(task, input);
        }
    }

    private boolean isSummary(Task task) {
        return task.getChildTasks().stream().anyMatch(t -> tasks.containsKey(id(t)));
    }

    private void leaf(Task task, TaskInput input) {
        Duration duration = task.getDuration();
        if (task.getCalendar() != null) {
            input.calendar(calendars.of(task.getCalendar()));
        }
        if (duration != null) {
            input.duration(Math.max(0, minutes(duration)) + (isElapsed(duration) ? 0 : pauses(task, calendars.of(task.getEffectiveCalendar()))));
        }
        boolean elapsed = duration != null && isElapsed(duration);
        if (elapsed) {
            input.elapsed();
        }
        if (isForeign(task) || task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED) {
            manual(task, input);
        } else if (!elapsed && task.getType() != TaskType.FIXED_DURATION) {
            parts(task, input);
        }
        delay(task, input);
        progress(task, input);
    }

    private void manual(Task task, TaskInput input) {
        LocalDateTime start = task.getStart();
        if (start != null) {
            LocalDateTime finish = task.getFinish();
            input.manual(start, finish == null || finish.isBefore(start) ? null : finish);
        }
    }

    /** The persons' work; without persons the duration says it all. */
    private void parts(Task task, TaskInput input) {
        for (ResourceAssignment a : task.getResourceAssignments()) {
            boolean works = a.getResource() != null && a.getResource().getType() == ResourceType.WORK && a.getUnits() != null && a.getUnits().doubleValue() > 0;
            boolean isPoint = task.getDuration() != null && task.getDuration().getDuration() == 0 && works && (a.getWork() == null || a.getWork().getDuration() == 0);
            if (works && a.getWork() != null && !isPoint) {
                WorkCalendar calendar = calendar(task, a);
                int pause = pauses(task, calendar) + minutes(a.getDelay());
                int left = minutes(a, a.getRemainingWork() == null ? a.getWork() : a.getRemainingWork());
                input.part(calendar, Math.max(0, minutes(a, a.getWork())) + pause, Math.max(0, left) + (task.getActualStart() == null ? pause : 0));
            }
        }
    }

    /** How long an assignment takes for some work: at its units, less while its contour is not full, and without the overtime. */
    private int minutes(ResourceAssignment a, Duration work) {
        double overtime = a.getOvertimeWork() == null || work != a.getWork() ? 0 : exact(a.getOvertimeWork());
        String contour = a.getWorkContour() == null ? "" : a.getWorkContour().getName();
        return (int) Math.round((exact(work) - overtime) * 100 / a.getUnits().doubleValue() / FULL.getOrDefault(contour, 1.0));
    }

    /** Working time within the task during which it is interrupted; the stretches of a split task are work and pause in turn, or they are something else. */
    private int pauses(Task task, WorkCalendar calendar) {
        List<LocalDateTimeRange> splits = task.getSplits();
        if (splits == null || task.getActualFinish() != null || task.getDuration() == null) {
            return 0;
        }
        WorkCalendar own = calendars.of(task.getEffectiveCalendar());
        boolean inTurn = Math.abs(own.minutesBetween(splits.get(0).getStart(), splits.get(splits.size() - 1).getEnd()) - pauses(splits, own) - minutes(task.getDuration())) <= 1;
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

    private void delay(Task task, TaskInput input) {
        Duration delay = task.getLevelingDelay();
        if (delay != null && delay.getDuration() > 0) {
            input.delay(minutes(delay));
        }
    }

    private void progress(Task task, TaskInput input) {
        LocalDateTime start = task.getActualStart();
        LocalDateTime finish = start == null ? null : task.getActualFinish();
        input.actualStart(start).actualFinish(finish != null && finish.isBefore(start) ? start : finish);
        if (task.getActualStart() != null && task.getActualFinish() == null && task.getRemainingDuration() != null && task.getDuration() != null) {
            int left = Math.max(0, minutes(task.getRemainingDuration()));
            input.done(Math.max(0, minutes(task.getDuration()) - left)).remaining(left);
            if (left > 0) {
                input.resume(task.getResume());
            }
        }
    }

    private void constrain(Task task, TaskInput input) {
        ConstraintType type = task.getConstraintType() == null ? ConstraintType.ASAP : switch (task.getConstraintType()) {
            case AS_SOON_AS_POSSIBLE -> ConstraintType.ASAP;
            case AS_LATE_AS_POSSIBLE -> ConstraintType.ALAP;
            case START_NO_EARLIER_THAN -> ConstraintType.SNET;
            case START_NO_LATER_THAN -> ConstraintType.SNLT;
            case FINISH_NO_EARLIER_THAN -> ConstraintType.FNET;
            case FINISH_NO_LATER_THAN -> ConstraintType.FNLT;
            case MUST_START_ON, START_ON -> ConstraintType.MSO;
            case MUST_FINISH_ON, FINISH_ON -> ConstraintType.MFO;
        };
        boolean allowed = !isSummary(task) || type == ConstraintType.SNET || type == ConstraintType.FNLT;
        if (allowed && (type == ConstraintType.ALAP || task.getConstraintDate() != null)) {
            input.constraint(type, task.getConstraintDate());
        }
    }

    private void link(Relation relation) {
        Task from = relation.getPredecessorTask();
        Task to = relation.getSuccessorTask();
        if (from == null || to == null || !tasks.containsKey(id(from)) || !tasks.containsKey(id(to)) || contains(from, to) || contains(to, from)) {
            return;
        }
        LinkType type = switch (relation.getType()) {
            case FINISH_START -> LinkType.FS;
            case START_START -> LinkType.SS;
            case FINISH_FINISH -> LinkType.FF;
            case START_FINISH -> LinkType.SF;
        };
        boolean onFinish = type == LinkType.FF || type == LinkType.SF;
        List<Task> ends = onFinish && isSummary(to) ? leaves(to, new ArrayList<>()) : List.of(to);
        ends.forEach(end -> builder.link(id(from), id(end), type, lag(relation)));
    }

    private static boolean contains(Task above, Task task) {
        Task up = task;
        while (up != null && up != above) {
            up = up.getParentTask();
        }
        return up != null;
    }

    private List<Task> leaves(Task summary, List<Task> result) {
        summary.getChildTasks().stream().filter(t -> tasks.containsKey(id(t))).forEach(t -> {
            if (isSummary(t)) {
                leaves(t, result);
            } else {
                result.add(t);
            }
        });
        return result;
    }

    private Lag lag(Relation relation) {
        Duration lag = relation.getLag();
        if (lag == null || lag.getDuration() == 0) {
            return Lag.NONE;
        }
        if (lag.getUnits() == TimeUnit.PERCENT) {
            return Lag.percent(lag.getDuration());
        }
        if (lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            Duration of = relation.getPredecessorTask().getDuration();
            return Lag.elapsed(of == null ? 0 : (int) Math.round(exact(of) * lag.getDuration() / 100));
        }
        return lag.getUnits().isElapsed() ? Lag.elapsed(minutes(lag)) : Lag.working(minutes(lag));
    }

    private static boolean isElapsed(Duration duration) {
        return duration.getUnits().isElapsed();
    }

    int minutes(Duration duration) {
        return duration == null ? 0 : (int) Math.round(exact(duration));
    }

    private double exact(Duration duration) {
        TimeUnit unit = duration.getUnits().isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        return duration.convertUnits(unit, properties).getDuration();
    }
}
