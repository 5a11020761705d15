package countersign.requirement.store;

import countersign.requirement.ActionItemState;
import countersign.requirement.domain.ActionItem;
import countersign.requirement.domain.Communication;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Communication records and action items. */
@ApplicationScoped
public class CommunicationStore {

    @PersistenceContext private EntityManager em;

    /** Keeps a record or an item; flushed, because items refer to their record by its id. */
    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public Communication of(long id) {
        var found = em.find(Communication.class, id);
        if (found == null) throw new NotVisible(id);
        return found;
    }

    public ActionItem item(long id) {
        var found = em.find(ActionItem.class, id);
        if (found == null) throw new NotVisible(id);
        return found;
    }

    public Optional<ActionItem> ofGap(long gapId) {
        return em.createQuery("select a from ActionItem a where a.gapId = :gap", ActionItem.class).setParameter("gap", gapId).getResultStream().findFirst();
    }

    public int nextNumber(long projectId) {
        var last = em.createQuery("select max(c.number) from Communication c where c.projectId = :project", Integer.class)
                .setParameter("project", projectId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** A project's records, the newest first. */
    @Once
    public List<Communication> ofProject(long projectId) {
        return em.createQuery("select c from Communication c where c.projectId = :project order by c.date desc, c.number desc", Communication.class)
                .setParameter("project", projectId).getResultList();
    }

    /** A project's action items by due date. */
    @Once
    public List<ActionItem> items(long projectId) {
        return em.createQuery("select a from ActionItem a where a.projectId = :project order by a.due, a.id", ActionItem.class)
                .setParameter("project", projectId).getResultList();
    }

    /** Those neither done, dropped nor carried by a task. */
    @Once
    public List<ActionItem> loose(long projectId) {
        return em.createQuery("select a from ActionItem a where a.projectId = :project and a.taskId is null and a.state in :states order by a.due, a.id",
                ActionItem.class).setParameter("project", projectId).setParameter("states", List.of(ActionItemState.OPEN, ActionItemState.NOT_DONE))
                .getResultList();
    }

    /** The items that became one of a project's tasks. */
    public List<ActionItem> ofTasks(Collection<Long> taskIds) {
        return taskIds.isEmpty() ? List.of() : em.createQuery("select a from ActionItem a where a.taskId in :tasks", ActionItem.class).setParameter("tasks", taskIds).getResultList();
    }
}
