package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Signatory;
import countersign.tasking.Actuals;
import countersign.tasking.Assignments;
import countersign.tasking.PlanCopy;
import countersign.tasking.PlanImpact;
import countersign.tasking.Plans;
import countersign.tasking.TaskView;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.domain.ChangeValues;
import countersign.tracking.domain.Reconcile;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes what a change request does, on a copy of the plan, and who has to sign it (S5.6). */
@ApplicationScoped
class ChangeDesk {

    @Inject Plans plans;
    @Inject Assignments assignments;
    @Inject Forecasts forecasts;
    @Inject SealedDocuments documents;
    @Inject Company company;

    /** The request brought up to what stands in the table now. */
    Reconcile.Result reconcile(long projectId, List<TaskChange> changes) {
        var rows = rows(projectId);
        var numbers = numbers(rows);
        return Reconcile.of(changes, change -> Optional.ofNullable(rows.get(change.taskId())).map(row -> ChangeValues.of(row, change.field(), numbers)));
    }

    /** What was typed in canonical form, each change once, based on what stands there now. @throws RuleViolation naming row and field */
    List<TaskChange> accepted(long projectId, List<TaskChange> typed) {
        var rows = rows(projectId);
        var numbers = numbers(rows);
        int day = day(projectId);
        var accepted = new LinkedHashMap<String, TaskChange>();
        for (var change : typed) {
            var row = rows.get(change.taskId());
            if (row == null) throw RuleViolation.of("row:" + change.taskId(), "tracking.refused.noTask");
            var now = ChangeValues.of(row, change.field(), numbers);
            var after = named(change.field(), ChangeValues.canonical(change.field(), change.after() == null ? "" : change.after(), day));
            if (!after.equals(now)) accepted.put(change.taskId() + "|" + change.field(), new TaskChange(change.taskId(), change.field(), now, after));
        }
        return List.copyOf(accepted.values());
    }

    /** People and departments by id, whether chosen or typed by name. @throws RuleViolation when the name fits nobody, or several */
    private String named(ChangeField field, String value) {
        if (value.matches("\\d+") || field != ChangeField.OWNER && field != ChangeField.LEAD) return value;
        var ids = field == ChangeField.LEAD
                ? company.directory().departments().stream().filter(d -> d.isCalled(value)).map(d -> d.id()).toList()
                : company.directory().search(value, 20).stream().filter(p -> p.name().equals(value) || p.login().equalsIgnoreCase(value)).map(p -> p.id()).toList();
        if (ids.size() != 1) throw RuleViolation.of(field.json(), "tracking.refused.name", value);
        return Long.toString(ids.get(0));
    }

    int day(long projectId) {
        return forecasts.side(projectId).map(side -> side.calendar().week().normal().minutes()).orElse(480);
    }

    /** The plan with the changes, keeping what has happened. */
    PlanCopy copy(long projectId, List<TaskChange> changes) {
        return plans.copy(projectId, changes.stream().map(ChangeValues::command).toList(), actuals(projectId));
    }

    /** @throws RuleViolation when a change is refused or cannot be scheduled */
    ChangeImpact impact(long projectId, List<TaskChange> changes) {
        var side = forecasts.side(projectId).orElseThrow(() -> RuleViolation.whole("tracking.refused.notTracked"));
        var impact = plans.impact(projectId, changes.stream().map(ChangeValues::command).toList(), actuals(projectId));
        var rows = rows(projectId);
        var departments = new LinkedHashSet<>(impact.departments());
        changes.forEach(change -> Optional.ofNullable(rows.get(change.taskId())).map(TaskView::leadDepartmentId).ifPresent(departments::add));
        var moved = impact.moved().stream().filter(m -> side.byId().get(m.before().taskId()) == null || !side.byId().get(m.before().taskId()).state().done())
                .map(m -> moved(m, side)).toList();
        var days = side.calendar().workingDaysBetween(impact.finishBefore().toLocalDate(), impact.finishAfter().toLocalDate());
        return new ChangeImpact(impact.finishBefore(), impact.finishAfter(), days, moved, sets(changes, rows), company.inOrder(departments),
                impact.bufferUsed(), impact.beyondBuffer());
    }

    private static ChangeImpact.Moved moved(PlanImpact.Moved m, PlanSide side) {
        var days = side.calendar().workingDaysBetween(m.before().finish().toLocalDate(), m.after().finish().toLocalDate());
        return new ChangeImpact.Moved(m.before().taskId(), m.before().number(), m.after().name(), m.before().leadDepartmentId(), m.after().ownerId(),
                m.before().start(), m.after().start(), m.before().finish(), m.after().finish(), days, m.before().milestone());
    }

