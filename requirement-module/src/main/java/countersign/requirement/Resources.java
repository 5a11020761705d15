package countersign.requirement;

import countersign.requirement.domain.Commitment;
import countersign.requirement.domain.Gap;
import countersign.requirement.domain.InboundCommitment;
import countersign.requirement.domain.Labour;
import countersign.requirement.domain.ResourceRules;
import countersign.requirement.store.KickoffStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Who does what, with what (S2.2, S2.3): division of labour, resource commitments, gaps, inbound commitments. Entered by the initiator's side, or by head
 * and liaison for their own department, while step 2 is open. Every edit carries the version its form showed; a stale one is refused with what stands.
 */
@ApplicationScoped
@Transactional
public class Resources {

    @Inject KickoffStore store;
    @Inject Kickoffs kickoffs;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject Requirements requirements;
    @Inject LabourAsking asking;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /**
     * Writes the parts of departments, all of them or, if one is refused, none.
     *
     * @throws RuleViolation naming {@code labour:7/contribution} for the department 7
     * @throws Overtaken     beside the same fields, when somebody else wrote a part meanwhile
     */
    public void labour(Actor actor, long projectId, List<LabourForm> parts) {
        var problems = new Problems();
        for (var part : parts) problems.reading(any -> "labour:" + part.departmentId() + "/contribution", () -> labour(actor, projectId, part));
        problems.refuse();
    }

    private void labour(Actor actor, long projectId, LabourForm part) {
        editable(actor, projectId, part.departmentId());
        var text = Input.requiredLines("contribution", part.contribution(), ResourceRules.LONGEST_PART);
        var known = store.labour(projectId).stream().filter(l -> l.departmentId() == part.departmentId()).findFirst();
        var row = known.orElseGet(() -> new Labour(projectId, part.departmentId()));
        if (row.written()) Overtaken.unless(part.version(), row.version(), row.contribution());
        row.write(text, actor.personId());
        if (known.isEmpty()) store.add(row);
        asking.written(row.id());
        record(actor, projectId, "labour:" + row.id(), "labour", part.departmentId(), text);
    }

    /** Enters or changes a commitment. Returns its id. @throws RuleViolation naming its fields */
    public long commit(Actor actor, long projectId, CommitmentForm typed) {
        var others = store.commitments(projectId).stream().filter(c -> Objects.equals(c.departmentId(), typed.departmentId()) && !c.id().equals(typed.id())).toList();
        var form = ResourceRules.accepted(typed, others, clock.mostBuffer(projectId));
        editable(actor, projectId, form.departmentId());
        var row = form.id() == null ? new Commitment(projectId) : own(store.of(Commitment.class, form.id()), projectId);
        if (form.id() != null) {
            Overtaken.unless(form.version(), row.version(), row.terms().what());
            editable(actor, projectId, row.departmentId());
        }
        ahead("until", form.id() == null ? null : row.terms().until(), form.terms().until());
        row.write(form.departmentId(), form.kind(), form.terms(), actor.personId());
        if (form.id() == null) store.add(row);
        record(actor, projectId, "commitment:" + row.id(), "commitment", form.departmentId(), form.terms().what());
        return row.id();
    }

    /** Takes a commitment out. */
    public void uncommit(Actor actor, long projectId, long commitmentId) {
        var row = own(store.of(Commitment.class, commitmentId), projectId);
        editable(actor, projectId, row.departmentId());
        store.remove(row);
        record(actor, projectId, "commitment:" + commitmentId, "commitment.removed", row.departmentId(), row.terms().what());
    }

    /** Enters or changes a gap. Who sees to it is asked once the minutes go out. Returns its id. */
    public long gap(Actor actor, long projectId, GapForm typed) {
        var form = ResourceRules.accepted(typed);
        editable(actor, projectId, form.departmentId());
        var row = form.id() == null ? new Gap(projectId) : own(store.of(Gap.class, form.id()), projectId);
        if (form.id() != null) {
            Overtaken.unless(form.version(), row.version(), row.what());
            editable(actor, projectId, row.departmentId());
        }
        ahead("due", row.due(), form.due());
        row.write(form, actor.personId());
        if (form.id() == null) store.add(row);
        record(actor, projectId, "gap:" + row.id(), "gap", form.departmentId(), form.what());
        return row.id();
    }

    /** Takes a gap out. */
    public void ungap(Actor actor, long projectId, long gapId) {
        var row = own(store.of(Gap.class, gapId), projectId);
        editable(actor, projectId, row.departmentId());
        kickoffs.gapGone(actor, gapId);
        store.remove(row);
        record(actor, projectId, "gap:" + gapId, "gap.removed", row.departmentId(), row.what());
    }

    /** Enters or changes an inbound commitment; by either side's department or the initiator's. Returns its id. */
    public long inbound(Actor actor, long projectId, InboundForm typed) {
        var form = ResourceRules.accepted(typed);
        either(actor, projectId, form.giverDepartmentId(), form.receiverDepartmentId());
        var row = form.id() == null ? new InboundCommitment(projectId) : own(store.of(InboundCommitment.class, form.id()), projectId);
        if (form.id() != null) {
            Overtaken.unless(form.version(), row.version(), row.what());
            either(actor, projectId, row.giverId(), row.receiverId());
        }
        ahead("by", row.by(), form.by());
        row.write(form, actor.personId());
        if (form.id() == null) store.add(row);
        record(actor, projectId, "inbound:" + row.id(), "inbound", form.giverDepartmentId(), form.what());
        return row.id();
    }

