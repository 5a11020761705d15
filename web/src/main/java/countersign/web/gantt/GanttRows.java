package countersign.web.gantt;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.tasking.PlanConflict;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskLink;
import countersign.tasking.Written;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in the words of the chart: rows, links, departments, days. */
final class GanttRows {

    private final PlanView plan;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final int dayMinutes;
    private final Texts texts;
    private final Map<Long, GanttProgress.Row> progress;
    private final Map<Long, String> notes = new HashMap<>();
    private final Map<Long, PlannedTask> byId = new HashMap<>();
    private final Map<Long, PersonView> people;
    private final Map<Long, PlannedTask> shadow;
    private final Map<Integer, String> amounts = new HashMap<>();
    private final Map<String, String> causes = new HashMap<>();

    GanttRows(PlanView plan, Directory directory, WorkingCalendar calendar, int dayMinutes, Texts texts, Map<Long, GanttProgress.Row> progress,
            List<PlanConflict> conflicts) {
        this(plan, directory, calendar, dayMinutes, texts, progress, conflicts, directory.people(plan.rows().stream().flatMap(GanttRows::on).collect(Collectors.toSet())), null);
    }

    /** @param shadow the rows that hold, drawn behind those of a copy; null where the plan is none */
    private GanttRows(PlanView plan, Directory directory, WorkingCalendar calendar, int dayMinutes, Texts texts, Map<Long, GanttProgress.Row> progress,
            List<PlanConflict> conflicts, Map<Long, PersonView> people, Map<Long, PlannedTask> shadow) {
        this.plan = plan;
        this.directory = directory;
        this.calendar = calendar;
        this.dayMinutes = dayMinutes;
        this.texts = texts;
        this.progress = progress;
        this.people = people;
        this.shadow = shadow;
        conflicts.forEach(c -> notes.merge(c.taskId(), texts.get(c.message()), (one, other) -> one + "\n" + other));
        plan.rows().forEach(row -> byId.put(row.taskId(), row));
    }

    /** The same tasks as another plan has them. */
    GanttRows as(PlanView other, List<PlanConflict> conflicts) { return new GanttRows(other, directory, calendar, dayMinutes, texts, progress, conflicts, people, null); }

    /** The same tasks as a copy of the plan has them, where the copy puts them; this plan is its shadow. */
    GanttRows copied(PlanView copy, List<PlanConflict> conflicts) { return new GanttRows(copy, directory, calendar, dayMinutes, texts, progress, conflicts, people, byId); }

    /** The same plan with progress as it is by now. */
    GanttRows reported(Map<Long, GanttProgress.Row> now) { return new GanttRows(plan, directory, calendar, dayMinutes, texts, now, List.of(), people, shadow); }

    /** Who is on a task: owner and helpers. */
    private static Stream<Long> on(PlannedTask row) { return Stream.concat(Stream.ofNullable(row.ownerId()), row.collaboratorIds().stream()); }

    /** The rows in the plan's order, then pooled buffers and inbound commitments. */
    List<GanttData.Task> tasks(List<GanttProgress.Inbound> inbound) {
        var tasks = new ArrayList<GanttData.Task>();
        plan.rows().forEach(row -> tasks.add(task(row)));
        plan.pools().forEach(pool -> tasks.add(new GanttData.Task("pool-" + pool.endTaskId(), null, null,
                texts.get("web.tasking.pool", byId.containsKey(pool.endTaskId()) ? byId.get(pool.endTaskId()).name() : ""), "buffer", null, null, null, null, null, pool.from(), pool.to(),
                null, null, null, false, null, null, null, Long.toString(pool.endTaskId()), null, null, null)));
        inbound.forEach(promise -> tasks.add(inbound(promise)));
        return tasks;
    }

    private GanttData.Task inbound(GanttProgress.Inbound promise) {
        var due = calendar.endOfWork(promise.by()).orElse(promise.by().atTime(18, 0));
        return new GanttData.Task("inbound-" + promise.id(), null, null, promise.what(), "inbound", Long.toString(promise.giverId()), null, null, null, null, due, due, null, null,
                null, false, null, null, null, null, null, promise.provisional().years().isEmpty() ? null : texts.get("shared.calendar.provisional"), null);
    }

