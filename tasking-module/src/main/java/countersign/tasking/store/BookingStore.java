package countersign.tasking.store;

import countersign.tasking.domain.Booking;
import countersign.tasking.domain.TaskBooking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Who is booked where, over all projects. */
@ApplicationScoped
public class BookingStore {

    @PersistenceContext EntityManager em;

    /** Replaces what a project books. */
    public void replace(long projectId, List<Booking> bookings) {
        em.createQuery("delete from TaskBooking b where b.projectId = :project").setParameter("project", projectId).executeUpdate();
        bookings.forEach(booking -> em.persist(TaskBooking.of(booking)));
    }

    /** What other projects book of these people, where it has dates. */
    public List<Booking> elsewhere(long projectId, Collection<Long> people) {
        if (people.isEmpty()) return List.of();
        return em.createQuery("select b from TaskBooking b where b.personId in :people and b.projectId <> :project and b.from is not null"
                        + " and b.to is not null", TaskBooking.class)
                .setParameter("people", people).setParameter("project", projectId).getResultStream().map(TaskBooking::view).toList();
    }

    /** Ids of the tasks a person is on, over all projects. */
    public List<Booking> ofPerson(long personId) {
        return em.createQuery("select b from TaskBooking b where b.personId = :person order by b.from, b.taskId", TaskBooking.class)
                .setParameter("person", personId).getResultStream().map(TaskBooking::view).toList();
    }
}
