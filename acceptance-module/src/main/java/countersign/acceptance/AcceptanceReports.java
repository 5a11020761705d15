package countersign.acceptance;

import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.AcceptanceReport;
import countersign.acceptance.domain.AcceptanceReport.TaskLine;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.ReportSigners;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignOffView;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Seals 《验收报告》, has it signed by all departments and files it (S6.1). */
@ApplicationScoped
@Transactional
public class AcceptanceReports {

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject ReportDraft draft;
    @Inject SealedDocuments documents;
    @Inject SignOffs signOffs;
    @Inject Asks asks;
    @Inject Retrospectives retrospectives;
    @Inject Telling telling;
    @Inject AuditTrail trail;

    /** The countersigning; empty before the report was sent. */
    public Optional<SignOffView> signOff(long projectId) { return store.find(projectId).map(Acceptance::signOffId).map(signOffs::view); }

    /**
     * Sends the report to be signed. Sent again after a correction, only those sign again whose rows changed.
     *
     * @throws RuleViolation when a standard or objective has no result yet, or something not met has neither rework nor a reason
     */
    public void send(Actor actor, long projectId) {
        step.requireDriver(actor, projectId);
        var acceptance = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.notOpened"));
        acceptance.requireReviewing();
        var tasks = store.tasks(projectId);
        var objectives = store.objectives(projectId);
        requireReady(acceptance, tasks, objectives.stream().map(o -> o.view().open() ? o.wording() : null).filter(Objects::nonNull).toList());
        var report = draft.of(acceptance, tasks, objectives);
        var title = step.directory().person(step.project(projectId).initiatorId()).texts().get("acceptance.document.report", step.project(projectId).title());
        var document = documents.seal(actor, new NewDocument(projectId, AcceptanceReport.KIND, AcceptanceReport.SCHEMA, title, report.header(), report.rows()));
        var signers = signers(ReportSigners.of(tasks, objectives, step.project(projectId).departmentId(), step.directory()), tasks, report, document.number());
        var within = step.policy(projectId).signature();
        var known = acceptance.signOffId();
        if (known == null) acceptance.sent(signOffs.open(actor, Facts.SIGN, projectId, "acceptance:" + projectId, document.id(), signers, within), document.id());
        else {
            acceptance.sent(known, document.id()); // first: signatures that all stand complete it at once
            signOffs.revise(actor, known, document.id(), signers, within);
        }
        asks.withdrawAll(actor, Facts.PREPARE, "acceptance:" + projectId);
        trail.record(actor, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.sent", document.number(), signers.size()), null);
    }

    private static void requireReady(Acceptance acceptance, List<TaskReview> tasks, List<String> openObjectives) {
        var open = tasks.stream().filter(t -> t.result() == null).map(t -> t.number() + " " + t.name()).toList();
        if (!open.isEmpty()) throw RuleViolation.whole("acceptance.refused.tasksOpen", open);
        if (!openObjectives.isEmpty()) throw RuleViolation.whole("acceptance.refused.objectivesOpen", openObjectives);
        var unsettled = tasks.stream().filter(t -> t.view().unsettled()).map(t -> t.number() + " " + t.name()).toList();
        if (!unsettled.isEmpty() && !acceptance.early()) throw RuleViolation.whole("acceptance.refused.unsettled", unsettled);
    }

    /** Each reads first what their own departments delivered, then what they accepted (LOOK, “Act page”). */
    private List<Signer> signers(ReportSigners list, List<TaskReview> tasks, AcceptanceReport report, String number) {
        var signers = new ArrayList<Signer>();
        list.capacities().forEach((person, capacities) -> {
            var own = capacities.stream().map(Capacity::departmentId).filter(Objects::nonNull).toList();
            var delivered = pick(report, tasks.stream().filter(t -> t.departments().stream().anyMatch(own::contains)).toList());
            var accepted = pick(report, tasks.stream().filter(t -> own.contains(t.acceptingId())).toList());
            var others = report.tasks().stream().filter(t -> !delivered.contains(t) && !accepted.contains(t)).toList();
            var header = report.header();
            var rows = list.rows().getOrDefault(person, Set.of());
            signers.add(new Signer(person, capacities, rows, new Facts.Sign(header.title(), number, header.early(), header.reason(), delivered, accepted, others,
                    report.goals())));
        });
        return signers;
    }

    private static List<TaskLine> pick(AcceptanceReport report, List<TaskReview> tasks) {
        return tasks.stream().map(t -> report.rows().get(ReportSigners.key(t)).task()).toList();
    }

    /** Takes the report back to correct it. Signatures on rows that stay as they are stay too. */
    public void takeBack(Actor actor, long projectId) {
        step.requireDriver(actor, projectId);
        var acceptance = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.notOpened"));
        if (acceptance.state() != AcceptanceState.SIGNING) throw RuleViolation.whole("acceptance.refused.notSigning");
        acceptance.takenBack();
        trail.record(actor, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.takenBack"), null);
    }

    /** A head objects: the report goes back to the initiating side, with the words. */
    public void objected(Actor actor, long projectId, long askId, String words) {
        store.lock(projectId).filter(a -> a.state() == AcceptanceState.SIGNING).ifPresent(Acceptance::takenBack);
        trail.record(actor, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.objected"), words);
        telling.tell(actor, projectId, step.project(projectId).initiatorId(), "objected:" + askId, "objected", List.of(step.person(actor.principal())), List.of(words));
    }

    /** Everybody signed: the report is on file and goes to everybody, and the clock of the retrospective starts. */
    public void signed(long projectId, long documentId) {
        var acceptance = store.lock(projectId).orElseThrow();
        if (acceptance.state() != AcceptanceState.SIGNING) return; // taken back meanwhile: it is sent again
        documents.file(documentId);
        acceptance.filed(documentId, step.now());
        step.projects().result(projectId, ProjectStep.ACCEPTANCE, step.now());
        var number = documents.view(documentId).number();
        trail.record(Actor.SYSTEM, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.filed", number), null);
        telling.tellAll(Actor.SYSTEM, projectId, step.access().people(projectId), "filed", "filed", List.of(number), List.of(), "pdf:" + documentId);
        retrospectives.open(projectId, acceptance.early());
    }
}
