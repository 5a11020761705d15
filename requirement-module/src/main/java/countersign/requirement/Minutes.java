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
import java.util.stream.Collectors;

/**
 * 《跨部门协同会议纪要》 of the kick-off and of every other meeting: assembled, sent, confirmed or objected to by point; amended as new editions that ask again
 * whom they concern (S2.5).
 */
@ApplicationScoped
@Transactional
public class Minutes {

    @Inject MinutesStore store;
    @Inject MinutesAssembly assembly;
    @Inject MinutesAsking asking;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Disputes disputes;
    @Inject LabourAsking labour;
    @Inject Requirements requirements;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject SealedDocuments documents;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /** The kick-off's minutes as they would be sent now. */
    public MinutesPaper draft(long projectId) { return assembly.assemble(projectId); }

    /**
     * Sends the kick-off's minutes, or a new edition: everybody is asked at first; later those it concerns. Objections whose point was changed are thereby
     * amended; who sees to a gap is asked.
     *
     * @return the edition's number
     * @throws RuleViolation before the meeting was held, or when nothing was changed since
     */
    public int send(Actor actor, long projectId) {
        rights.requireInitiatorSide(actor, projectId);
        kickoffs.requireOpen(projectId);
        if (meetings.kickoff(projectId).filter(m -> m.state() == MeetingState.HELD).isEmpty()) throw RuleViolation.whole("requirement.minutes.meetingFirst");
        var edition = send(actor, MinutesOf.kickoff(projectId), assembly.assemble(projectId), recipients(actor, projectId));
        kickoffs.askForGaps(actor, projectId);
        labour.close(projectId);
        return edition.edition();
    }

    /** Sends the minutes of another meeting, or a new edition of them, to whom it was called for; filed as they are sent. Returns the edition's number. */
    public int sendOf(Actor actor, long meetingId) {
        var meeting = meetings.view(meetingId);
        if (meeting.kind() == MeetingKind.KICK_OFF) return send(actor, meeting.projectId());
        meetings.requireRuns(actor, meetingId);
        if (meeting.state() != MeetingState.HELD) throw RuleViolation.whole("requirement.minutes.heldFirst");
        var people = present(meeting);
        people.remove(actor.principal());
        var edition = send(actor, new MinutesOf(meeting.projectId(), meetingId), assembly.assemble(meeting), people);
        documents.file(edition.documentId());
        return edition.edition();
    }

    private MinutesEdition send(Actor actor, MinutesOf of, MinutesPaper paper, Set<Long> recipients) {
        var latest = store.latest(of.projectId(), of.meetingId());
        var changed = changed(of, paper, latest);
        if (latest.isPresent() && changed.isEmpty()) throw RuleViolation.whole("requirement.minutes.same");
        var edition = seal(actor, of, paper, latest);
        amend(of, changed);
        asking.circulate(actor, of, edition, paper, latest.isEmpty() ? Set.of() : changed, concerned(paper, changed, latest), recipients);
        audit.record(actor, of.projectId(), of.subject(), Text.of("requirement.minutes.audit.sent", edition.edition()), null);
        return edition;
    }

    private static String kind(MinutesOf of) { return of.ofKickoff() ? MinutesPaper.KIND : MinutesPaper.OTHER; }

    private MinutesEdition seal(Actor actor, MinutesOf of, MinutesPaper paper, Optional<MinutesEdition> latest) {
        var title = directory.person(requirements.view(of.projectId()).initiatorId()).texts().get("requirement.minutes.title");
        var name = paper.header().meeting() == null ? title : paper.header().meeting() + " · " + title;
        var document = documents.seal(actor, new NewDocument(of.projectId(), kind(of), MinutesPaper.SCHEMA, name, paper.header(), paper.rows()));
        var number = latest.map(MinutesEdition::edition).orElse(0) + 1;
        var edition = new MinutesEdition(of.projectId(), of.meetingId(), number, document.id(), actor.personId(), clock.now(), paper.header().silence());
        store.add(edition);
        return edition;
    }

