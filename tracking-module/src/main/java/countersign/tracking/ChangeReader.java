package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.Assignments;
import countersign.tasking.PlanFact;
import countersign.tasking.Plans;
import countersign.tasking.TaskView;
import countersign.tracking.domain.ChangeValues;
import countersign.tracking.domain.Reconcile;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was typed of a change request against what stands in the table, and says which of it another change has touched meanwhile (S5.6). */
@ApplicationScoped
class ChangeReader {

    @Inject Assignments assignments;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject Plans plans;
    @Inject Company company;

    /** What changes are read against, read once: the table, what was said of its tasks and how far they are; {@code day} is a working day's minutes. */
    private record Standing(Map<Long, TaskView> rows, Map<Long, PlanFact> said, Map<Long, TrackedTask> tasks, int day) {}

    /** The rows of the table, in its order. */
    Map<Long, TaskView> rows(long projectId) {
        return assignments.table(projectId).stream().collect(Collectors.toMap(TaskView::taskId, row -> row, (a, b) -> a, LinkedHashMap::new));
    }

    /** The calendar of the plan that holds. */
    WorkingCalendar calendar(long projectId) { return forecasts.side(projectId).orElseThrow().calendar(); }

    static Function<Long, Integer> numbers(Map<Long, TaskView> rows) { return id -> Optional.ofNullable(rows.get(id)).map(TaskView::number).orElse(0); }

    /**
     * What was typed in canonical form, each change once, based on what stands there now.
     *
     * @throws RuleViolation naming row and field: {@code new:1/name} of a new task, {@code change:ID/estimate} of one that is there
     */
    List<TaskChange> accepted(long projectId, List<TaskChange> typed) { return accepted(standing(projectId, typed), typed); }

    /** Those of the changes that would be accepted, each by itself. */
    List<TaskChange> applicable(long projectId, List<TaskChange> gathered) {
        var standing = standing(projectId, gathered);
        var still = new ArrayList<TaskChange>();
        for (var change : gathered) {
            try {
                still.addAll(accepted(standing, List.of(change)));
            } catch (RuleViolation gone) {
                continue;
            }
        }
        return still;
    }

    private Standing standing(long projectId, List<TaskChange> typed) {
        var tasks = progress.tasks(typed.stream().map(TaskChange::taskId).filter(id -> id > 0).collect(Collectors.toSet()));
        int day = forecasts.side(projectId).map(side -> side.calendar().week().normal().minutes()).orElse(480);
        return new Standing(rows(projectId), said(projectId, typed), tasks.stream().collect(Collectors.toMap(TrackedTask::taskId, task -> task, (a, b) -> a)), day);
    }

    private List<TaskChange> accepted(Standing standing, List<TaskChange> typed) {
        var accepted = new LinkedHashMap<String, TaskChange>();
        var fresh = new LinkedHashSet<Long>();
        for (var change : typed) {
            var id = change.taskId();
            if (change.ofNewTask()) fresh.add(id);
            var now = change.ofNewTask() ? "" : now(standing, change);
            var after = value(standing.rows(), change.field(), change.after() == null ? "" : change.after(), standing.day(), id);
            if (!after.equals(now)) accepted.put(id + "|" + change.field(), new TaskChange(id, change.field(), now, after));
        }
        fresh.forEach(id -> complete(accepted, id));
        return List.copyOf(accepted.values());
    }

    private static String prefix(long id) { return id < 0 ? "new:" + -id + "/" : "change:" + id + "/"; }

    /** @throws RuleViolation when the task is gone, or the change is not one to be made of it */
    private String now(Standing standing, TaskChange change) {
        var row = standing.rows().get(change.taskId());
        if (row == null) throw RuleViolation.of(prefix(change.taskId()) + change.field().json(), "tracking.refused.noTask");
        var done = Optional.ofNullable(standing.tasks().get(row.taskId())).filter(task -> task.leaf() && task.state().done()).isPresent();
        if (change.field() == ChangeField.REMOVED && done) throw RuleViolation.of(prefix(row.taskId()) + change.field().json(), "tracking.refused.removeDone", row.number(), row.name());
        if (change.field() == ChangeField.PARENT) throw RuleViolation.of(prefix(row.taskId()) + change.field().json(), "tracking.refused.parentOfOld");
        if (change.field() == ChangeField.BEGIN) movable(standing, row);
        return value(standing.rows(), standing.said(), row, change.field());
    }

    /** @throws RuleViolation when the task has begun, or lies where the tasks below it lie */
    private static void movable(Standing standing, TaskView row) {
        var label = row.number() + " " + row.name();
        var field = prefix(row.taskId()) + ChangeField.BEGIN.json();
        if (standing.rows().values().stream().anyMatch(below -> Objects.equals(below.parentId(), row.taskId()))) throw RuleViolation.of(field, "tasking.refused.summaryByHand", label);
        if (Optional.ofNullable(standing.tasks().get(row.taskId())).filter(task -> task.actualStart() != null).isPresent()) throw RuleViolation.of(field, "tasking.refused.begunByHand", label);
    }

    /** What was said of tasks, where a change is about that. */
    Map<Long, PlanFact> said(long projectId, List<TaskChange> changes) {
        return changes.stream().anyMatch(change -> change.field() == ChangeField.BEGIN) ? plans.said(projectId) : Map.of();
    }

    /** What stands in a field now. */
    static String value(Map<Long, TaskView> rows, Map<Long, PlanFact> said, TaskView row, ChangeField field) {
        return field == ChangeField.BEGIN ? ChangeValues.begin(said.getOrDefault(row.taskId(), PlanFact.none(row.taskId()))) : ChangeValues.of(row, field, numbers(rows));
    }

