package countersign.acceptance;

import countersign.acceptance.domain.Evidence;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.audit.AuditTrail;
import countersign.shared.file.FileContent;
import countersign.shared.file.Upload;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;

/** Files that show a result (S6.1): bounded, typed by content, handed out only to those who may see the project (SPEC 9). */
@ApplicationScoped
@Transactional
public class Evidences {

    /** The most files of one task. */
    public static final int MOST = 10;

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject AuditTrail trail;

    /**
     * Attaches a file to a task's result; everybody who takes part in the project may.
     *
     * @throws RuleViolation naming {@code evidence}: empty, too large, too many, or not of a type that may be attached
     */
    public long add(Actor actor, long reviewId, String fileName, byte[] bytes) {
        var review = editable(actor, reviewId);
        if (store.evidence(review.projectId()).stream().filter(e -> e.reviewId() == reviewId).count() >= MOST)
            throw RuleViolation.of("evidence", "acceptance.evidence.many", MOST);
        var evidence = new Evidence(review, Upload.of("evidence", fileName, bytes, actor.personId(), step.now()));
        store.add(evidence);
        trail.record(actor, review.projectId(), "acceptance-task:" + reviewId, Text.of("acceptance.audit.evidence", review.number() + " " + review.name(),
                evidence.file().fileName()), null);
        return evidence.id();
    }

    /** Takes a file off again: who put it there, or the initiating side. */
    public void remove(Actor actor, long projectId, long id) {
        var evidence = store.evidence(projectId, id).orElseThrow(() -> new NotVisible(projectId));
        var review = editable(actor, evidence.reviewId());
        if (evidence.file().uploadedBy() != actor.personId()) step.requireDriver(actor, projectId);
        store.remove(evidence);
        trail.record(actor, projectId, "acceptance-task:" + review.id(), Text.of("acceptance.audit.evidenceRemoved", review.number() + " " + review.name(),
                evidence.file().fileName()), null);
    }

    /** The project's files without their bytes. */
    public List<EvidenceView> of(long projectId) { return store.evidence(projectId); }

    /** A file's bytes for somebody who may see the project. @throws NotVisible when they may not, or there is no such file in it */
    public FileContent download(long personId, long projectId, long id) {
        step.access().require(projectId, personId);
        return store.evidence(projectId, id).orElseThrow(() -> new NotVisible(projectId)).file().file();
    }

    private TaskReview editable(Actor actor, long reviewId) {
        var review = store.task(reviewId).orElseThrow(() -> new NoSuchElementException("no acceptance of a task " + reviewId));
        step.projects().requireOpen(review.projectId());
        if (step.access().sources(review.projectId(), actor.personId()).isEmpty()) throw new NotVisible(review.projectId());
        store.lock(review.projectId()).orElseThrow().requireReviewing();
        return review;
    }
}