    private List<ChangeImpact.Set> sets(List<TaskChange> changes, Map<Long, TaskView> rows) {
        return changes.stream().filter(change -> rows.containsKey(change.taskId())).map(change -> {
            var row = rows.get(change.taskId());
            return new ChangeImpact.Set(change.taskId(), row.number(), row.name(), change.field(), readable(change.field(), change.before()),
                    readable(change.field(), change.after()));
        }).toList();
    }

    /** As people read it: names instead of ids. Working time stays in hours, which every language writes alike. */
    String readable(ChangeField field, String value) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case OWNER -> company.person(Long.valueOf(value));
            case LEAD -> company.department(Long.valueOf(value));
            case ESTIMATE -> hours(value);
            case REMOVED -> value.equals("true") ? "✕" : "";
            default -> value;
        };
    }

    private static String hours(String minutes) {
        var hours = Integer.parseInt(minutes.replace("min", "")) / 60.0;
        return (hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(Math.round(hours * 10) / 10.0)) + " h";
    }

    /** What has happened to each task, for the new plan to keep. */
    Map<Long, Actuals> actuals(long projectId) {
        var actuals = new HashMap<Long, Actuals>();
        forecasts.side(projectId).ifPresent(side -> side.rows().stream().filter(TrackedTask::leaf).filter(row -> row.actualStart() != null)
                .forEach(row -> actuals.put(row.taskId(), new Actuals(row.actualStart(), row.actualFinish(), row.percent(), null))));
        return actuals;
    }

    /** Heads of exactly these departments, one signer a person with one signature line a department. */
    List<Signer> signers(ChangeRequest request, Set<Long> departments) {
        var byPerson = new TreeMap<Long, List<Capacity>>();
        for (long department : company.inOrder(departments)) {
            company.directory().signatory(department).ifPresent(signatory -> byPerson.computeIfAbsent(signatory.personId(), p -> new ArrayList<>())
                    .add(capacity(signatory, department)));
        }
        var signers = new ArrayList<Signer>();
        byPerson.forEach((person, capacities) -> signers.add(new Signer(person, capacities, Set.of(),
                facts(request, capacities.stream().map(Capacity::departmentId).toList()))));
        return signers;
    }

    private static Capacity capacity(Signatory signatory, long department) {
        var head = signatory.kind() == Signatory.Kind.HEAD;
        var role = signatory.kind() == Signatory.Kind.EXECUTIVE_FOR_VACANCY ? Capacity.Role.EXECUTIVE : Capacity.Role.HEAD;
        return new Capacity(role, department, head ? null : signatory.kind().name());
    }

    ChangeFacts facts(ChangeRequest request, List<Long> mine) {
        var view = request.view();
        var departments = view.impact() == null ? List.<String>of() : view.impact().departments().stream().map(company::department).toList();
        var by = company.person(view.raisedBy() == null ? view.proposedBy() : view.raisedBy());
        return new ChangeFacts(company.project(view.projectId()).title(), view.number(), view.reason(), view.explanation(), by, view.impact(), departments, mine, null);
    }

    long seal(Actor actor, ChangeRequest request) {
        var view = request.view();
        var project = company.project(view.projectId());
        var texts = company.directory().person(project.initiatorId()).texts();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("projectNumber", project.number());
        header.put("facts", facts(request, List.of()));
        var rows = new LinkedHashMap<String, Object>();
        view.impact().sets().forEach(set -> rows.put("set:" + set.taskId() + ":" + set.field(), set));
        view.impact().moved().forEach(moved -> rows.put("moved:" + moved.taskId(), moved));
        return documents.seal(actor, new NewDocument(view.projectId(), "change", 1, texts.get("tracking.document.change", project.title(), view.number()),
                header, rows)).id();
    }

    /** Names the fields that another request set to something else in between. */
    String named(List<Reconcile.Conflict> conflicts, long projectId) {
        var texts = company.directory().person(company.project(projectId).initiatorId()).texts();
        var rows = rows(projectId);
        return conflicts.stream().map(conflict -> {
            var row = rows.get(conflict.wanted().taskId());
            if (row == null) return texts.get("tracking.conflict.gone", conflict.wanted().taskId());
            return texts.get("tracking.conflict.field", row.number(), row.name(), conflict.wanted().field().text(),
                    readable(conflict.wanted().field(), conflict.wanted().before()), readable(conflict.wanted().field(), conflict.current().orElse("")),
                    readable(conflict.wanted().field(), conflict.wanted().after()));
        }).collect(Collectors.joining("\n"));
    }

    Map<Long, TaskView> rows(long projectId) {
        return assignments.table(projectId).stream().collect(Collectors.toMap(TaskView::taskId, row -> row, (a, b) -> a, LinkedHashMap::new));
    }

    static Function<Long, Integer> numbers(Map<Long, TaskView> rows) { return id -> Optional.ofNullable(rows.get(id)).map(TaskView::number).orElse(0); }
}
