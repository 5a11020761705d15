package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.SignOffs;
import countersign.shared.audit.AuditTrail;
import countersign.shared.content.Block;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.PlanCopy;
import countersign.tasking.Plans;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.event.ChangeApproved;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 《计划变更申请》 (S5.6): proposed by anyone, raised by the initiator, signed by the heads of all affected departments, then the plan's next version. */
@ApplicationScoped
@Transactional
public class ChangeRequests {

    @Inject ChangeStore store;
    @Inject ProgressStore progress;
    @Inject ChangeReader reader;
    @Inject ChangeDesk desk;
    @Inject Plans plans;
    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject ProjectAccess access;
    @Inject TrackingRights rights;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject AuditTrail trail;
    @Inject Event<ChangeApproved> approved;
    @Inject Clock clock;

    /** A project's requests, the newest first. */
    public List<ChangeRequestView> of(long projectId) { return store.requests(projectId).stream().map(ChangeRequest::view).toList(); }

    /** One request. @throws RuleViolation when there is none */
    public ChangeRequestView view(long requestId) { return load(requestId).view(); }

    /** A request's content for a page: why, what is set, what moves, the finish, the buffer. */
    public List<Block> content(long requestId, Texts texts) {
        var request = load(requestId);
        var blocks = new ArrayList<>(ChangeBlocks.of(desk.facts(request, List.of()), texts));
        if (request.impact() == null) blocks.add(ChangeBlocks.bare(request.changes(), reader.rows(request.projectId()), reader::readable, texts));
        return blocks;
    }

    /** A preview's content for a page. */
    public List<Block> content(long projectId, ChangeImpact impact, Texts texts) { return ChangeBlocks.impact(impact, impact.departments().stream().map(company::department).toList(), texts); }

    /** What a task's field holds now, as {@link TaskChange} writes it. */
    public String current(long projectId, long taskId, ChangeField field) {
        var rows = reader.rows(projectId);
        return rows.containsKey(taskId) ? ChangeReader.value(rows, plans.said(projectId), rows.get(taskId), field) : "";
    }

    /** A value as people read and type it: names instead of ids, hours instead of minutes. */
    public String readable(ChangeField field, String value, Texts texts) { return reader.readable(field, value, texts); }

    /** What these changes would do, computed on a copy of the plan; nothing is saved. @throws RuleViolation naming row and field */
    public ChangeImpact preview(long projectId, List<TaskChange> changes) { return desk.impact(projectId, reader.accepted(projectId, changes)); }

    /**
     * Proposes a change. From who drives the project it is raised at once; from anybody else the initiator is asked to.
     *
     * @return the request's id
     * @throws RuleViolation when nothing changes, a value is wrong, or the changed plan cannot be scheduled
     */
    public long propose(Actor actor, long projectId, ChangeProposal typed) {
        access.requireActing(projectId, actor.principal());
        rights.requireOpen(projectId);
        var project = progress.project(projectId).orElseThrow(() -> RuleViolation.whole("tracking.refused.notTracked"));
        if (!project.running()) throw RuleViolation.whole("tracking.refused.notRunning");
        var request = add(actor, projectId, ChangeRequestView.Kind.CHANGE, checked(projectId, typed));
        if (rights.mayDrive(projectId, actor.principal())) raise(actor, request);
        else proposed(actor, request);
        return request.id();
    }

