package countersign.requirement;

import countersign.requirement.domain.MinutesEdition;
import countersign.requirement.domain.MinutesObjection;
import countersign.requirement.domain.MinutesReader;
import countersign.requirement.domain.MinutesRules;
import countersign.requirement.store.MinutesStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.NewDocument;
import countersign.shared.document.Seal;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** 《跨部门协同会议纪要》: assembled, sent, confirmed or objected to; amended as new editions that ask again whom they concern (S2.5). */
@ApplicationScoped
@Transactional
public class Minutes {

    @Inject MinutesStore store;
    @Inject MinutesAssembly assembly;
    @Inject MinutesAsking asking;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Disputes disputes;
    @Inject Requirements requirements;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject SealedDocuments documents;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /** The minutes as they would be sent now. */
    public MinutesPaper draft(long projectId) { return assembly.assemble(projectId); }

    /**
     * Sends the minutes, or a new edition: everybody is asked at first; later those it concerns. Objections whose point was changed are thereby amended;
     * who sees to a gap is asked.
     *
     * @return the edition's number
     * @throws RuleViolation before the meeting was held, or when nothing was changed since
     */
    public int send(Actor actor, long projectId) {
        rights.requireInitiatorSide(actor, projectId);
        kickoffs.requireOpen(projectId);
        if (meetings.kickoff(projectId).filter(m -> m.state() == MeetingState.HELD).isEmpty()) throw RuleViolation.whole("requirement.minutes.meetingFirst");
        var paper = assembly.assemble(projectId);
        var latest = store.latest(projectId);
        var changed = changed(projectId, paper, latest);
        if (latest.isPresent() && changed.isEmpty()) throw RuleViolation.whole("requirement.minutes.same");
        var edition = seal(actor, projectId, paper, latest);
        amend(projectId, changed);
        asking.circulate(actor, projectId, edition, paper, latest.isEmpty() ? Set.of() : changed, concerned(paper, changed, latest), recipients(actor, projectId));
        kickoffs.askForGaps(actor, projectId);
        audit.record(actor, projectId, "minutes:" + projectId, Text.of("requirement.minutes.audit.sent", edition.edition()), null);
        return edition.edition();
    }

    private MinutesEdition seal(Actor actor, long projectId, MinutesPaper paper, Optional<MinutesEdition> latest) {
        var title = directory.person(requirements.view(projectId).initiatorId()).texts().get("requirement.minutes.title");
        var document = documents.seal(actor, new NewDocument(projectId, MinutesPaper.KIND, MinutesPaper.SCHEMA, title, paper.header(), paper.rows()));
        var number = latest.map(MinutesEdition::edition).orElse(0) + 1;
        var edition = new MinutesEdition(projectId, number, document.id(), actor.personId(), clock.now(), paper.header().silence());
        store.add(edition);
        return edition;
    }

    private Set<String> changed(long projectId, MinutesPaper paper, Optional<MinutesEdition> latest) {
        if (latest.isEmpty()) return Set.of();
        var now = Seal.of(MinutesPaper.KIND, MinutesPaper.SCHEMA, paper.header(), paper.rows());
        return MinutesRules.changed(documents.seal(latest.get().documentId()).rows(), now.rows());
    }

    /** The departments of the changed points, as they were and as they are. */
    private Set<Long> concerned(MinutesPaper paper, Set<String> changed, Optional<MinutesEdition> latest) {
        var departments = new TreeSet<Long>();
        var before = latest.map(e -> MinutesPaper.of(documents.content(e.documentId())));
        for (var key : changed) {
            Optional.ofNullable(paper.rows().get(key)).ifPresent(row -> departments.addAll(row.departmentIds()));
            before.map(p -> p.rows().get(key)).ifPresent(row -> departments.addAll(row.departmentIds()));
        }
        return departments;
    }

    private void amend(long projectId, Set<String> changed) {
        store.objections(projectId).stream().filter(o -> o.state() == ObjectionState.OPEN && changed.contains(o.point()))
                .forEach(o -> o.close(ObjectionState.AMENDED, null, clock.now()));
    }

    /** Who was there or invited, and the heads of all departments that take part; not whoever sends it. */
    private Set<Long> recipients(Actor actor, long projectId) {
        var people = new LinkedHashSet<Long>();
        meetings.kickoff(projectId).ifPresent(m -> m.attendees().stream().filter(a -> !Boolean.FALSE.equals(a.present())).forEach(a -> people.add(a.personId())));
        for (long id : requirements.view(projectId).participants()) directory.signatory(id).ifPresent(s -> people.add(s.personId()));
        people.remove(actor.principal());
        return people;
    }

    /** A participant confirmed: called by the reaction. */
    public void confirmed(long projectId, long personId, int edition, String words, Instant at) {
        reader(projectId, personId, edition).ifPresent(r -> r.answered(ReaderState.CONFIRMED, words, at));
    }

