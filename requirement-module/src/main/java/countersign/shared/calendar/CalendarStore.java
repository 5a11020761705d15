package countersign.shared.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where calendars are kept. Called inside the services' transactions. */
@Dependent
class CalendarStore {

    @PersistenceContext
    private EntityManager em;

    Optional<StoredCalendar> find(CalendarOwner owner) {
        return em.createQuery("select c from StoredCalendar c where c.ownerKind = :kind and c.ownerId = :id", StoredCalendar.class)
                .setParameter("kind", owner.kind()).setParameter("id", owner.id()).getResultStream().findFirst();
    }

    StoredCalendar findOrAdd(CalendarOwner owner) {
        return find(owner).orElseGet(() -> {
            var added = new StoredCalendar(owner);
            em.persist(added);
            em.flush(); // its rows point to it by id only, so the provider may write them first
            return added;
        });
    }

    /** All calendars, whoever has one of their own. */
    List<StoredCalendar> all() { return em.createQuery("select c from StoredCalendar c", StoredCalendar.class).getResultList(); }

    CalendarLayer layer(StoredCalendar calendar) {
        var days = exceptions(calendar).stream().map(CalendarException::day).toList();
        return new CalendarLayer(calendar.zone(), calendar.week(), calendar.inherits(), days, years(calendar));
    }

    List<CalendarException> exceptions(StoredCalendar calendar) {
        return em.createQuery("select e from CalendarException e where e.calendarId = :id order by e.date", CalendarException.class)
                .setParameter("id", calendar.id()).getResultList();
    }

    Optional<CalendarException> exception(StoredCalendar calendar, LocalDate date) {
        return em.createQuery("select e from CalendarException e where e.calendarId = :id and e.date = :date", CalendarException.class)
                .setParameter("id", calendar.id()).setParameter("date", date).getResultStream().findFirst();
    }

    List<Integer> years(StoredCalendar calendar) {
        return em.createQuery("select y.number from AnnouncedYear y where y.calendarId = :id order by y.number", Integer.class)
                .setParameter("id", calendar.id()).getResultList();
    }

    void removeYear(StoredCalendar calendar, int year) {
        em.createQuery("delete from AnnouncedYear y where y.calendarId = :id and y.number = :number")
                .setParameter("id", calendar.id()).setParameter("number", year).executeUpdate();
    }

    List<CalendarEdit> history(StoredCalendar calendar, int first, int size) {
        return em.createQuery("select c from CalendarChange c where c.calendarId = :id order by c.changedAt desc, c.id desc", CalendarChange.class)
                .setParameter("id", calendar.id()).setFirstResult(first).setMaxResults(size).getResultStream().map(CalendarChange::edit).toList();
    }

    void add(Object entity) { em.persist(entity); }

    /** Gone at once, so that the same date or row can be added again in this transaction. */
    void remove(Object entity) {
        em.remove(entity);
        em.flush();
    }
}
