package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tasking.PlannedTask;
import countersign.tracking.domain.HandOver;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.HandOverStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Results on their way from one department to another: expected, offered, taken over (签收) or returned with a reason (S5.4). */
@ApplicationScoped
@Transactional
public class HandOvers {

    @Inject HandOverStore store;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject Upkeep upkeep;
    @Inject Company company;
    @Inject TrackingRights rights;
    @Inject Announcements announcements;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** A project's hand-overs, in the plan's order. */
    public List<HandOverView> of(long projectId) {
        var side = forecasts.side(projectId);
        if (side.isEmpty()) return List.of();
        var byId = side.get().byId();
        var now = forecasts.now(side.get()).toLocalDate();
        return store.ofProject(projectId).stream().filter(h -> byId.containsKey(h.taskId()))
                .sorted(java.util.Comparator.comparingInt(h -> byId.get(h.taskId()).ordinal())).map(h -> view(h, byId, now)).toList();
    }

    /** Takes a result over. @throws RuleViolation when it was not offered, or the actor is not of the receivers */
    public void takeOver(Actor actor, long handOverId) {
        var handOver = offered(actor, handOverId);
        accept(actor, handOver);
        asks.withdrawAll(actor, HandOverFacts.KIND, subject(handOver));
    }

    /** Returns a result. @param reason required; the owner reads it @throws RuleViolation as {@link #takeOver} */
    public void giveBack(Actor actor, long handOverId, String reason) {
        var handOver = offered(actor, handOverId);
        refuse(actor, handOver, Input.requiredLines("reason", reason, 2000));
        asks.withdrawAll(actor, HandOverFacts.KIND, subject(handOver));
    }

    /** The receiver answered its ask. */
    public void answered(Actor actor, long handOverId, boolean taken, String words) {
        var handOver = store.handOver(handOverId).filter(h -> h.state() == HandOverState.OFFERED).orElse(null);
        if (handOver == null) return;
        if (taken) accept(actor, handOver);
        else refuse(actor, handOver, words);
    }

    private HandOver offered(Actor actor, long id) {
        var handOver = store.handOver(id).orElseThrow(() -> RuleViolation.whole("tracking.refused.noHandOver"));
        rights.requireOpen(handOver.projectId());
        if (handOver.state() != HandOverState.OFFERED) throw RuleViolation.whole("tracking.refused.notOffered");
        var receiver = receiver(handOver, forecasts.side(handOver.projectId()).orElseThrow().byId());
        var may = receiver != null && rights.is(actor.principal(), receiver) || rights.heads(actor.principal(), handOver.receiverDepartmentId());
        if (!may) throw RuleViolation.whole("tracking.refused.notReceiver", company.department(handOver.receiverDepartmentId()));
        return handOver;
    }

    private void accept(Actor actor, HandOver handOver) {
        handOver.takeOver(clock.instant(), actor.principal());
        var row = progress.task(handOver.taskId()).orElseThrow();
        trail.record(actor, handOver.projectId(), "task:" + handOver.taskId(),
                Text.of("tracking.audit.takenOver", row.planned().number(), company.department(handOver.receiverDepartmentId())), null);
        var side = forecasts.side(handOver.projectId()).orElseThrow();
        if (!allTakenOver(side, handOver.taskId())) return;
        var task = side.byId().get(handOver.taskId());
        task.done(forecasts.now(side));
        announcements.tell(actor, handOver.projectId(), row.ownerId(), "taken:" + handOver.id() + ":" + handOver.rounds(),
                Told.of("takenOver", row.planned().number(), row.planned().name(), company.department(handOver.receiverDepartmentId())));
        upkeep.after(side, Set.of(handOver.taskId()));
    }

    private void refuse(Actor actor, HandOver handOver, String reason) {
        handOver.giveBack(clock.instant(), actor.principal(), reason);
        var side = forecasts.side(handOver.projectId()).orElseThrow();
        var row = side.byId().get(handOver.taskId());
        row.returned();
        var task = row.planned();
        var department = company.department(handOver.receiverDepartmentId());
        trail.record(actor, handOver.projectId(), "task:" + handOver.taskId(), Text.of("tracking.audit.returned", task.number(), department), reason);
        var told = Told.of("returned", task.number(), task.name(), department, company.person(actor.principal()), reason);
        announcements.tell(actor, handOver.projectId(), row.ownerId(), "returned:" + handOver.id() + ":" + handOver.rounds(), told);
        company.head(row.leadId()).ifPresent(head -> announcements.tell(actor, handOver.projectId(), head,
                "returned:" + handOver.id() + ":" + handOver.rounds(), told));
        upkeep.after(side, Set.of(handOver.taskId()));
    }

