package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.BufferMode;
import countersign.tasking.PlannedTask;
import countersign.tasking.PooledBuffer;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.BufferPools;
import countersign.tasking.schedule.Driver;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.Schedule;
import countersign.tasking.schedule.TaskInput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Schedules a table (S4.1, S4.2): tasks on their owners' calendars, within their windows, with buffers by policy. Pure; the engine computes. */
public final class Scheduler {

    private final ScheduleInput in;
    private final Tree tree;
    private final EngineCalendars calendars = new EngineCalendars();
    private final Map<Long, Integer> estimates = new HashMap<>();
    private final Map<Long, Integer> buffers = new HashMap<>();
    private final Schedule schedule;
    private final List<PooledBuffer> pools;

    /** @throws Refusal when the table cannot be scheduled at all, naming the rows */
    public Scheduler(ScheduleInput in) {
        this.in = in;
        tree = new Tree(in.rows());
        try {
            var network = network();
            schedule = Schedule.compute(network);
            pools = in.mode() == BufferMode.POOLED ? pools(network) : List.of();
        } catch (countersign.tasking.schedule.ScheduleRefusal refusal) {
            var byId = new HashMap<Long, TaskView>();
            in.rows().forEach(row -> byId.put(row.taskId(), row));
            throw new Refusal(Linkage.refused(refusal, byId).why());
        }
    }

    /** A table that has no schedule. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient countersign.shared.text.Text why;

        Refusal(countersign.shared.text.Text why) {
            super(why.toString());
            this.why = why;
        }

        /** Why, naming the rows. */
        public countersign.shared.text.Text why() { return why; }
    }

    /** The engine's answer, for conflicts and causes. */
    public Schedule schedule() { return schedule; }

    /** The table's rows as scheduled, in the table's order. */
    public List<PlannedTask> rows() { return tree.ordered().stream().map(this::row).toList(); }

    /** The pooled buffers; empty where buffers lie on the tasks. */
    public List<PooledBuffer> pools() { return pools; }

    /** The end of the last task, pooled buffers included. */
    public LocalDateTime finish() {
        var finish = in.rows().isEmpty() ? in.start() : schedule.projectFinish();
        for (var pool : pools) if (pool.to().isAfter(finish)) finish = pool.to();
        return finish;
    }

    private Network network() {
        var network = Network.builder(in.start(), calendars.of(in.calendar()));
        for (var row : in.rows()) {
            var task = network.task(row.taskId());
            if (row.parentId() != null && tree.row(row.parentId()) != null) task.parent(row.parentId());
            if (tree.leaf(row.taskId())) leaf(task, row);
            row.links().stream().filter(link -> tree.row(link.predecessorId()) != null)
                    .forEach(link -> network.link(link.predecessorId(), row.taskId(), link.type(), link.lag()));
        }
        return network.build();
    }

    private void leaf(TaskInput task, TaskView row) {
        var calendar = calendar(row);
        var estimate = estimate(row, calendar);
        estimates.put(row.taskId(), estimate);
        task.duration(estimate).calendar(calendars.of(calendar));
        var fact = in.fact(row.taskId());
        var buffer = in.mode() == BufferMode.POOLED ? 0 : fact.bufferMinutes() != null ? fact.bufferMinutes() : in.buffers().on(estimate).minutes();
        buffers.put(row.taskId(), buffer);
        task.buffer(buffer);
        task.window(row.windowStart() == null ? null : row.windowStart().atStartOfDay(),
                row.windowFinish() == null ? null : row.windowFinish().plusDays(1).atStartOfDay());
        if (fact.constraint() != null) task.constraint(fact.constraint(), fact.constraintDate());
        if (fact.manualStart() != null) task.manual(fact.manualStart(), fact.manualFinish());
        var deadline = Stream.of(fact.deadline(), row.contractDate()).filter(Objects::nonNull).min(LocalDate::compareTo);
        deadline.ifPresent(day -> task.deadline(day.plusDays(1).atStartOfDay()));
        progress(task, row);
    }

    private void progress(TaskInput task, TaskView row) {
        var actual = in.actuals().get(row.taskId());
        if (actual == null) return;
        if (actual.start() != null) task.actualStart(actual.start());
        if (actual.finish() != null) task.actualFinish(actual.finish());
        task.percent(actual.percent());
        if (actual.remaining() != null) task.remaining(actual.remaining());
    }

    private WorkingCalendar calendar(TaskView row) { return row.ownerId() == null ? in.calendar() : in.calendars().apply(row.ownerId()); }

    /** The estimate; without one what the window holds beside its buffer, a day where there is no window. */
    private int estimate(TaskView row, WorkingCalendar calendar) {
        if (row.milestone()) return 0;
        if (row.estimate() != null) return row.estimate();
        if (row.windowStart() == null || row.windowFinish() == null) return in.dayMinutes();
        var there = (int) calendar.workingTimeBetween(row.windowStart().atStartOfDay(), row.windowFinish().plusDays(1).atStartOfDay()).toMinutes();
        if (in.mode() == BufferMode.POOLED || there < 2) return Math.max(there, 0);
        var estimate = there;
        while (estimate > 1 && estimate + in.buffers().on(estimate).minutes() > there) estimate -= estimate > 60 ? 30 : 1;
        return estimate;
    }

    private List<PooledBuffer> pools(Network network) {
        var found = new ArrayList<PooledBuffer>();
        for (var pool : BufferPools.of(network, in.buffers())) {
            if (pool.buffer().minutes() == 0) continue;
            var from = schedule.finish(pool.end());
            var to = in.calendar().plusWorkingTime(from, Duration.ofMinutes(pool.buffer().minutes()));
            found.add(new PooledBuffer(pool.end(), pool.tasks(), pool.estimate(), pool.buffer().minutes(), pool.buffer().rate(), from, to));
        }
        return found;
    }

    private PlannedTask row(TaskView row) {
        var id = row.taskId();
        var leaf = tree.leaf(id);
        var driver = schedule.startDriver(id);
        return new PlannedTask(id, row.number(), row.parentId(), row.position(), row.name(), !leaf, leaf && row.milestone(), row.leadDepartmentId(),
                row.collaboratingDepartmentIds(), row.ownerId(), row.collaboratorIds(), work(row), buffers.getOrDefault(id, 0), schedule.start(id),
                leaf ? schedule.estimateFinish(id) : schedule.finish(id), schedule.finish(id), schedule.critical(id), schedule.totalSlack(id),
                schedule.freeSlack(id), row.acceptanceStandard(), row.acceptingDepartmentId(), row.deliverableId(), row.priority(), row.windowStart(),
                row.windowFinish(), row.links(), driver.kind() == Driver.Kind.LINK ? Long.valueOf(driver.task()) : null, driver.kind().name());
    }

    private int work(TaskView row) {
        if (tree.leaf(row.taskId())) return estimates.getOrDefault(row.taskId(), 0);
        return tree.branch(row.taskId()).stream().mapToInt(below -> estimates.getOrDefault(below.taskId(), 0)).sum();
    }
}