    /** The initiator is asked whether it is raised. */
    void proposed(Actor actor, ChangeRequest request) {
        var projectId = request.projectId();
        asks.open(actor, NewAsk.of(ChangeFacts.PROPOSAL, projectId, subject(request), desk.facts(request, List.of()), company.project(projectId).initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR), company.policy(projectId).answer()));
    }

    private ChangeProposal checked(long projectId, ChangeProposal typed) {
        var explanation = Input.requiredLines("explanation", typed.explanation(), 4000);
        var changes = reader.accepted(projectId, typed.changes());
        if (changes.isEmpty()) throw RuleViolation.of("changes", "tracking.refused.nothingChanges");
        return new ChangeProposal(typed.reason(), explanation, changes, typed.addedDepartmentIds());
    }

    ChangeRequest add(Actor actor, long projectId, ChangeRequestView.Kind kind, ChangeProposal proposal) {
        var request = new ChangeRequest(projectId, store.nextNumber(projectId), kind, actor.principal(), clock.instant(), version(projectId), proposal);
        rebase(request, proposal.changes());
        store.add(request);
        store.flush();
        trail.record(actor, projectId, subject(request), Text.of("tracking.audit.proposed", request.number()), proposal.explanation());
        return request;
    }

    /** What it would do to the plan that holds now; nothing while it changes nothing. */
    private void rebase(ChangeRequest request, List<TaskChange> changes) {
        request.rebase(version(request.projectId()), changes, changes.isEmpty() ? null : desk.impact(request.projectId(), changes));
    }

    /** The initiator raises a proposal, or raises again what was in conflict, with the changes as they are wanted now. */
    public void raise(Actor actor, long requestId, ChangeProposal typed) {
        var request = raisable(actor, requestId);
        request.propose(checked(request.projectId(), typed), version(request.projectId()));
        raise(actor, request);
    }

    /** Raises a proposal as it is. @throws RuleViolation when it is not the initiator's to raise, rests with its project, or other requests stand against it */
    public void raise(Actor actor, long requestId) { raise(actor, raisable(actor, requestId)); }

    private ChangeRequest raisable(Actor actor, long requestId) {
        var request = load(requestId);
        rights.requireDriver(actor, request.projectId());
        if (request.state() != ChangeState.PROPOSED && request.state() != ChangeState.CONFLICT) throw RuleViolation.whole("tracking.refused.changeState");
        if (rests(request)) throw RuleViolation.whole("tracking.refused.notRunning");
        return request;
    }

    boolean rests(ChangeRequest request) { return request.view().rests(company.project(request.projectId()).state()); }

    void raise(Actor actor, ChangeRequest request) {
        var reconciled = reader.reconcile(request.projectId(), request.changes());
        if (!reconciled.conflicts().isEmpty())
            throw new RuleViolation(reader.named(reconciled.conflicts(), request.projectId()).stream()
                    .map(said -> new RuleViolation.Problem("changes", Text.of("tracking.refused.conflict", said.text()))).toList());
        if (reconciled.changes().isEmpty()) throw RuleViolation.of("changes", "tracking.refused.nothingChanges");
        var version = version(request.projectId());
        request.raise(actor.principal(), clock.instant(), version, reconciled.changes(), desk.impact(request.projectId(), reconciled.changes()));
        asks.withdrawAll(actor, ChangeFacts.PROPOSAL, subject(request));
        sign(actor, request);
        trail.record(actor, request.projectId(), subject(request), Text.of("tracking.audit.raised", request.number()), request.view().explanation());
    }

    private void sign(Actor actor, ChangeRequest request) {
        var signers = desk.signers(request, request.departments());
        if (signers.isEmpty()) throw RuleViolation.whole("tracking.refused.noSigner");
        var document = desk.seal(actor, request);
        var within = company.policy(request.projectId()).signature();
        var signOff = signOffs.open(actor, ChangeFacts.SIGN, request.projectId(), subject(request), document, signers, within);
        request.signing(signOff, document);
    }

    /** The initiator answered a proposal. Raised when the project was suspended in between, it rests, and they are asked again when that resumes. */
    public void proposalAnswered(Actor actor, long requestId, boolean raised, String words) {
        var request = load(requestId);
        if (request.state() != ChangeState.PROPOSED) return;
        if (!raised) {
            rejected(actor, request, words);
            return;
        }
        if (rests(request)) return;
        var reconciled = reader.reconcile(request.projectId(), request.changes());
        if (reconciled.conflicts().isEmpty() && !reconciled.changes().isEmpty()) raise(actor, request);
        else conflict(request, reader.named(reconciled.conflicts(), request.projectId()));
    }

    /** A head refused: the request is rejected and changes nothing. */
    public void refused(Actor actor, long requestId, String words) {
        var request = load(requestId);
        if (request.state() != ChangeState.SIGNING) return;
        signOffs.cancel(actor, request.signOffId());
        rejected(actor, request, words);
    }

    private void rejected(Actor actor, ChangeRequest request, String words) {
        request.reject(clock.instant(), actor.principal(), words);
        trail.record(actor, request.projectId(), subject(request), Text.of("tracking.audit.rejected", request.number()), words);
        tell(actor, request, "changeRejected", parties(request), words);
    }

    /** Takes a request back before it is in force; by who proposed or raised it, or drives the project. */
    public void withdraw(Actor actor, long requestId, String why) {
        var request = load(requestId);
        rights.requireOpen(request.projectId());
        if (request.view().proposedBy() != actor.principal()) rights.requireDriver(actor, request.projectId());
        if (!request.state().open()) throw RuleViolation.whole("tracking.refused.changeState");
        if (request.signOffId() != null) signOffs.cancel(actor, request.signOffId());
        asks.withdrawAll(actor, null, subject(request));
        request.withdraw(clock.instant(), actor.principal(), Input.lines("reason", why, 2000));
        trail.record(actor, request.projectId(), subject(request), Text.of("tracking.audit.changeWithdrawn", request.number()), why);
    }

    /**
     * All have signed: the plan becomes the next version. Where another request changed the plan in between it is reconciled first; fields that were set
     * to something else leave it in conflict, and departments that are affected only now are asked to sign too. While the project is suspended nothing
     * follows; it is looked at again when that resumes.
     */
    public void signed(long requestId) {
        var request = load(requestId);
        if (request.state() != ChangeState.SIGNING || rests(request)) return;
        var changes = standing(request).orElse(null);
        if (changes == null) return;
        var version = version(request.projectId());
        if (version != request.view().baseVersion() && moreAffected(request, changes, version)) return;
        carryOut(request, changes);
    }

    /** Its project goes on: the initiator is asked again whether it is raised, with what it would do to the plan that holds now (S5.8). */
    void proposeAgain(ChangeRequest request) {
        standing(request).ifPresent(changes -> {
            rebase(request, changes);
            proposed(Actor.SYSTEM, request);
        });
    }

    /** Its project goes on: computed anew on the plan that holds now, it is signed by who has not signed it, or signed something else than it says now (S5.8). */
    void signAgain(ChangeRequest request) {
        standing(request).ifPresent(changes -> {
            var affected = request.departments();
            request.rebase(version(request.projectId()), changes, desk.impact(request.projectId(), changes));
            affected.addAll(request.departments());
            signAnew(request, affected);
        });
    }

    /** Its changes as they are wanted on the plan that holds now; empty where they cannot be made any more, and it is in conflict. */
    private Optional<List<TaskChange>> standing(ChangeRequest request) {
        var reconciled = reader.reconcile(request.projectId(), request.changes());
        var copy = desk.copy(request.projectId(), reconciled.changes());
        if (reconciled.conflicts().isEmpty() && copy.plan() != null && copy.problems().isEmpty()) return Optional.of(reconciled.changes());
        conflict(request, reconciled.conflicts().isEmpty() ? refusals(copy) : reader.named(reconciled.conflicts(), request.projectId()));
        return Optional.empty();
    }

    /** Why the copy cannot be made any more: what it links to went, a loop, a value that fits no longer. */
    private static List<Said> refusals(PlanCopy copy) {
        if (copy.problems().isEmpty()) return List.of(Said.of(copy.refusal()));
        return copy.problems().stream().map(problem -> Said.of(problem.message())).distinct().toList();
    }

    private boolean moreAffected(ChangeRequest request, List<TaskChange> changes, int version) {
        var signed = request.departments();
        request.rebase(version, changes, desk.impact(request.projectId(), changes));
        var affected = request.departments();
        if (signed.containsAll(affected)) return false;
        affected.addAll(signed);
        signAnew(request, affected);
        return true;
    }

    private void signAnew(ChangeRequest request, Set<Long> departments) {
        var document = desk.seal(Actor.SYSTEM, request);
        request.signing(request.signOffId(), document);
        signOffs.revise(Actor.SYSTEM, request.signOffId(), document, desk.signers(request, departments), company.policy(request.projectId()).signature());
    }

    private void carryOut(ChangeRequest request, List<TaskChange> changes) {
        documents.file(request.view().documentId());
        var plan = plans.revise(Actor.SYSTEM, request.projectId(), desk.change(request.projectId(), changes), request.id(),
                desk.actuals(request.projectId()));
        request.approve(clock.instant(), plan.version());
        trail.record(Actor.SYSTEM, request.projectId(), subject(request), Text.of("tracking.audit.approved", request.number(), plan.version()), null);
        tell(Actor.SYSTEM, request, "changeApproved", parties(request), "");
        approved.fire(new ChangeApproved(request.projectId(), request.id(), plan.version(), clock.instant()));
    }

    private void conflict(ChangeRequest request, List<Said> named) {
        request.conflict(named);
        if (request.signOffId() != null) signOffs.cancel(Actor.SYSTEM, request.signOffId());
        trail.record(Actor.SYSTEM, request.projectId(), subject(request), Text.of("tracking.audit.conflict", request.number()), null);
        named.forEach(said -> trail.record(Actor.SYSTEM, request.projectId(), subject(request), said.text(), null));
        tell(Actor.SYSTEM, request, "changeConflict", parties(request), "", named);
    }

    private Collection<Long> parties(ChangeRequest request) {
        return Stream.of(company.project(request.projectId()).initiatorId(), request.view().proposedBy()).distinct().toList();
    }

    private void tell(Actor actor, ChangeRequest request, String topic, Collection<Long> people, String words) { tell(actor, request, topic, people, words, List.of()); }

    private void tell(Actor actor, ChangeRequest request, String topic, Collection<Long> people, String words, List<Said> lines) {
        announcements.tellAll(actor, request.projectId(), people, topic + ":" + request.id() + ":" + request.view().baseVersion(),
                Told.of(topic, request.number(), company.project(request.projectId()).title(), words).with(lines).on("project-changes.xhtml"));
    }

    /** Rejects what is open, because the project ended. */
    void endAll(Actor actor, long projectId, String why) {
        for (var request : store.requests(projectId)) {
            if (!request.state().open()) continue;
            if (request.signOffId() != null) signOffs.cancel(actor, request.signOffId());
            request.withdraw(clock.instant(), actor.principal(), why);
        }
    }

    private int version(long projectId) { return progress.project(projectId).orElseThrow().planVersion(); }

    static String subject(ChangeRequest request) { return "change:" + request.id(); }

    private ChangeRequest load(long id) { return store.request(id).orElseThrow(() -> RuleViolation.whole("tracking.refused.noChange")); }
}
