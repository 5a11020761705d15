package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.domain.WithinBuffer;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A move within the buffer that touches no other department and no milestone needs no request: owner and lead head decide, others are told (S5.6). */
@ApplicationScoped
@Transactional
public class BufferMoves {

    @Inject ChangeStore store;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject ChangeRequests requests;
    @Inject ChangeDesk desk;
    @Inject Upkeep upkeep;
    @Inject Company company;
    @Inject TrackingRights rights;
    @Inject Announcements announcements;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** Whether a later finish of a task needs no change request. */
    public boolean possible(long taskId, LocalDate finish) {
        var row = progress.task(taskId).orElse(null);
        if (row == null || row.state().done() || !row.leaf()) return false;
        var side = forecasts.side(row.projectId()).orElseThrow();
        return WithinBuffer.holds(row.planned(), side.plan(), forecasts.forecast(side), moved(side, row, finish), side.project().finish());
    }

    private Forecast moved(PlanSide side, TrackedTask row, LocalDate finish) {
        Map<Long, Forecast.Reported> reported = new HashMap<>(side.reported());
        var so = reported.get(row.taskId());
        reported.put(row.taskId(), new Forecast.Reported(so.percent(), so.actualStart(), so.actualFinish(), finish));
        return forecasts.forecast(side, reported);
    }

    /**
     * Owner or lead head wants a later finish; the other one is asked to agree. Who is both decides alone.
     *
     * @return the id under which it is kept
     * @throws RuleViolation when it needs a change request, or the actor is neither of them
     */
    public long move(Actor actor, long taskId, LocalDate finish, String why) {
        var row = progress.task(taskId).orElseThrow(() -> RuleViolation.whole("tracking.refused.noTask"));
        rights.requireOpen(row.projectId());
        var explanation = Input.requiredLines("explanation", why, 4000);
        var owner = row.ownerId() != null && rights.is(actor.principal(), row.ownerId());
        var head = row.leadId() != null && rights.heads(actor.principal(), row.leadId());
        if (!owner && !head) throw RuleViolation.whole("tracking.refused.notOwner", company.person(row.ownerId()));
        if (!possible(taskId, finish)) throw RuleViolation.of("finish", "tracking.refused.beyondBuffer");
        var before = row.expectedFinish() == null ? row.planned().finish().toLocalDate() : row.expectedFinish();
        var change = new TaskChange(taskId, ChangeField.FINISH, before.toString(), finish.toString());
        var request = new ChangeRequest(row.projectId(), store.nextNumber(row.projectId()), ChangeRequestView.Kind.WITHIN_BUFFER, actor.principal(),
                clock.instant(), progress.project(row.projectId()).orElseThrow().planVersion(),
                new ChangeProposal(ChangeReason.OTHER, explanation, List.of(change), List.of()));
        store.add(request);
        store.flush();
        decide(actor, request, row, owner, head);
        return request.id();
    }

    private void decide(Actor actor, ChangeRequest request, TrackedTask row, boolean owner, boolean head) {
        var other = other(row, owner);
        if (owner && head || other == null || other == actor.principal()) {
            agree(actor, request);
            return;
        }
        request.deciding();
        ask(actor, request, row, owner, other);
    }

    /** Who has to agree beside whoever wants it: the lead head to what the owner wants, the owner to what the head wants; null where there is nobody. */
    private Long other(TrackedTask row, boolean owner) { return owner ? company.head(row.leadId()).orElse(null) : row.ownerId(); }

    /** Its project goes on: whoever of the two did not want it is asked again, unless the days that were lost have overtaken it (S5.8). */
    void askAgain(ChangeRequest request) {
        var row = progress.task(change(request).taskId()).orElseThrow();
        var finish = finish(request);
        if (!finish.isAfter(row.planned().finish().toLocalDate()) || !possible(row.taskId(), finish)) {
            lapse(request, "bufferMoveOvertaken", List.of(request.view().proposedBy()));
            return;
        }
        var owner = row.ownerId() != null && rights.is(request.view().proposedBy(), row.ownerId());
        var other = other(row, owner);
        if (other == null) agree(Actor.SYSTEM, request); // nobody is left who would have to
        else ask(Actor.SYSTEM, request, row, owner, other);
    }

