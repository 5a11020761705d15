package countersign.tasking.store;

import countersign.tasking.domain.Booking;
import countersign.tasking.domain.TaskBooking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is booked where, over all projects. */
@ApplicationScoped
public class BookingStore {

    private static final int AT_ONCE = 500;

    @PersistenceContext EntityManager em;

    /** Replaces what a project books: only the tasks for which that differs are written, for an edit touches few of thousands. */
    public void replace(long projectId, List<Booking> bookings) {
        var stored = byTask(em.createQuery("select b.taskId, b.personId, b.asOwner, b.share, b.from, b.to from TaskBooking b where b.projectId = :project", Object[].class)
                .setParameter("project", projectId).getResultStream().map(row -> new Booking(projectId, (Long) row[0], (Long) row[1], (Boolean) row[2], (Integer) row[3],
                        (LocalDate) row[4], (LocalDate) row[5])));
        var wanted = byTask(bookings.stream());
        var outdated = stored.entrySet().stream().filter(task -> !task.getValue().equals(wanted.get(task.getKey()))).map(Map.Entry::getKey).toList();
        for (int i = 0; i < outdated.size(); i += AT_ONCE)
            em.createQuery("delete from TaskBooking b where b.taskId in :tasks").setParameter("tasks", outdated.subList(i, Math.min(outdated.size(), i + AT_ONCE))).executeUpdate();
        bookings.stream().filter(booking -> !wanted.get(booking.taskId()).equals(stored.get(booking.taskId()))).forEach(booking -> em.persist(TaskBooking.of(booking)));
    }

    private static Map<Long, Set<Booking>> byTask(Stream<Booking> bookings) { return bookings.collect(Collectors.groupingBy(Booking::taskId, Collectors.toSet())); }

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
