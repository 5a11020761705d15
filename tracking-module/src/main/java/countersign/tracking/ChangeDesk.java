package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Signatory;
import countersign.tasking.Actuals;
import countersign.tasking.PlanChange;
import countersign.tasking.PlanCopy;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tasking.TaskView;
import countersign.tracking.domain.ChangeCommands;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.domain.ChangeValues;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes what a change request does, on a copy of the plan, and who has to sign it (S5.6). */
@ApplicationScoped
class ChangeDesk {

    @Inject Plans plans;
    @Inject ChangeReader reader;
    @Inject Forecasts forecasts;
    @Inject SealedDocuments documents;
    @Inject Company company;

    /** What carries the changes out, as the table stands now. */
    PlanChange change(long projectId, List<TaskChange> changes) {
        var said = reader.said(projectId, changes);
        var begins = changes.stream().filter(change -> change.field() == ChangeField.BEGIN).collect(Collectors.toMap(change -> Long.toString(change.taskId()),
                change -> ChangeValues.saying(said.getOrDefault(change.taskId(), PlanFact.none(change.taskId())), change.after())));
        return new PlanChange(new ChangeCommands(reader.rows(projectId).values()).of(changes), begins);
    }

    /** The plan with the changes, keeping what has happened. */
    PlanCopy copy(long projectId, List<TaskChange> changes) { return plans.copy(projectId, change(projectId, changes), actuals(projectId)); }

    /** @throws RuleViolation when a change is refused or cannot be scheduled */
    ChangeImpact impact(long projectId, List<TaskChange> changes) {
        var side = forecasts.side(projectId).orElseThrow(() -> RuleViolation.whole("tracking.refused.notTracked"));
        var impact = impact(projectId, changes, side);
        var rows = reader.rows(projectId);
        var departments = new LinkedHashSet<>(impact.departments());
        changes.forEach(change -> Optional.ofNullable(rows.get(change.taskId())).map(TaskView::leadDepartmentId).ifPresent(departments::add));
        var moved = impact.moved().stream().filter(m -> side.byId().get(m.before().taskId()) == null || !side.byId().get(m.before().taskId()).state().done())
                .map(m -> moved(m, side)).toList();
        var removed = impact.removed().stream().filter(row -> !row.summary()).map(row -> removed(row, side)).toList();
        var days = side.calendar().workingDaysBetween(impact.finishBefore().toLocalDate(), impact.finishAfter().toLocalDate());
        return new ChangeImpact(impact.finishBefore(), impact.finishAfter(), days, moved, sets(changes, rows), added(impact.added(), changes, rows), removed,
                company.inOrder(departments), impact.bufferUsed(), impact.beyondBuffer());
    }

    /** The plan's impact; a refused edit is named by the field of the form it came from. */
    private PlanImpact impact(long projectId, List<TaskChange> changes, PlanSide side) {
        try {
            return plans.impact(projectId, change(projectId, changes), actuals(projectId));
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.problems().stream().map(p -> new RuleViolation.Problem(p.field().replaceFirst("^row:NEW_(\\d+)", "new:$1")
                    .replaceFirst("^row:(\\d+)", "change:$1"), p.message())).toList());
        }
    }

    private static ChangeImpact.Moved moved(PlanImpact.Moved m, PlanSide side) {
        var days = side.calendar().workingDaysBetween(m.before().finish().toLocalDate(), m.after().finish().toLocalDate());
        return new ChangeImpact.Moved(m.before().taskId(), m.before().number(), m.after().name(), m.before().leadDepartmentId(), m.after().ownerId(),
                m.before().start(), m.after().start(), m.before().finish(), m.after().finish(), days, m.before().milestone());
    }

    private ChangeImpact.Removed removed(PlannedTask row, PlanSide side) {
        var percent = Optional.ofNullable(side.byId().get(row.taskId())).map(TrackedTask::percent).orElse(0);
        return new ChangeImpact.Removed(row.taskId(), row.number(), row.name(), departments(row), company.department(row.leadDepartmentId()),
                company.person(row.ownerId()), row.start(), row.finish(), percent);
    }

    /** The new tasks in the order of the request, which is that of the rows that the copy added. */
    private List<ChangeImpact.Added> added(List<PlannedTask> planned, List<TaskChange> changes, Map<Long, TaskView> rows) {
        var added = new ArrayList<ChangeImpact.Added>();
        var ids = changes.stream().filter(TaskChange::ofNewTask).map(TaskChange::taskId).distinct().sorted(Comparator.reverseOrder()).toList();
        for (var row : planned.stream().sorted((a, b) -> Long.compare(b.taskId(), a.taskId())).toList()) {
            long at = ids.get(added.size());
            var links = changes.stream().filter(change -> change.taskId() == at && change.field() == ChangeField.LINKS).map(TaskChange::after).findFirst().orElse("");
            var parent = row.parentId() == null ? "" : rows.get(row.parentId()).number() + " " + rows.get(row.parentId()).name();
            added.add(new ChangeImpact.Added("N" + -at + " " + row.name(), parent, departments(row), company.department(row.leadDepartmentId()),
                    row.collaboratingDepartmentIds().stream().map(company::department).toList(), company.person(row.ownerId()), row.start(), row.finish(),
                    row.acceptanceStandard(), links));
        }
        return added;
    }

    private static List<Long> departments(PlannedTask row) {
        var departments = new ArrayList<Long>();
        if (row.leadDepartmentId() != null) departments.add(row.leadDepartmentId());
        departments.addAll(row.collaboratingDepartmentIds());
        return departments;
    }

    private List<ChangeImpact.Set> sets(List<TaskChange> changes, Map<Long, TaskView> rows) {
        return changes.stream().filter(change -> rows.containsKey(change.taskId()) && change.field() != ChangeField.REMOVED).map(change -> {
            var row = rows.get(change.taskId());
            return new ChangeImpact.Set(change.taskId(), row.number(), row.name(), change.field(), reader.readable(change.field(), change.before()),
                    reader.readable(change.field(), change.after()));
        }).toList();
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
                facts(request, capacities.stream().map(Capacity::departmentId).filter(Objects::nonNull).toList()))));
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
        view.impact().added().forEach(added -> rows.put("added:" + rows.size(), added));
        view.impact().removed().forEach(removed -> rows.put("removed:" + removed.taskId(), removed));
        view.impact().moved().forEach(moved -> rows.put("moved:" + moved.taskId(), moved));
        return documents.seal(actor, new NewDocument(view.projectId(), "change", 1, texts.get("tracking.document.change", project.title(), view.number()),
                header, rows)).id();
    }
}
