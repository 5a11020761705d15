package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.TaskInput;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;

/** A project file as input of the engine: what a planner gave to MS Project, and none of the dates that it computed. */
final class FileNetwork {

    final Network network;
    /** The tasks scheduled, by unique id; inactive ones and the row of the whole project are not among them. */
    final Map<Long, Task> tasks = new LinkedHashMap<>();
    final FileCalendars calendars = new FileCalendars();
    final Minutes minutes;
    private final FileWork work;
    private final Network.Builder builder;

    FileNetwork(ProjectFile file) {
        ProjectProperties properties = file.getProjectProperties();
        minutes = new Minutes(properties);
        work = new FileWork(calendars, minutes);
        boolean fromFinish = properties.getScheduleFrom() == ScheduleFrom.FINISH;
        builder = Network.builder(properties.getStartDate(), calendars.of(file.getDefaultCalendar()));
        builder.honorConstraints(true).multipleCriticalPaths(properties.getMultipleCriticalPaths());
        builder.criticalSlack(minutes.of(properties.getCriticalSlackLimit()));
        if (fromFinish) {
            builder.finish(properties.getFinishDate());
        }
        file.getTasks().stream().filter(FileNetwork::isScheduled).forEach(t -> tasks.put(id(t), t));
        tasks.values().forEach(this::add);
        FileLinks links = new FileLinks(this, builder);
        file.getRelations().forEach(links::add);
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

    boolean isSummary(Task task) {
        return task.getChildTasks().stream().anyMatch(t -> tasks.containsKey(id(t)));
    }

    private void leaf(Task task, TaskInput input) {
        Duration duration = task.getDuration();
        if (task.getCalendar() != null) {
            input.calendar(calendars.of(task.getCalendar()));
        }
        if (duration != null) {
            input.duration(Math.max(0, minutes.of(duration)) + (Minutes.isElapsed(duration) ? 0 : work.pauses(task, calendars.of(task.getEffectiveCalendar()))));
        }
        boolean elapsed = duration != null && Minutes.isElapsed(duration);
        if (elapsed) {
            input.elapsed();
        }
        if (isForeign(task) || task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED) {
            manual(task, input);
        } else if (!elapsed && task.getType() != TaskType.FIXED_DURATION) {
            work.add(task, input);
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

    private void delay(Task task, TaskInput input) {
        Duration delay = task.getLevelingDelay();
        if (delay != null && delay.getDuration() > 0) {
            input.delay(minutes.byTheClock(delay));
        }
    }

    private void progress(Task task, TaskInput input) {
        LocalDateTime start = task.getActualStart();
        LocalDateTime finish = start == null ? null : task.getActualFinish();
        input.actualStart(start).actualFinish(finish != null && finish.isBefore(start) ? start : finish);
        if (task.getActualStart() != null && task.getActualFinish() == null && task.getRemainingDuration() != null && task.getDuration() != null) {
            int left = Math.max(0, minutes.of(task.getRemainingDuration()));
            input.done(Math.max(0, minutes.of(task.getDuration()) - left)).remaining(left);
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
}
