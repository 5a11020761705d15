package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.Deadlines;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tracking.domain.TrackedProblem;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Problems of the execution: what needs coordination is an ask, and climbs the escalation path while it is unsolved (S5.5). */
@ApplicationScoped
@Transactional
public class Problems {

    @Inject WarningStore store;
    @Inject ProgressStore progress;
    @Inject Company company;
    @Inject EscalationPath escalation;
    @Inject TrackingRights rights;
    @Inject Announcements announcements;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** A project's problems, the newest first. */
    public List<ProblemView> of(long projectId) { return store.problems(projectId).stream().map(TrackedProblem::view).toList(); }

    /** Raises a problem at the page. @param taskId may be null @return its id */
    public long raise(Actor actor, long projectId, Long taskId, String what, boolean coordination) {
        rights.requireOpen(projectId);
        var text = Input.requiredLines("what", what, 2000);
        var lead = taskId == null ? null : progress.task(taskId).map(TrackedTask::leadId).orElse(null);
        return add(actor, projectId, taskId, lead, text, coordination).id();
    }

    /** Turns a problem into an ask, in one click. @throws RuleViolation when it is one already, or solved */
    public void coordinate(Actor actor, long problemId) {
        var problem = load(problemId);
        rights.requireOpen(problem.projectId());
        if (!problem.open() || problem.coordination()) throw RuleViolation.whole("tracking.refused.problemClosed");
        problem.coordinate(escalation.of(problem.projectId(), actor.principal()));
        ask(actor, problem);
    }

    /** Closes a problem. @param how required @throws RuleViolation when the actor neither raised it, nor has it, nor drives the project */
    public void solve(Actor actor, long problemId, String how) {
        var problem = load(problemId);
        rights.requireOpen(problem.projectId());
        if (!problem.open()) throw RuleViolation.whole("tracking.refused.problemClosed");
        var who = actor.principal();
        var has = problem.coordination() && rights.is(who, problem.with());
        if (!has && problem.raisedBy() != who && !rights.mayDrive(problem.projectId(), who)) throw RuleViolation.whole("tracking.refused.problemOthers");
        solved(actor, problem, Input.requiredLines("how", how, 2000));
    }

    /** Who was asked answered: it is solved, or goes up at once. */
    public void answered(Actor actor, long problemId, boolean isSolved, String words) {
        var problem = store.problem(problemId).filter(TrackedProblem::open).orElse(null);
        if (problem == null) return;
        if (isSolved) solved(actor, problem, words);
        else goUp(actor, problem, words);
    }

    /** Its time is over and it is not solved: it climbs one step (S5.5). */
    public void climb(long problemId) {
        var problem = load(problemId);
        if (!problem.climbsBy(clock.instant())) return; // another node took the step
        if (!running(problem)) {
            problem.climbs(null);
            return;
        }
        goUp(Actor.SYSTEM, problem, null);
    }

    /** Asks again for what is open, after a suspension. */
    void askAgain(long projectId) { store.problems(projectId).stream().filter(p -> p.open() && p.coordination()).forEach(p -> ask(Actor.SYSTEM, p)); }

    void note(Actor actor, TrackedTask row, String what, boolean coordination) {
        add(actor, row.projectId(), row.taskId(), row.leadId(), what, coordination);
    }

    private TrackedProblem add(Actor actor, long projectId, Long taskId, Long departmentId, String what, boolean coordination) {
        var path = coordination ? escalation.of(projectId, actor.principal()) : List.<Long>of();
        var problem = new TrackedProblem(projectId, taskId, actor.principal(), departmentId, what, path, clock.instant());
        store.add(problem);
        trail.record(actor, projectId, "problem:" + problem.id(), Text.of("tracking.audit.problem"), what);
        if (coordination) ask(actor, problem);
        return problem;
    }

    private void ask(Actor actor, TrackedProblem problem) {
        if (problem.people().isEmpty()) return;
        var policy = company.policy(problem.projectId());
        var with = problem.with();
        var task = problem.taskId() == null ? null : progress.task(problem.taskId()).map(TrackedTask::planned).orElse(null);
        var before = problem.view().step() == 0 ? "" : company.person(problem.people().get(problem.view().step() - 1));
        var facts = new CoordinationFacts(company.project(problem.projectId()).title(), task == null ? null : task.number(), task == null ? "" : task.name(),
                problem.what(), company.person(problem.raisedBy()), problem.raisedAt(), before);
        asks.open(actor, NewAsk.of(CoordinationFacts.KIND, problem.projectId(), subject(problem), facts, with,
                Capacity.of(Capacity.Role.ACTION_OWNER), policy.problem()));
        if (!problem.atTop()) problem.climbs(Deadlines.due(clock.instant(), policy.problem(), company.calendar(problem.projectId(), with), policy.roundTheClock()).at());
    }

    private void goUp(Actor actor, TrackedProblem problem, String words) {
        asks.withdrawAll(actor, CoordinationFacts.KIND, subject(problem));
        if (problem.atTop()) {
            if (words != null) ask(actor, problem);
            else problem.climbs(null);
            return;
        }
        problem.climb(clock.instant());
        trail.record(actor, problem.projectId(), subject(problem), Text.of("tracking.audit.climbed", company.person(problem.with())), words);
        ask(actor, problem);
    }

    private void solved(Actor actor, TrackedProblem problem, String how) {
        problem.solve(clock.instant(), actor.principal(), how);
        asks.withdrawAll(actor, CoordinationFacts.KIND, subject(problem));
        trail.record(actor, problem.projectId(), subject(problem), Text.of("tracking.audit.solved"), how);
        var task = problem.taskId() == null ? null : progress.task(problem.taskId()).map(TrackedTask::planned).orElse(null);
        var told = Told.of("solved", problem.what(), company.person(actor.principal()), how)
                .with(task == null ? List.of() : List.of(Said.of("tracking.mail.ofTask", task.number(), task.name())));
        announcements.tellAll(actor, problem.projectId(), Stream.of(problem.raisedBy(), company.project(problem.projectId()).initiatorId())
                .filter(Objects::nonNull).toList(), "solved:" + problem.id(), told);
    }

    private boolean running(TrackedProblem problem) { return progress.project(problem.projectId()).filter(p -> p.running()).isPresent(); }

    private static String subject(TrackedProblem problem) { return "problem:" + problem.id(); }

    private TrackedProblem load(long id) { return store.problem(id).orElseThrow(() -> RuleViolation.whole("tracking.refused.noProblem")); }
}
