package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.HandOverState;
import countersign.tracking.domain.HandOver;
import countersign.tracking.domain.InboundReminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hand-overs, and reminders of inbound commitments. */
@ApplicationScoped
public class HandOverStore {

    @PersistenceContext EntityManager em;

    public Optional<HandOver> handOver(long id) { return Optional.ofNullable(em.find(HandOver.class, id)); }

    @Once
    public List<HandOver> ofProject(long projectId) {
        return em.createQuery("select h from HandOver h where h.projectId = :project order by h.id", HandOver.class)
                .setParameter("project", projectId).getResultList();
    }

    public List<HandOver> ofTask(long taskId) {
        return em.createQuery("select h from HandOver h where h.taskId = :task order by h.id", HandOver.class).setParameter("task", taskId).getResultList();
    }

    /** What is still to be handed over until then (as text, by the live forecast) in projects that are carried out now: hand-over and its task. */
    public List<Object[]> expected(String until) {
        return em.createQuery("select h, t from HandOver h, TrackedTask t where t.taskId = h.taskId and h.state in :states and t.forecastFinish <= :until"
                + " and h.projectId in (select p.projectId from TrackedProject p where p.running = true) order by h.id", Object[].class)
                .setParameter("states", List.of(HandOverState.EXPECTED, HandOverState.RETURNED)).setParameter("until", until).getResultList();
    }

    public boolean reminded(long commitmentId, LocalDate day, boolean again) {
        return em.createQuery("select count(r) from InboundReminder r where r.commitmentId = :commitment and r.forDay = :day and r.again = :again", Long.class)
                .setParameter("commitment", commitmentId).setParameter("day", day).setParameter("again", again).getSingleResult() > 0;
    }

    public void add(Object entity) { em.persist(entity); }

    public void add(InboundReminder reminder) { em.persist(reminder); }

    public void remove(HandOver handOver) { em.remove(handOver); }

    public void flush() { em.flush(); }
}
