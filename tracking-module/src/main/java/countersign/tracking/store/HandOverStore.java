package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.HandOverState;
import countersign.tracking.domain.ContractReminder;
import countersign.tracking.domain.HandOver;
import countersign.tracking.domain.InboundReminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    public List<Object[]> expected(Collection<Long> projectIds, String until) {
        return em.createQuery("select h, t from HandOver h, TrackedTask t where t.taskId = h.taskId and h.state in :states and t.forecastFinish <= :until"
                + " and h.projectId in :projects order by h.id", Object[].class).setParameter("projects", projectIds)
                .setParameter("states", List.of(HandOverState.EXPECTED, HandOverState.RETURNED)).setParameter("until", until).getResultList();
    }

    /** What was reminded of these commitments, each written as {@link #reminder} does. */
    public Set<String> reminded(Collection<Long> commitmentIds) {
        if (commitmentIds.isEmpty()) return Set.of();
        return em.createQuery("select r.commitmentId, r.forDay, r.again from InboundReminder r where r.commitmentId in :commitments", Object[].class)
                .setParameter("commitments", commitmentIds).getResultStream()
                .map(row -> reminder((Long) row[0], (LocalDate) row[1], (Boolean) row[2])).collect(Collectors.toSet());
    }

    /** A reminder of a commitment for a day, the second one or not, as one text. */
    public static String reminder(long commitmentId, LocalDate day, boolean again) { return commitmentId + "|" + day + "|" + again; }

    /** The warnings given of days fixed by contract (P6). */
    public List<ContractReminder> contractReminders(Collection<Long> taskIds) {
        return em.createQuery("select r from ContractReminder r where r.taskId in :tasks", ContractReminder.class).setParameter("tasks", taskIds).getResultList();
    }

    public void add(Object entity) { em.persist(entity); }

    public void add(InboundReminder reminder) { em.persist(reminder); }

    public void remove(HandOver handOver) { em.remove(handOver); }

    public void flush() { em.flush(); }
}
