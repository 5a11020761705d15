package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.PlanChange;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** An owner leaves (P2): the head of the lead department names another, those who depend on it are told, nobody signs again. */
@ApplicationScoped
@Transactional
public class Owners {

    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject ChangeDesk desk;
    @Inject Plans plans;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject Asks asks;
    @Inject AuditTrail trail;

    /** Asks for each project and lead department who takes over what the person has not done. */
    public void left(long personId) {
        var byPlace = new TreeMap<String, List<TrackedTask>>();
        progress.openOf(personId).stream().filter(row -> row.leadId() != null && running(row.projectId()))
                .forEach(row -> byPlace.computeIfAbsent(row.projectId() + "/" + row.leadId(), place -> new ArrayList<>()).add(row));
        byPlace.values().forEach(rows -> ask(personId, rows));
    }

    private boolean running(long projectId) { return progress.project(projectId).filter(p -> p.completedAt() == null && p.endedAt() == null).isPresent(); }

    private void ask(long personId, List<TrackedTask> rows) {
        var projectId = rows.get(0).projectId();
        var departmentId = rows.get(0).leadId();
        var project = company.project(projectId);
        var directory = company.directory();
        var people = directory.members(departmentId).stream().filter(p -> p.id() != personId && p.presentOn(directory.today()))
                .map(p -> new OwnerLeftFacts.Candidate(p.id(), p.name())).toList();
        var lines = rows.stream().map(row -> new OwnerLeftFacts.Line(row.taskId(), row.planned().number(), row.planned().name(),
                row.forecastFinish().toLocalDate(), row.percent())).toList();
        var facts = new OwnerLeftFacts(project.title(), company.department(departmentId), personId, company.person(personId), lines, people);
        var head = company.head(departmentId).orElse(project.initiatorId());
        asks.open(Actor.SYSTEM, NewAsk.of(OwnerLeftFacts.KIND, projectId, "owner-" + personId + "-" + departmentId + ":" + projectId, facts, head,
                Capacity.of(Capacity.Role.HEAD, departmentId), company.policy(projectId).answer()));
    }

    /**
     * The head named them: the plan's next version has the new owners, what was reported stays. A task that somebody else owns by now, or that is
     * done, keeps its owner.
     *
     * @param owners by task, who takes over
     */
    public void named(Actor actor, long projectId, long leftId, Map<Long, Long> owners) {
        var side = forecasts.side(projectId).filter(s -> running(projectId)).orElse(null);
        if (side == null) return;
        var rows = side.rows().stream().filter(row -> owners.containsKey(row.taskId()) && Objects.equals(row.ownerId(), leftId) && !row.state().done()).toList();
        if (rows.isEmpty()) return;
        var commands = new ArrayList<TaskCommand>();
        rows.forEach(row -> commands.add(new TaskCommand.Set(Long.toString(row.taskId()), TaskField.OWNER, List.of(owners.get(row.taskId()).toString()))));
        var concerned = rows.stream().map(row -> concerned(side, row)).toList();
        plans.revise(actor, projectId, PlanChange.of(commands), 0, desk.actuals(projectId));
        for (int i = 0; i < rows.size(); i++) tell(actor, rows.get(i).planned().number(), rows.get(i), owners.get(rows.get(i).taskId()), leftId, concerned.get(i));
    }

    /** The owners of what waits for the task, its helpers, and the initiator. */
    private Set<Long> concerned(PlanSide side, TrackedTask row) {
        var people = new LinkedHashSet<Long>();
        side.successors().after(row.taskId()).stream().map(side.byId()::get).filter(Objects::nonNull).map(TrackedTask::ownerId).filter(Objects::nonNull)
                .forEach(people::add);
        people.addAll(row.planned().collaboratorIds());
        people.add(company.project(row.projectId()).initiatorId());
        return people;
    }

    private void tell(Actor actor, int number, TrackedTask row, long ownerId, long leftId, Set<Long> concerned) {
        var name = row.planned().name();
        var key = row.taskId() + ":" + ownerId;
        trail.record(actor, row.projectId(), "task:" + row.taskId(), Text.of("tracking.audit.owner", number, company.person(leftId), company.person(ownerId)), null);
        announcements.tell(actor, row.projectId(), ownerId, "owner:" + key,
                Told.of("ownerYou", number, name, company.person(leftId), row.planned().finish().toLocalDate()));
        concerned.remove(ownerId);
        concerned.remove(leftId);
        announcements.tellAll(actor, row.projectId(), concerned, "owner:" + key, Told.of("ownerOther", number, name, company.person(leftId), company.person(ownerId)));
    }
}