    private static TaskChange change(ChangeRequest request) { return request.changes().get(0); }

    private static LocalDate finish(ChangeRequest request) { return LocalDate.parse(change(request).after()); }

    private void ask(Actor actor, ChangeRequest request, TrackedTask row, boolean owner, long other) {
        var capacity = owner ? Capacity.of(Capacity.Role.HEAD, row.leadId()) : Capacity.of(Capacity.Role.OWNER);
        var facts = desk.facts(request, List.of());
        var wanted = new ChangeFacts(facts.project(), row.planned().number(), facts.reason(), row.planned().name() + "\n" + facts.explanation(), facts.by(), null,
                List.of(), List.of(), finish(request));
        asks.open(actor, NewAsk.of(ChangeFacts.WITHIN_BUFFER, row.projectId(), ChangeRequests.subject(request), wanted, other, capacity, company.policy(row.projectId()).answer()));
    }

    /** The other one answered. What became impossible in between lapses, and both hear so; while the project is suspended nothing follows, and they are asked again. */
    public void answered(Actor actor, long requestId, boolean agreed, String words) {
        var request = store.request(requestId).filter(r -> r.state() == ChangeState.DECIDING).orElse(null);
        if (request == null) return;
        if (agreed) {
            if (requests.rests(request)) return;
            if (possible(change(request).taskId(), finish(request))) agree(actor, request);
            else lapse(request, "bufferMoveImpossible", List.of(request.view().proposedBy(), actor.principal()));
            return;
        }
        request.reject(clock.instant(), actor.principal(), words);
        announcements.tell(Actor.SYSTEM, request.projectId(), request.view().proposedBy(), "bufferMove:" + request.id(),
                Told.of("bufferMoveDeclined", company.person(actor.principal()), words).on("project-changes.xhtml"));
    }

    /** Nobody refused it, and yet it can't be done any more. */
    private void lapse(ChangeRequest request, String topic, List<Long> people) {
        var row = progress.task(change(request).taskId()).orElseThrow();
        var task = row.planned();
        var finish = finish(request);
        request.withdraw(clock.instant(), Actor.SYSTEM.personId(), "");
        trail.record(Actor.SYSTEM, request.projectId(), "task:" + row.taskId(), Text.of("tracking.audit.bufferMoveLapsed", task.number(), finish), null);
        announcements.tellAll(Actor.SYSTEM, request.projectId(), people, "bufferMove:" + request.id(),
                Told.of(topic, task.number(), task.name(), finish).on("project-changes.xhtml"));
    }

    private void agree(Actor actor, ChangeRequest request) {
        var finish = finish(request);
        var side = forecasts.side(request.projectId()).orElseThrow();
        var row = side.byId().get(change(request).taskId());
        var from = row.forecastFinish();
        row.expect(finish);
        request.approve(clock.instant(), null);
        upkeep.after(side, Set.of(row.taskId()));
        progress.add(new DateShift(row.projectId(), row.taskId(), clock.instant(), from, row.forecastFinish(), ShiftView.Kind.WITHIN_BUFFER, null, request.id()));
        trail.record(actor, row.projectId(), "task:" + row.taskId(), Text.of("tracking.audit.bufferMove", row.planned().number(), finish),
                request.view().explanation());
        var people = new LinkedHashSet<Long>();
        people.add(company.project(row.projectId()).initiatorId());
        side.successors().after(row.taskId()).forEach(id -> people.add(side.byId().get(id).ownerId()));
        people.addAll(row.planned().collaboratorIds());
        people.removeIf(Objects::isNull);
        announcements.tellAll(actor, row.projectId(), people, "bufferMove:" + request.id(), Told.of("bufferMove", row.planned().number(), row.planned().name(),
                finish, request.view().explanation()));
    }
}