    /** A new task needs what, who, when and standard; it begins today at the earliest where nothing else is said. */
    private void complete(Map<String, TaskChange> accepted, long id) {
        for (var field : ChangeField.REQUIRED) {
            if (!accepted.containsKey(id + "|" + field)) throw RuleViolation.of(prefix(id) + field.json(), "tracking.refused.newTask", -id, field.text());
        }
        accepted.computeIfAbsent(id + "|" + ChangeField.START,
                key -> new TaskChange(id, ChangeField.START, "", company.directory().today().toString()));
    }

    private String value(Map<Long, TaskView> rows, ChangeField field, String typed, int day, long id) {
        try {
            if (field == ChangeField.PARENT) return parent(rows, typed);
            var value = typed.isBlank() && id < 0 ? "" : ChangeValues.canonical(field, typed, day);
            return switch (field) {
                case OWNER -> person(value);
                case LEAD, ACCEPTED_BY -> department(field, value);
                case COLLABORATING -> Arrays.stream(value.split("[,，、]")).map(String::strip).filter(one -> !one.isEmpty()).map(one -> department(field, one))
                        .map(Long::valueOf).distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
                default -> value;
            };
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.problems().stream().map(p -> new RuleViolation.Problem(prefix(id) + field.json(), p.message())).toList());
        }
    }

    /** Only a summary task takes a new one: a task that people report on would stop being one. */
    private static String parent(Map<Long, TaskView> rows, String typed) {
        var id = Input.line("parent", typed, 20);
        if (id.isEmpty()) return "";
        var summary = rows.values().stream().anyMatch(row -> row.parentId() != null && row.parentId().toString().equals(id));
        if (!summary) throw RuleViolation.of("parent", "tracking.refused.parent");
        return id;
    }

    /** People and departments by id, whether chosen or typed by name. @throws RuleViolation when the name fits nobody, or several */
    private String person(String value) {
        if (value.matches("\\d*")) return value;
        return only("owner", value, company.directory().search(value, 20).stream().filter(p -> p.name().equals(value) || p.login().equalsIgnoreCase(value))
                .map(p -> p.id()).toList());
    }

    private String department(ChangeField field, String value) {
        if (value.matches("\\d*")) return value;
        return only(field.json(), value, company.directory().departments().stream().filter(d -> d.isCalled(value)).map(d -> d.id()).toList());
    }

    private static String only(String field, String value, List<Long> ids) {
        if (ids.size() != 1) throw RuleViolation.of(field, "tracking.refused.name", value);
        return Long.toString(ids.get(0));
    }

    /** The request brought up to what stands in the table now. Of a new task only its parent can be gone. */
    Reconcile.Result reconcile(long projectId, List<TaskChange> changes) {
        var rows = rows(projectId);
        var said = said(projectId, changes);
        return Reconcile.of(changes, change -> {
            if (!change.ofNewTask()) return Optional.ofNullable(rows.get(change.taskId())).map(row -> value(rows, said, row, change.field()));
            var there = change.field() != ChangeField.PARENT || rows.containsKey(Long.valueOf(change.after()));
            return there ? Optional.of(change.before()) : Optional.empty();
        });
    }

    /** Names the fields that another request set to something else in between, for each reader to read in their language. */
    List<Said> named(List<Reconcile.Conflict> conflicts, long projectId) {
        var rows = rows(projectId);
        var ever = progress.ever(projectId).stream().collect(Collectors.toMap(TrackedTask::taskId, TrackedTask::planned));
        var sentences = new LinkedHashSet<Said>();
        for (var conflict : conflicts) {
            var wanted = conflict.wanted();
            var row = rows.get(wanted.taskId());
            var gone = ever.get(wanted.field() == ChangeField.PARENT ? Long.valueOf(wanted.after()) : Long.valueOf(wanted.taskId()));
            if (row == null) sentences.add(Said.of("tracking.conflict.gone", gone == null ? "" : gone.number() + " " + gone.name()));
            else sentences.add(Said.of("tracking.conflict.field", row.number(), row.name(), wanted.field().text(), said(wanted.field(), wanted.before()),
                    said(wanted.field(), conflict.current().orElse("")), said(wanted.field(), wanted.after())));
        }
        return List.copyOf(sentences);
    }

    /** A value to be read in any language later. */
    private Object said(ChangeField field, String value) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case COLLABORATING -> departments(value);
            case START, FINISH -> LocalDate.parse(value);
            case ESTIMATE -> Text.of("tracking.word.hours", hours(value));
            default -> readable(field, value);
        };
    }

    /** As people read and type it: names instead of ids, in the language of that reader. Working time stays in hours, which every language writes alike. */
    String readable(ChangeField field, String value, Texts texts) {
        return field == ChangeField.COLLABORATING ? texts.list(departments(value)) : readable(field, value);
    }

    /** The same as it is frozen with a request, of which {@link ChangeBlocks} makes words. */
    String readable(ChangeField field, String value) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case OWNER -> company.person(Long.valueOf(value));
            case LEAD, ACCEPTED_BY -> company.department(Long.valueOf(value));
            case COLLABORATING -> String.join(ChangeBlocks.BETWEEN, departments(value));
            case ESTIMATE -> written(hours(value));
            case BEGIN -> value.replace('T', ' ').replace("/", " – ");
            case REMOVED -> value.equals("true") ? "✕" : "";
            default -> value;
        };
    }

    private List<String> departments(String ids) {
        return Arrays.stream(ids.split(",")).filter(id -> !id.isEmpty()).map(id -> company.department(Long.valueOf(id))).toList();
    }

    private static double hours(String minutes) { return Integer.parseInt(minutes.replace("min", "")) / 60.0; }

    private static String written(double hours) {
        return (hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(Math.round(hours * 10) / 10.0)) + " h";
    }
}