    /** Lays out who hands what to whom by the plan that holds; what was handed over already stays on record. */
    void lay(PlanSide side) {
        var projectId = side.project().projectId();
        var known = store.ofProject(projectId).stream().collect(Collectors.toMap(h -> h.taskId() + "|" + h.receiverDepartmentId(), h -> h));
        for (var row : side.rows()) {
            if (!row.leaf()) continue;
            side.successors().receivers(row.taskId()).forEach((department, successors) -> {
                var handOver = known.remove(row.taskId() + "|" + department);
                if (handOver == null) store.add(new HandOver(projectId, row.taskId(), row.leadId(), department, successors));
                else handOver.expect(row.leadId(), successors);
            });
        }
        known.values().stream().filter(h -> h.state() != HandOverState.TAKEN_OVER).forEach(this::drop);
        store.flush();
    }

    private void drop(HandOver handOver) {
        asks.withdrawAll(Actor.SYSTEM, HandOverFacts.KIND, subject(handOver));
        store.remove(handOver);
    }

    /** After a report: offers what is done, or takes the offer back when it is not done after all. */
    void follow(Actor actor, PlanSide side, TrackedTask row) {
        for (var handOver : store.ofTask(row.taskId())) {
            var open = handOver.state() == HandOverState.EXPECTED || handOver.state() == HandOverState.RETURNED;
            if (row.state() == ProgressState.OFFERED && open) offer(actor, side, row, handOver);
            else if (row.state() != ProgressState.OFFERED && handOver.state() == HandOverState.OFFERED) {
                handOver.notDone();
                asks.withdrawAll(actor, HandOverFacts.KIND, subject(handOver));
            }
        }
    }

    private void offer(Actor actor, PlanSide side, TrackedTask row, HandOver handOver) {
        var returned = handOver.reason();
        handOver.offer(clock.instant(), actor.principal());
        var receiver = receiver(handOver, side.byId());
        if (receiver == null || receiver == actor.principal()) {
            accept(actor, handOver);
            return;
        }
        var task = row.planned();
        var successors = handOver.successors().stream().map(side.byId()::get).filter(Objects::nonNull).map(TrackedTask::planned)
                .map(next -> next.number() + " " + next.name()).toList();
        var facts = new HandOverFacts(company.project(row.projectId()).title(), task.number(), task.name(), task.acceptanceStandard(),
                company.department(row.leadId()), company.person(row.ownerId()), company.department(handOver.receiverDepartmentId()),
                task.finish().toLocalDate(), successors, handOver.rounds(), returned);
        asks.open(actor, NewAsk.of(HandOverFacts.KIND, row.projectId(), subject(handOver), facts, receiver,
                Capacity.of(Capacity.Role.RECEIVER, handOver.receiverDepartmentId()), company.policy(row.projectId()).answer()));
    }

    /** Asks again for what is offered, after a suspension. */
    void askAgain(PlanSide side) {
        for (var handOver : store.ofProject(side.project().projectId())) {
            var row = side.byId().get(handOver.taskId());
            if (handOver.state() != HandOverState.OFFERED || row == null) continue;
            handOver.notDone();
            offer(Actor.SYSTEM, side, row, handOver);
        }
    }

    boolean takenOver(long taskId) { return store.ofTask(taskId).stream().anyMatch(h -> h.state() == HandOverState.TAKEN_OVER); }

    boolean allTakenOver(PlanSide side, long taskId) {
        var receivers = side.successors().receivers(taskId).keySet();
        var taken = store.ofTask(taskId).stream().filter(h -> h.state() == HandOverState.TAKEN_OVER).map(HandOver::receiverDepartmentId).toList();
        return taken.containsAll(receivers);
    }

    /** Who takes it over: the owner of the first task that waits for it, else the department's head; null when there is neither. */
    Long receiver(HandOver handOver, Map<Long, TrackedTask> byId) {
        var owner = handOver.successors().stream().map(byId::get).filter(Objects::nonNull).filter(row -> !row.state().done())
                .sorted(java.util.Comparator.comparing(TrackedTask::forecastStart)).map(TrackedTask::ownerId).filter(Objects::nonNull).findFirst();
        return owner.or(() -> company.head(handOver.receiverDepartmentId())).orElse(null);
    }

    static String subject(HandOver handOver) { return "hand-over:" + handOver.id(); }

    private HandOverView view(HandOver h, Map<Long, TrackedTask> byId, java.time.LocalDate today) {
        var row = byId.get(h.taskId());
        PlannedTask task = row.planned();
        var promised = task.finish().toLocalDate();
        var late = h.state() != HandOverState.TAKEN_OVER && promised.isBefore(today);
        return new HandOverView(h.id(), h.projectId(), h.taskId(), task.number(), task.name(), h.giverDepartmentId(), row.ownerId(),
                h.receiverDepartmentId(), receiver(h, byId), h.successors(), h.state(), promised, row.forecastFinish().toLocalDate(), h.remindedAt(),
                h.offeredAt(), h.decidedAt(), h.decidedBy(), h.reason(), h.rounds(), late);
    }
}
