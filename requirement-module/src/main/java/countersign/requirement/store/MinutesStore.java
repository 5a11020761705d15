package countersign.requirement.store;

import countersign.requirement.ReaderState;
import countersign.requirement.domain.MinutesEdition;
import countersign.requirement.domain.MinutesObjection;
import countersign.requirement.domain.MinutesReader;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Joined;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Editions of the minutes, readers, objections; the kick-off's stand under meeting 0. */
@ApplicationScoped
public class MinutesStore {

    @PersistenceContext private EntityManager em;

    public void add(Object entity) { em.persist(entity); }

    /** The edition sent last. */
    public Optional<MinutesEdition> latest(long projectId, long meetingId) {
        if (Readings.running()) return withReaders(projectId).heads().stream().filter(m -> m.meetingId() == meetingId).findFirst();
        return em.createQuery("select m from MinutesEdition m where m.projectId = :project and m.meetingId = :meeting order by m.edition desc", MinutesEdition.class)
                .setParameter("project", projectId).setParameter("meeting", meetingId).setMaxResults(1).getResultStream().findFirst();
    }

    private Joined<MinutesEdition, MinutesReader> withReaders(long projectId) {
        return Readings.once("minutes:" + projectId, () -> Joined.of(em.createQuery("select m, r from MinutesEdition m left join MinutesReader r"
                + " on r.projectId = m.projectId and r.meetingId = m.meetingId where m.projectId = :project order by m.edition desc, r.id", Object[].class)
                .setParameter("project", projectId).getResultList(), MinutesEdition.class, MinutesReader.class));
    }

    public List<MinutesReader> readers(long projectId, long meetingId) {
        if (Readings.running()) return withReaders(projectId).rows().stream().filter(r -> r.meetingId() == meetingId).toList();
        return em.createQuery("select r from MinutesReader r where r.projectId = :project and r.meetingId = :meeting order by r.id", MinutesReader.class)
                .setParameter("project", projectId).setParameter("meeting", meetingId).getResultList();
    }

    public Optional<MinutesReader> reader(long projectId, long meetingId, long personId) {
        return em.createQuery("select r from MinutesReader r where r.projectId = :project and r.meetingId = :meeting and r.personId = :person", MinutesReader.class)
                .setParameter("project", projectId).setParameter("meeting", meetingId).setParameter("person", personId).getResultStream().findFirst();
    }

    /** All who were asked and said nothing yet. */
    public List<MinutesReader> waiting() {
        return em.createQuery("select r from MinutesReader r where r.state = :waiting and r.askId is not null", MinutesReader.class)
                .setParameter("waiting", ReaderState.WAITING).getResultList();
    }

    public MinutesReader reader(long id) { return em.find(MinutesReader.class, id); }

    /** Readers whose silence counts from now. */
    public List<Long> silent(Instant now, int most) {
        return em.createQuery("select r.id from MinutesReader r where r.state = :waiting and r.silence = true and r.due <= :now order by r.due, r.id", Long.class)
                .setParameter("waiting", ReaderState.WAITING).setParameter("now", now).setMaxResults(most).getResultList();
    }

    public List<MinutesObjection> objections(long projectId, long meetingId) {
        return all(projectId).stream().filter(o -> o.meetingId() == meetingId).toList();
    }

    private List<MinutesObjection> all(long projectId) {
        return Readings.once("objections:" + projectId, () -> em.createQuery("select o from MinutesObjection o where o.projectId = :project order by o.id",
                MinutesObjection.class).setParameter("project", projectId).getResultList());
    }

    public MinutesObjection objection(long id) {
        var found = em.find(MinutesObjection.class, id);
        if (found == null) throw new NotVisible(id);
        return found;
    }
}
