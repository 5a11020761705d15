package countersign.shared.audit;

import countersign.shared.Actor;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Writes and reads the audit trail. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /**
     * Notes what {@code actor} did, in the transaction of the change.
     *
     * @param projectId the project it belongs to; null for the organisation and the installation
     * @param subject   what it was done to, as {@code kind:id}
     * @param what      the sentence, in any language later
     * @param reason    why, where the process asks for it; otherwise null
     */
    public void record(Actor actor, Long projectId, String subject, Text what, String reason) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.projectId = projectId;
        entry.subject = subject;
        entry.key = what.key();
        entry.args = AuditArgs.json(what);
        entry.personId = actor.way() == Actor.Way.SYSTEM ? null : actor.personId();
        entry.onBehalfOf = actor.onBehalfOf();
        entry.way = actor.way();
        entry.reason = reason;
        em.persist(entry);
    }

    /** A project's trail, the newest first, one page of it. */
    public List<AuditView> ofProject(long projectId, int first, int most) {
        return em.createQuery("select a from AuditEntry a where a.projectId = :project order by a.at desc, a.id desc", AuditEntry.class)
                .setParameter("project", projectId).setFirstResult(first).setMaxResults(most).getResultStream().map(AuditEntry::view).toList();
    }

    /** What was done to one subject, the oldest first. */
    public List<AuditView> of(String subject) {
        return em.createQuery("select a from AuditEntry a where a.subject = :subject order by a.at, a.id", AuditEntry.class)
                .setParameter("subject", subject).getResultStream().map(AuditEntry::view).toList();
    }
}
