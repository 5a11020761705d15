package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.event.PlanRevised;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.PlanStore;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Published plans and their baselines (S4.6), and the next version that an approved change request makes of them (S5.6). */
@ApplicationScoped
@Transactional
public class Plans {

    @Inject PlanStore store;
    @Inject DraftStore drafts;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;
    @Inject Assignments assignments;
    @Inject Publication publication;
    @Inject Projects projects;
    @Inject AuditTrail trail;
    @Inject Event<PlanRevised> revised;
    @Inject Clock clock;

    /** The projects in some published plan of which that person owns a task. */
    public Set<Long> projectsWithTasksOf(long personId) { return store.projectsOf(personId); }

    /** The plan that holds now; empty before the first publication. */
    public Optional<PlanView> published(long projectId) { return store.latest(projectId); }

    /** A published version as it was frozen. */
    public Optional<PlanView> baseline(long projectId, int version) { return store.version(projectId, version); }

    /** The rows of a published version, in its order. */
    public List<PlannedTask> rows(long projectId, int version) { return store.rows(projectId, version); }

    /** The heads of all published versions, the newest first, without their rows. */
    public List<PlanView> versions(long projectId) { return store.versions(projectId); }

    /** The plan as the table stands now, version 0. @param actuals by task, what has happened; empty before execution */
    public PlanCopy computed(long projectId, Map<Long, Actuals> actuals) { return copy(projectId, PlanChange.of(List.of()), actuals); }

    /**
     * The plan as it would be with this change, on a copy: for the impact of a change request.
     *
     * @param actuals by task, what has happened; empty before execution
     */
    public PlanCopy copy(long projectId, PlanChange change, Map<Long, Actuals> actuals) {
        var table = assignments.table(projectId);
        return maker.attempt(maker.ground(projectId, table, actuals), table, change, () -> 0);
    }

    /** What the planner says of tasks beyond the table, by task. */
    public Map<Long, PlanFact> said(long projectId) { return PlanFact.byTask(drafts.facts(projectId)); }

    /** What this change would do to the plan that holds now. @throws RuleViolation when it is refused or cannot be scheduled */
    public PlanImpact impact(long projectId, PlanChange change, Map<Long, Actuals> actuals) {
        var copy = copy(projectId, change, actuals);
        refuse(copy.problems());
        copy.refuse();
        var before = published(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notPublished"));
        return PlanImpact.between(before, copy.plan(), surveyor.calendar(projectId));
    }

    /**
     * An approved change request: the table is changed, the plan becomes its next version with a new baseline and document, and everybody is told what
     * changed for them (S5.6). That it is approved is checked by who calls.
     *
     * @param changeRequestId the change request; 0 where none brought it about (rework, S6.1)
     * @param actuals         by task, what has happened: the new plan keeps it
     * @throws RuleViolation when a change is refused: nothing is changed
     */
    public PlanView revise(Actor actor, long projectId, PlanChange change, long changeRequestId, Map<Long, Actuals> actuals) {
        projects.requireOpen(projectId);
        var before = published(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notPublished"));
        var edited = assignments.revise(actor, projectId, change.edits());
        refuse(edited.problems());
        PlanMaker.said(change, edited.ids()).values().forEach(fact -> drafts.keep(projectId, fact));
        var made = maker.make(projectId, assignments.table(projectId), actuals, before.version() + 1);
        made.refuse();
        var plan = publication.next(actor, made.plan(), before, changeRequestId);
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tasking.audit.revised", plan.version()), null);
        revised.fire(new PlanRevised(projectId, plan.version(), changeRequestId, clock.instant()));
        return plan;
    }

    /** The project rests or ended: nobody's time is taken by it (S5.8). */
    public void release(long projectId) { publication.release(projectId); }

    /** It goes on: people are booked again by the plan that holds. */
    public void book(long projectId) { published(projectId).ifPresent(publication::book); }

    /**
     * The reference of a person's calendar entries of the plan that holds, for a mail: their own tasks and the regular meetings. They are cancelled while the
     * project rests or when it ended, and stand again when it goes on. Empty where nothing of theirs was ever entered.
     */
    public Optional<String> calendar(long projectId, long personId) {
        return published(projectId).filter(plan -> publication.enters(plan, personId)).map(plan -> PersonParts.calendar(plan, personId));
    }

    private static void refuse(List<EditResult.Problem> problems) {
        if (problems.isEmpty()) return;
        throw new RuleViolation(problems.stream().map(p -> new RuleViolation.Problem(p.row() == null ? "" : "row:" + p.row()
                + (p.field() == null ? "" : "/" + p.field()), p.message())).toList());
    }
}
