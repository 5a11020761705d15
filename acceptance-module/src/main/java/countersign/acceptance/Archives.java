package countersign.acceptance;

import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.Archive;
import countersign.acceptance.domain.ArchiveManifest;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.Reading;
import countersign.acceptance.domain.SlotReason;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.acceptance.store.ArchiveStore;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.ProjectAsks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.DocumentView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seals a project's documents as its archive; from then on nothing of it can be changed (S6.3). */
@ApplicationScoped
@Transactional
public class Archives {

    @Inject ArchiveStore store;
    @Inject AcceptanceStore acceptances;
    @Inject RetrospectiveStore retrospectives;
    @Inject StepSix step;
    @Inject ManifestPaper paper;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject ProjectAsks projectAsks;
    @Inject Telling telling;
    @Inject AuditTrail trail;

    /** The archive as it is, or as it would be if it were sealed now. Who may see the project is checked by who calls. */
    public ArchiveView view(long projectId) {
        var filed = documents.filed(projectId).stream().filter(d -> !d.kind().equals(ArchiveManifest.KIND)).toList();
        var reasons = store.reasons(projectId).stream().collect(Collectors.toMap(SlotReason::slot, SlotReason::reason));
        var slots = Arrays.stream(Slot.values()).map(slot -> new ArchiveView.Place(slot, of(filed, slot), reasons.getOrDefault(slot, ""))).toList();
        var appendices = filed.stream().filter(d -> Slot.of(d.kind()).isEmpty()).toList();
        var early = acceptances.find(projectId).map(Acceptance::early).orElse(false);
        var years = step.policy(projectId).retention();
        return sealed(projectId).map(a -> new ArchiveView(projectId, slots, appendices, a.documentId(), a.archivedAt(), a.archivedBy(), a.keepUntil(),
                a.years(), a.early())).orElseGet(() -> new ArchiveView(projectId, slots, appendices, null, null, null, step.today().plusYears(years), years, early));
    }

    /** Only a project in the archive has one. */
    private Optional<Archive> sealed(long projectId) {
        return step.project(projectId).step() == ProjectStep.ARCHIVED ? store.find(projectId) : Optional.empty();
    }

    private static List<DocumentView> of(List<DocumentView> filed, Slot slot) { return filed.stream().filter(d -> d.kind().equals(slot.kind())).toList(); }

    /** Says why a place is empty; an empty reason takes it back. @throws RuleViolation naming {@code reason} */
    public void explain(Actor actor, long projectId, Slot slot, String why) {
        step.requireDriver(actor, projectId);
        var reason = Input.line("reason", why, 1000);
        var known = store.reasons(projectId).stream().filter(r -> r.slot() == slot).findFirst();
        if (known.isPresent()) known.get().reason(reason);
        else store.add(new SlotReason(projectId, slot, reason));
        trail.record(actor, projectId, "archive:" + projectId, Text.of("acceptance.audit.slot", slot.text()), reason);
    }

    /** The retrospective is on file: the initiator is asked to archive, with the reasons for empty places. */
    void prepare(long projectId) {
        var project = step.project(projectId);
        var view = view(projectId);
        var empty = view.slots().stream().filter(ArchiveView.Place::missing).map(p -> p.slot().name()).toList();
        var facts = new Facts.Archiving(project.title(), project.number(), empty, documents.filed(projectId).size());
        asks.open(Actor.SYSTEM, NewAsk.of(Facts.ARCHIVE, projectId, "archive:" + projectId, facts, project.initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR, project.departmentId()), step.policy(projectId).answer()));
    }

    /** The same from a mail: reasons by place, then the archive. */
    public void archive(Actor actor, long projectId, Map<Slot, String> reasons) {
        if (store.find(projectId).isPresent()) return;
        reasons.forEach((slot, why) -> explain(actor, projectId, slot, why));
        archive(actor, projectId);
    }

    /**
     * Seals the archive.
     *
     * @throws RuleViolation when the acceptance or the retrospective is not on file, a condition is open, or a place is empty without a reason
     */
    public void archive(Actor actor, long projectId) {
        step.requireDriver(actor, projectId);
        var acceptance = acceptances.lock(projectId).filter(a -> a.state() == AcceptanceState.FILED)
                .orElseThrow(() -> RuleViolation.whole("acceptance.refused.reportMissing"));
        if (retrospectives.find(projectId).filter(r -> r.filedAt() != null).isEmpty()) throw RuleViolation.whole("acceptance.refused.retrospectiveMissing");
        var conditions = acceptances.tasks(projectId).stream().map(TaskReview::view).filter(TaskReviewView::conditionOpen).map(t -> t.number() + " " + t.name()).toList();
        if (!conditions.isEmpty()) throw RuleViolation.whole("acceptance.refused.conditionsOpen", conditions);
        var view = view(projectId);
        var problems = new Problems();
        for (var place : view.slots()) problems.when(place.missing(), "slot:" + place.slot(), "acceptance.refused.slotEmpty", place.slot().text());
        problems.refuse();
        seal(actor, projectId, acceptance, view);
    }

    private void seal(Actor actor, long projectId, Acceptance acceptance, ArchiveView view) {
        var document = documents.seal(actor, paper.of(view, acceptance.reason(), step.person(actor.principal())));
        documents.file(document.id());
        var by = actor.way() == Actor.Way.SYSTEM ? null : actor.personId();
        store.add(new Archive(projectId, document.id(), step.now(), by, view.keepUntil(), view.years(), acceptance.early()));
        projectAsks.withdraw(actor, projectId, Facts.FOLLOW_UP);
        trail.record(actor, projectId, "archive:" + projectId, Text.of("acceptance.audit.archived", document.number()), null);
        telling.tellAll(actor, projectId, step.access().people(projectId), "archived", acceptance.early() ? "archivedEarly" : "archived",
                List.of(document.number(), view.keepUntil().toString()), List.of(), "pdf:" + document.id());
        step.projects().state(projectId, acceptance.early() ? ProjectState.ENDED_EARLY : ProjectState.COMPLETED);
        step.projects().enter(projectId, ProjectStep.ARCHIVED);
    }

    /** Notes that somebody read the archive or took something out of it; does nothing before the project is archived. */
    public void read(long personId, long projectId, String what) {
        if (store.find(projectId).isPresent()) store.add(new Reading(projectId, personId, what, step.now()));
    }

    /** The access log, the newest first, one page of it: for who drives the project, its executive and administrators. */
    public List<ArchiveReading> readings(long projectId, int first, int most) {
        return store.readings(projectId, first, most).stream().map(Reading::view).toList();
    }
}