    private Set<String> changed(MinutesOf of, MinutesPaper paper, Optional<MinutesEdition> latest) {
        if (latest.isEmpty()) return Set.of();
        var now = Seal.of(kind(of), MinutesPaper.SCHEMA, paper.header(), paper.rows());
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

    private void amend(MinutesOf of, Set<String> changed) {
        store.objections(of.projectId(), of.meetingId()).stream().filter(o -> o.state() == ObjectionState.OPEN && changed.contains(o.point()))
                .forEach(o -> o.close(ObjectionState.AMENDED, null, clock.now()));
    }

    /** Who was there or invited, and the heads of all departments that take part; not whoever sends it. */
    private Set<Long> recipients(Actor actor, long projectId) {
        var people = new LinkedHashSet<Long>();
        meetings.kickoff(projectId).ifPresent(m -> people.addAll(present(m)));
        for (long id : requirements.view(projectId).participants()) directory.signatory(id).ifPresent(s -> people.add(s.personId()));
        people.remove(actor.principal());
        return people;
    }

    private static Set<Long> present(MeetingView meeting) {
        return meeting.attendees().stream().filter(a -> !Boolean.FALSE.equals(a.present())).map(MeetingView.Attendee::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A participant confirmed: called by the reaction. */
    public void confirmed(long projectId, MinutesFacts asked, long personId, String words, Instant at) {
        reader(projectId, asked, personId).ifPresent(r -> r.answered(ReaderState.CONFIRMED, words, at));
    }

    /** A participant objects to a point: called by the reaction. The point is open again, and the initiator is told. */
    public void objected(Actor by, long projectId, MinutesFacts asked, long personId, MinutesPoint point, String words, Instant at) {
        var reader = reader(projectId, asked, personId);
        if (reader.isEmpty()) return;
        var of = new MinutesOf(projectId, asked.meetingId());
        reader.get().answered(ReaderState.OBJECTED, words, at);
        store.add(new MinutesObjection(projectId, asked.meetingId(), personId, asked.edition(), point, words, at));
        asking.tellObjection(by, of, personId, point, words, asked.edition());
        audit.record(by, projectId, of.subject(), Text.of("requirement.minutes.audit.objected", asked.edition(), point.text()), words);
    }

    private Optional<MinutesReader> reader(long projectId, MinutesFacts asked, long personId) {
        return store.reader(projectId, asked.meetingId(), personId).filter(r -> r.edition() == asked.edition());
    }

    /** Readers whose time to object is over and who said nothing. */
    public List<Long> silent(int most) { return store.silent(clock.now(), most); }

    /** Silence is no objection (S2.5): recorded as what it is, in a transaction of its own. @return false when they answered meanwhile or the project rests */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean keepsSilent(long readerId) {
        var reader = store.reader(readerId);
        if (reader.state() != ReaderState.WAITING || !reader.silence() || reader.due().isAfter(clock.now()) || !clock.runs(reader.projectId())) return false;
        if (!asking.closeSilently(reader)) return false;
        reader.answered(ReaderState.SILENT, null, clock.now());
        audit.record(Actor.SYSTEM, reader.projectId(), new MinutesOf(reader.projectId(), reader.meetingId()).subject(),
                Text.of("requirement.minutes.audit.silent", directory.person(reader.personId()).name(), reader.edition()), null);
        return true;
    }

    /** The initiator makes an open objection a dispute between the departments of the point and the objector's, in words of their language. Returns the dispute's id. */
    public long dispute(Actor actor, long objectionId) {
        var objection = store.objection(objectionId);
        rights.requireInitiatorSide(actor, objection.projectId());
        var paper = MinutesPaper.of(documents.content(store.latest(objection.projectId(), objection.meetingId()).orElseThrow().documentId()));
        var departments = new LinkedHashSet<Long>();
        var own = directory.person(objection.personId()).departmentId();
        if (own != null) departments.add(own);
        Optional.ofNullable(paper.rows().get(objection.point())).ifPresent(row -> departments.addAll(row.departmentIds()));
        departments.add(requirements.view(objection.projectId()).leadDepartmentId());
        var what = directory.person(actor.personId()).texts().get(objection.at().text()) + "\n" + objection.words();
        var dispute = disputes.open(actor, new NewDispute(objection.projectId(), "objection:" + objectionId, what, own, List.copyOf(departments), objection.words(), List.of()));
        objection.close(ObjectionState.DISPUTED, dispute, clock.now());
        return dispute;
    }

    /** The objector takes it back; the objector's minutes count as confirmed then. */
    public void withdraw(Actor actor, long objectionId) {
        var objection = store.objection(objectionId);
        rights.requireOpen(objection.projectId());
        if (actor.principal() != objection.personId()) throw RuleViolation.whole("requirement.objection.notYours");
        objection.close(ObjectionState.WITHDRAWN, null, clock.now());
        store.reader(objection.projectId(), objection.meetingId(), objection.personId()).filter(r -> r.state() == ReaderState.OBJECTED)
                .ifPresent(r -> r.answered(ReaderState.CONFIRMED, r.words(), clock.now()));
        audit.record(actor, objection.projectId(), new MinutesOf(objection.projectId(), objection.meetingId()).subject(),
                Text.of("requirement.minutes.audit.withdrawn", objection.at().text()), null);
    }

    /** Where the kick-off's minutes stand. */
    public MinutesView view(long projectId) {
        var of = MinutesOf.kickoff(projectId);
        var latest = store.latest(projectId, 0);
        return view(of, latest, latest.isEmpty() || !kickoffs.running(projectId) ? Set.of() : changed(of, assembly.assemble(projectId), latest));
    }

    /** Whether the kick-off's minutes were sent. */
    boolean out(long projectId) { return store.latest(projectId, 0).isPresent(); }

    /** Where the minutes of any meeting stand. */
    public MinutesView viewOf(MeetingView meeting) {
        if (meeting.kind() == MeetingKind.KICK_OFF) return view(meeting.projectId());
        var of = new MinutesOf(meeting.projectId(), meeting.id());
        var latest = store.latest(meeting.projectId(), meeting.id());
        return view(of, latest, latest.isEmpty() ? Set.of() : changed(of, assembly.assemble(meeting), latest));
    }

    private MinutesView view(MinutesOf of, Optional<MinutesEdition> latest, Set<String> changed) {
        var readers = store.readers(of.projectId(), of.meetingId()).stream()
                .map(r -> new MinutesView.Reader(r.personId(), r.edition(), r.state(), r.due(), r.answeredAt(), r.words())).toList();
        var objections = store.objections(of.projectId(), of.meetingId()).stream().map(o -> new MinutesView.Objection(o.id(), o.personId(), o.edition(), o.point(),
                o.at().text(), o.words(), o.state(), o.disputeId(), o.raisedAt())).toList();
        return new MinutesView(of.projectId(), latest.map(MinutesEdition::edition).orElse(0), latest.map(MinutesEdition::documentId).orElse(null),
                latest.map(MinutesEdition::sentAt).orElse(null), clock.policy(of.projectId()).silence().map(Object::toString).orElse(""), readers, objections, List.copyOf(changed));
    }

    /** The edition that is filed at the end of step 2: the last one, or one more where nothing but decisions of disputes came in since. Returns its document. */
    long file(Actor actor, long projectId) {
        var of = MinutesOf.kickoff(projectId);
        var paper = assembly.assemble(projectId);
        var latest = store.latest(projectId, 0);
        var document = changed(of, paper, latest).isEmpty() ? latest.orElseThrow().documentId() : seal(actor, of, paper, latest).documentId();
        documents.file(document);
        return document;
    }
}
