package countersign.shared.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** People whose last day is over, and places that change hands (P2): says whose duties move, so that others can move what is open. */
@ApplicationScoped
@Transactional
class Departures {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject Directory directory;
    @Inject Event<DutyMoved> moved;
    @Inject Places places;

    /** Those whose last day is over and whose duties have not moved yet. */
    List<Long> due(int most) {
        return em.createQuery("select p.id from Person p where p.leftOn < :today and p.departedAt is null order by p.id", Long.class)
                .setParameter("today", directory.today()).setMaxResults(most).getResultList();
    }

    /** Moves a person's duties, once, when their last day is over; does nothing before. */
    void depart(long personId) {
        var person = em.find(Person.class, personId);
        if (person.leftOn == null || person.departedAt != null || person.view().presentOn(directory.today())) return;
        person.departedAt = clock.instant();
        var headed = new ArrayList<Long>();
        for (var department : em.createQuery("select d from Department d where d.headId = :person or d.actingHeadId = :person", Department.class)
                .setParameter("person", personId).getResultList()) {
            if (Long.valueOf(personId).equals(department.headId)) department.headId = null;
            else department.actingHeadId = null;
            em.flush();
            headed.add(department.id);
            pass(department.id, personId);
        }
        for (var department : em.createQuery("select d.id from Department d where d.liaisonId = :person or d.executiveId = :person or d.id in :headed", Long.class)
                .setParameter("person", personId).setParameter("headed", headed.isEmpty() ? List.of(0L) : headed).getResultList()) places.left(department, personId);
        moved.fire(new DutyMoved(null, personId, successor(person), clock.instant()));
    }

    /** Who takes over what was asked of the person themselves: who signs for their department. */
    private Long successor(Person person) {
        return person.departmentId == null ? null : directory.signatory(person.departmentId).map(Signatory::personId).orElse(null);
    }

    /** Whoever signs for the department now takes over from who did before, if that is somebody else. */
    void pass(long departmentId, long from) {
        var to = directory.signatory(departmentId).map(Signatory::personId).orElse(null);
        if (to == null || to != from) moved.fire(new DutyMoved(departmentId, from, to, clock.instant()));
    }
}
