package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.ask.Asks;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.DocumentView;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.Remark;
import countersign.tasking.domain.Sheets;
import countersign.tasking.domain.SignerList;
import countersign.tasking.domain.TableNotice;
import countersign.tasking.domain.check.Basis;
import countersign.tasking.domain.check.Checks;
import countersign.tasking.store.RemarkStore;
import countersign.tasking.store.SignatureChanges;
import countersign.tasking.store.SignerFacts;
import countersign.tasking.store.Surveyor;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

/** Countersigning and filing of the assignment table (S3.3, S3.5). */
@ApplicationScoped
@Transactional
public class Countersignings {

    /** The kind of the asks and of the countersigning. */
    public static final String KIND = "tasking.countersign";
    /** The kind of the ask to file the signed table. */
    public static final String FILE = "tasking.file";
    /** The kind of the sealed table. */
    public static final String DOCUMENT = "assignment";

    @Inject TaskStore store;
    @Inject Assignments assignments;
    @Inject RemarkStore remarks;
    @Inject Surveyor surveyor;
    @Inject SignerFacts signerFacts;
    @Inject SignatureChanges signatureChanges;
    @Inject TaskingRights rights;
    @Inject SealedDocuments documents;
    @Inject SignOffs signOffs;
    @Inject Asks asks;
    @Inject Projects projects;
    @Inject ProjectCalendars calendars;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * Sends the table round for signature, or, when it went round already, the edits since: signatures on rows that changed are void and asked for
     * again, all others stand.
     *
     * @return the sealed version that circulates
     * @throws RuleViolation when errors stand, a group of warnings has no reason, a department has nobody who signs, or nothing changed
     */
    public DocumentView circulate(Actor actor, long projectId) {
        rights.require(actor, projectId);
        var table = locked(projectId);
        if (table.state() == AssignmentState.PUBLISHED) throw RuleViolation.whole("tasking.refused.published");
        var rows = assignments.table(projectId);
        var around = surveyor.surroundings(projectId);
        var findings = Checks.run(surveyor.situation(projectId, rows, around));
        requireSignable(table, rows, findings);
        requireAnswered(table);
        var project = projects.view(projectId);
        var inbound = surveyor.basis(projectId).inbound();
        var list = SignerList.of(rows, inbound, project.departmentId(), directory, around);
        var texts = directory.person(project.initiatorId()).texts();
        var sheets = new Sheets(rows, around, texts);
        var header = sheets.header(project, list.departments(), findings, table.reasons(), inbound,
                calendars.provisional(projectId, Sheets.dates(rows, inbound)));
        var document = documents.seal(actor, new NewDocument(projectId, DOCUMENT, 1, texts.get("tasking.document.title", project.title()), header,
                sheets.rows(inbound)));
        sendRound(actor, table, project, document, signerFacts.signers(project, document, table, list, rows, findings), list);
        return document;
    }