    private GanttData.Task task(PlannedTask row) {
        var reported = progress.get(row.taskId());
        var live = shadow == null ? reported : null;
        var started = live == null ? row.start() : live.start();
        var finished = live == null ? row.finish() : row.milestone() ? live.start() : live.finish();
        return new GanttData.Task(Long.toString(row.taskId()), row.parentId() == null ? null : Long.toString(row.parentId()), Integer.toString(row.number()),
                row.name(), row.summary() ? "summary" : row.milestone() ? "milestone" : "task", id(row.leadDepartmentId()), owner(row), id(row.ownerId()),
                ids(row.collaboratingDepartmentIds()), ids(row.collaboratorIds()), started, finished,
                row.bufferMinutes() == 0 || !asPlanned(row, live) ? null : row.estimateFinish(), null, reported == null ? null : reported.percent(), row.critical(),
                row.critical() ? null : amounts.computeIfAbsent(Math.max(0, row.slack()), slack -> texts.get(Written.said(slack, dayMinutes))), baseline(row, PlannedTask::start), baseline(row, PlannedTask::finish), id(row.driver()),
                row.driver() == null && !row.summary() ? causes.computeIfAbsent(row.cause(), cause -> texts.get("web.tasking.driver." + cause)) : null, notes.get(row.taskId()),
                reported == null ? null : reported.stated());
    }

    /** Where a buffer begins is known as long as the task lies where the plan has it. */
    static boolean asPlanned(PlannedTask row, GanttProgress.Row live) {
        return live == null || live.start().equals(row.start()) && live.finish().equals(row.finish());
    }

    /** A published plan is its own baseline, and that of its copies; the working copy has none. */
    private LocalDateTime baseline(PlannedTask row, Function<PlannedTask, LocalDateTime> when) {
        if (shadow != null) return shadow.containsKey(row.taskId()) ? when.apply(shadow.get(row.taskId())) : null;
        return plan.version() == 0 ? null : when.apply(row);
    }

    private String owner(PlannedTask row) { return row.ownerId() == null || people.get(row.ownerId()) == null ? null : people.get(row.ownerId()).name(); }

    /** All links between rows of the plan. */
    List<GanttData.Link> links() {
        var links = new ArrayList<GanttData.Link>();
        for (var row : plan.rows()) {
            for (TaskLink link : row.links()) {
                var from = byId.get(link.predecessorId());
                if (from == null) continue;
                var lag = Written.lag(link, dayMinutes);
                links.add(new GanttData.Link(Long.toString(link.predecessorId()), Long.toString(row.taskId()), link.type().name(), lag.isEmpty() ? null : lag,
                        from.critical() && row.critical() && Objects.equals(row.driver(), from.taskId())));
            }
        }
        return links;
    }

    /** The departments that lead a task, help on one or owe something to one, in the company's order. */
    List<GanttData.Department> departments(Map<Long, Integer> colors, List<GanttProgress.Inbound> inbound) {
        var there = plan.rows().stream().flatMap(row -> Stream.concat(Stream.ofNullable(row.leadDepartmentId()), row.collaboratingDepartmentIds().stream()))
                .collect(Collectors.toCollection(HashSet::new));
        inbound.forEach(promise -> there.add(promise.giverId()));
        return directory.all().values().stream().filter(d -> there.contains(d.id()))
                .map(d -> new GanttData.Department(Long.toString(d.id()), d.name(), colors.get(d.id()))).toList();
    }

    /** The people on the tasks, by name. */
    List<GanttData.Person> people() {
        return people.values().stream().sorted(Comparator.comparing(PersonView::name).thenComparing(PersonView::id))
                .map(person -> new GanttData.Person(Long.toString(person.id()), person.name(), id(person.departmentId()))).toList();
    }

    /** The exceptions of the calendar within a range. */
    static List<GanttData.Day> days(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        return calendar.exceptions().stream().filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .map(day -> new GanttData.Day(day.date(), kind(day), day.name().isEmpty() ? null : day.name())).toList();
    }

    private static String kind(DayException day) {
        return switch (day.kind()) {
            case HOLIDAY -> "off";
            case MAKE_UP -> "makeup";
            case HALF_DAY -> "half";
        };
    }

    /** The weekly days off as ISO numbers. */
    static List<Integer> weekend(WorkingCalendar calendar) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> calendar.week().on(day).none()).map(DayOfWeek::getValue).toList();
    }

    private static List<String> ids(List<Long> ids) { return ids.isEmpty() ? null : ids.stream().map(GanttRows::id).toList(); }

    private static String id(Long id) { return id == null ? null : Long.toString(id); }
}