    /** Takes an inbound commitment out while step 2 is open. */
    public void uninbound(Actor actor, long projectId, long inboundId) {
        var row = own(store.of(InboundCommitment.class, inboundId), projectId);
        either(actor, projectId, row.giverId(), row.receiverId());
        store.remove(row);
        record(actor, projectId, "inbound:" + inboundId, "inbound.removed", row.giverId(), row.what());
    }

    private void ahead(String field, LocalDate before, LocalDate typed) { ResourceRules.ahead(field, before, typed, directory.today()); }

    private void either(Actor actor, long projectId, long giver, long receiver) {
        participant(projectId, giver, "giver");
        participant(projectId, receiver, "receiver");
        kickoffs.requireOpen(projectId);
        if (!rights.speaksFor(actor.personId(), giver)) rights.requireDepartment(actor, projectId, receiver);
    }

    private void editable(Actor actor, long projectId, long departmentId) {
        kickoffs.requireOpen(projectId);
        participant(projectId, departmentId, "department");
        rights.requireDepartment(actor, projectId, departmentId);
    }

    private void participant(long projectId, long departmentId, String field) {
        if (!requirements.view(projectId).participants().contains(departmentId))
            throw RuleViolation.of(field, "requirement.kickoff.stranger", directory.department(departmentId).name());
    }

    private static Commitment own(Commitment row, long projectId) { return check(row, row.projectId(), projectId); }

    private static Gap own(Gap row, long projectId) { return check(row, row.projectId(), projectId); }

    private static InboundCommitment own(InboundCommitment row, long projectId) { return check(row, row.projectId(), projectId); }

    private static <T> T check(T row, long its, long projectId) {
        if (its != projectId) throw new countersign.shared.access.NotVisible(projectId);
        return row;
    }

    /** The receiver has what was promised: called by tracking when it is taken over. */
    public void provided(Actor actor, long inboundId, Instant at) {
        var row = store.of(InboundCommitment.class, inboundId);
        row.provided(at);
        record(actor, row.projectId(), "inbound:" + inboundId, "inbound.provided", row.giverId(), row.what());
    }

    /** The receiver returned it: it is owed again. Called by tracking. */
    public void returned(Actor actor, long inboundId, String reason) {
        var row = store.of(InboundCommitment.class, inboundId);
        row.owedAgain();
        record(actor, row.projectId(), "inbound:" + inboundId, "inbound.returned", row.giverId(), row.what());
    }

    /** An approved change moved its day: called by tracking. */
    public void move(Actor actor, long inboundId, LocalDate to) {
        var row = store.of(InboundCommitment.class, inboundId);
        row.move(to);
        record(actor, row.projectId(), "inbound:" + inboundId, "inbound.moved", row.giverId(), row.what());
    }

    /** The division of labour, one row for each department that takes part, written or not. */
    public List<LabourView> labour(long projectId) {
        var written = store.labour(projectId);
        return requirements.view(projectId).participants().stream().map(id -> written.stream().filter(l -> l.departmentId() == id && l.written()).findFirst()
                .map(l -> new LabourView(projectId, id, l.contribution(), l.version())).orElse(new LabourView(projectId, id, "", -1))).toList();
    }

    /** All commitments. */
    public List<CommitmentView> commitments(long projectId) {
        return store.commitments(projectId).stream().map(c -> new CommitmentView(c.id(), projectId, c.departmentId(), c.kind(), c.terms(), c.version())).toList();
    }

    /** All gaps. */
    public List<GapView> gaps(long projectId) {
        return store.gaps(projectId).stream().map(g -> new GapView(g.id(), projectId, g.departmentId(), g.kind(), g.what(), g.reason(), g.remedy(), g.personId(),
                g.due(), g.version())).toList();
    }

    /** All inbound commitments by their day. */
    public List<InboundCommitmentView> inbound(long projectId) { return store.inbound(projectId).stream().map(Resources::view).toList(); }

    /** The inbound commitments of all projects that were agreed, are not kept yet, and are due until that day. */
    public List<InboundCommitmentView> promised(Collection<Long> projectIds, LocalDate until) { return store.promised(projectIds, until).stream().map(Resources::view).toList(); }

    /** One inbound commitment. */
    public InboundCommitmentView inboundCommitment(long id) { return view(store.of(InboundCommitment.class, id)); }

    /** The buffer that the project's policy would put on an estimate of so many working days (S4.2). */
    public BigDecimal proposedBuffer(long projectId, BigDecimal estimateDays) {
        return ResourceRules.proposedBuffer(estimateDays, clock.policy(projectId).buffer(), clock.mostBuffer(projectId));
    }

    /** Whether that person may write for the department. */
    public boolean mayEdit(long projectId, long personId, long departmentId) {
        return rights.speaksFor(personId, departmentId) || rights.initiatorSide(projectId, personId);
    }

    private static InboundCommitmentView view(InboundCommitment i) {
        return new InboundCommitmentView(i.id(), i.projectId(), i.giverId(), i.receiverId(), i.what(), i.by(), i.state(), i.providedAt(), i.version());
    }

    private void record(Actor actor, long projectId, String subject, String what, long departmentId, String words) {
        audit.record(actor, projectId, subject, Text.of("requirement.kickoff.audit." + what, directory.department(departmentId).name(), Texts.brief(words)), null);
    }
}