    private static void requireSignable(AssignmentTable table, List<TaskView> rows, List<Finding> findings) {
        if (rows.isEmpty()) throw RuleViolation.whole("tasking.refused.empty");
        var errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR)
                .map(f -> new RuleViolation.Problem(f.rows().isEmpty() ? "" : "row:" + f.rows().get(0), f.message())).toList();
        if (!errors.isEmpty()) throw new RuleViolation(errors);
        var unanswered = Checks.unanswered(findings, table.reasons()).stream()
                .map(kind -> new RuleViolation.Problem("reason:" + kind, Text.of("tasking.refused.reason", Finding.title(kind)))).toList();
        if (!unanswered.isEmpty()) throw new RuleViolation(unanswered);
    }

    /** A new round has something new for somebody: edits, or answers to remarks; and no remark is left without an answer. */
    private void requireAnswered(AssignmentTable table) {
        var all = remarks.ofProject(table.projectId()).stream().map(Remark::state).toList();
        if (all.contains(RemarkView.State.OPEN)) throw RuleViolation.whole("tasking.refused.remarksOpen");
        var answered = all.contains(RemarkView.State.FOLLOWED) || all.contains(RemarkView.State.EXPLAINED);
        if (table.documentId() != null && !table.unsent() && !answered) throw RuleViolation.whole("tasking.refused.unchanged");
    }

    private void sendRound(Actor actor, AssignmentTable table, ProjectView project, DocumentView document, List<Signer> signers, SignerList list) {
        var within = surveyor.policy(project.id()).signature();
        var first = table.signOffId() == null;
        signerFacts.grant(project.id(), list);
        asks.withdrawAll(actor, FILE, "assignment:" + project.id());
        if (first) table.circulate(document.id(), signOffs.open(actor, KIND, project.id(), "assignment:" + project.id(), document.id(), signers, within));
        else {
            table.circulate(document.id(), table.signOffId());
            signOffs.revise(actor, table.signOffId(), document.id(), signers, within);
        }
        projects.result(project.id(), ProjectStep.TASKING, null);
        trail.record(actor, project.id(), "assignment:" + project.id(), Text.of(first ? "tasking.audit.circulated" : "tasking.audit.recirculated",
                document.number(), signers.size()), null);
    }

    /** How far the countersigning is. */
    public CountersignView view(long projectId) {
        var table = store.table(projectId).orElseThrow(() -> new NoSuchElementException("no assignment table of project " + projectId));
        if (table.signOffId() == null) return new CountersignView(table.state(), table.unsent(), null, List.of());
        return new CountersignView(table.state(), table.unsent(), signOffs.view(table.signOffId()), remarks.ofProject(projectId).stream().map(Remark::view).toList());
    }

    /** What keeps the table from being sent round now: all checks are run for it. */
    public CountersignView.Stops stops(long projectId) {
        var findings = assignments.findings(projectId);
        var errors = (int) findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
        return new CountersignView.Stops(Checks.unanswered(findings, assignments.reasons(projectId)), errors);
    }

    /** What changed on each signer's rows since they signed last, in the reader's words; empty before anybody signed, and while what is filed is what they signed. */
    public List<SinceSignature> since(long projectId, Texts texts) {
        var table = store.table(projectId).orElseThrow(() -> new NoSuchElementException("no assignment table of project " + projectId));
        var settled = table.state() == AssignmentState.PUBLISHED || table.state() == AssignmentState.FILED && !table.unsent();
        if (table.signOffId() == null || settled) return List.of();
        return signatureChanges.of(table, assignments.table(projectId), texts);
    }

    /**
     * The initiator answers a remark: it was followed by an edit, or not, with the reason. The next round takes the answer along.
     *
     * @throws RuleViolation when it is not open any more, or a remark is not followed and no reason is given
     */
    public void answer(Actor actor, long remarkId, boolean followed, String words) {
        var remark = remarks.find(remarkId).orElseThrow(() -> new NoSuchElementException("no remark " + remarkId));
        rights.require(actor, remark.projectId());
        if (remark.state() != RemarkView.State.OPEN) throw RuleViolation.whole("tasking.refused.remarkAnswered");
        var reply = followed ? Input.lines("reply", words, 2000) : Input.requiredLines("reply", words, 2000);
        remark.answer(followed, reply);
        trail.record(actor, remark.projectId(), "assignment:" + remark.projectId(),
                Text.of(followed ? "tasking.audit.remarkFollowed" : "tasking.audit.remarkExplained"), reply);
    }

    /**
     * The initiating department files the signed table (汇总存档, S3.5): a document of record, sent to all signers. Step 4 begins.
     *
     * @throws RuleViolation when not everybody has signed, or the table was edited since
     */
    public void file(Actor actor, long projectId) {
        rights.require(actor, projectId);
        var table = locked(projectId);
        if (table.state() != AssignmentState.SIGNED) throw RuleViolation.whole("tasking.refused.notSigned");
        if (table.unsent()) throw RuleViolation.whole("tasking.refused.unsent");
        table.filed(clock.instant());
        projects.result(projectId, ProjectStep.TASKING, table.filedAt());
        documents.file(table.documentId());
        asks.withdrawAll(actor, FILE, "assignment:" + projectId);
        if (projects.view(projectId).step() == ProjectStep.TASKING) projects.enter(projectId, ProjectStep.PLAN);
        var project = projects.view(projectId);
        var fact = new TableNotice(projectId, project.title(), documents.view(table.documentId()).number());
        signOffs.view(table.signOffId()).signatures().stream().filter(s -> s.stands()).map(s -> s.personId()).distinct()
                .forEach(person -> notices.tell(actor, NewNotice.of(TableNotice.FILED, projectId, person, "document:" + table.documentId(), fact)
                        .with("pdf:" + table.documentId())));
        trail.record(actor, projectId, "assignment:" + projectId, Text.of("tasking.audit.filed", fact.number()), null);
    }

    private AssignmentTable locked(long projectId) {
        return store.lock(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
    }
}