    /** A participant objects to a point: called by the reaction. The point is open again, and the initiator is told. */
    public void objected(Actor by, long projectId, long personId, int edition, String point, String pointText, String words, Instant at) {
        if (reader(projectId, personId, edition).isEmpty()) return;
        reader(projectId, personId, edition).get().answered(ReaderState.OBJECTED, words, at);
        store.add(new MinutesObjection(projectId, personId, edition, point, pointText, words, at));
        asking.tellObjection(by, projectId, personId, pointText, words, edition);
        audit.record(by, projectId, "minutes:" + projectId, Text.of("requirement.minutes.audit.objected", edition, pointText), words);
    }

    private Optional<MinutesReader> reader(long projectId, long personId, int edition) {
        return store.reader(projectId, personId).filter(r -> r.edition() == edition);
    }

    /** Readers whose time to object is over and who said nothing. */
    public List<Long> silent(int most) { return store.silent(clock.now(), most); }

    /** Silence is no objection (S2.5): recorded as what it is, in a transaction of its own. Does nothing when they answered meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keepsSilent(long readerId) {
        var reader = store.reader(readerId);
        if (reader.state() != ReaderState.WAITING || !reader.silence() || reader.due().isAfter(clock.now()) || !clock.runs(reader.projectId())) return;
        if (!asking.closeSilently(reader)) return;
        reader.answered(ReaderState.SILENT, null, clock.now());
        audit.record(Actor.SYSTEM, reader.projectId(), "minutes:" + reader.projectId(),
                Text.of("requirement.minutes.audit.silent", directory.person(reader.personId()).name(), reader.edition()), null);
    }

    /** The initiator makes an open objection a dispute between the departments of the point and the objector's. Returns the dispute's id. */
    public long dispute(Actor actor, long objectionId) {
        var objection = store.objection(objectionId);
        rights.requireInitiatorSide(actor, objection.projectId());
        var paper = MinutesPaper.of(documents.content(store.latest(objection.projectId()).orElseThrow().documentId()));
        var departments = new LinkedHashSet<Long>();
        var own = directory.person(objection.personId()).departmentId();
        if (own != null) departments.add(own);
        Optional.ofNullable(paper.rows().get(objection.point())).ifPresent(row -> departments.addAll(row.departmentIds()));
        departments.add(requirements.view(objection.projectId()).leadDepartmentId());
        var what = objection.pointText() + "\n" + objection.words();
        var dispute = disputes.open(actor, new NewDispute(objection.projectId(), "objection:" + objectionId, what, own, List.copyOf(departments), objection.words(), List.of()));
        objection.close(ObjectionState.DISPUTED, dispute, clock.now());
        return dispute;
    }

    /** The objector takes it back, by themselves or by the initiator's side noting it after a talk; the objector's minutes count as confirmed then. */
    public void withdraw(Actor actor, long objectionId) {
        var objection = store.objection(objectionId);
        rights.requireOpen(objection.projectId());
        if (actor.principal() != objection.personId()) throw RuleViolation.whole("requirement.objection.notYours");
        objection.close(ObjectionState.WITHDRAWN, null, clock.now());
        store.reader(objection.projectId(), objection.personId()).filter(r -> r.state() == ReaderState.OBJECTED)
                .ifPresent(r -> r.answered(ReaderState.CONFIRMED, r.words(), clock.now()));
        audit.record(actor, objection.projectId(), "minutes:" + objection.projectId(), Text.of("requirement.minutes.audit.withdrawn", objection.pointText()), null);
    }

    /** Where the minutes stand. */
    public MinutesView view(long projectId) {
        var latest = store.latest(projectId);
        var readers = store.readers(projectId).stream()
                .map(r -> new MinutesView.Reader(r.personId(), r.edition(), r.state(), r.due(), r.answeredAt(), r.words())).toList();
        var objections = store.objections(projectId).stream().map(o -> new MinutesView.Objection(o.id(), o.personId(), o.edition(), o.point(), o.pointText(),
                o.words(), o.state(), o.disputeId(), o.raisedAt())).toList();
        var changed = latest.isEmpty() || !kickoffs.running(projectId) ? List.<String>of() : List.copyOf(changed(projectId, assembly.assemble(projectId), latest));
        return new MinutesView(projectId, latest.map(MinutesEdition::edition).orElse(0), latest.map(MinutesEdition::documentId).orElse(null),
                latest.map(MinutesEdition::sentAt).orElse(null), clock.policy(projectId).silence().map(Object::toString).orElse(""), readers, objections, changed);
    }

    /** The edition that is filed at the end: the last one, or one more where nothing but decisions of disputes came in since. Returns its document. */
    long file(Actor actor, long projectId) {
        var paper = assembly.assemble(projectId);
        var latest = store.latest(projectId);
        var document = changed(projectId, paper, latest).isEmpty() ? latest.orElseThrow().documentId() : seal(actor, projectId, paper, latest).documentId();
        documents.file(document);
        return document;
    }
}
