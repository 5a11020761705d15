package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.store.Once;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** Who works for another department than their own, and until when (P1). Administrators say so. */
@ApplicationScoped
@Transactional
public class MatrixAssignments {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject Administrators administrators;
    @Inject AuditTrail audit;

    /** Those of today and later, by person and day, in one query. */
    @Once
    public List<MatrixView> all() {
        return em.createQuery("select m from MatrixAssignment m where m.until >= :today order by m.personId, m.from, m.id", MatrixAssignment.class)
                .setParameter("today", directory.today()).getResultStream().map(MatrixAssignment::view).toList();
    }

    /** A person's, of today and later. */
    public List<MatrixView> of(long personId) { return all().stream().filter(m -> m.personId() == personId).toList(); }

    /**
     * Assigns a person to another department.
     *
     * @param share percent of their working time, 1–100; null where none was agreed
     * @return its id
     * @throws RuleViolation naming {@code department}, {@code from}, {@code until} or {@code share}
     */
    public long assign(Actor actor, long personId, Long departmentId, LocalDate from, LocalDate until, Integer share) {
        administrators.must(actor);
        var person = directory.person(personId);
        var today = directory.today();
        new Problems().when(departmentId == null, "department", "shared.input.missing").when(from == null, "from", "shared.input.missing")
                .when(until == null, "until", "shared.input.missing").refuse();
        new Problems().when(departmentId.equals(person.departmentId()), "department", "shared.matrix.own", directory.department(departmentId).name())
                .when(!directory.department(departmentId).validOn(today), "department", "shared.department.ended")
                .when(until.isBefore(from), "until", "shared.deputy.reversed").when(until.isBefore(today), "until", "shared.deputy.past")
                .when(!person.presentOn(until), "until", "shared.matrix.left", person.name())
                .when(share != null && (share < 1 || share > 100), "share", "shared.matrix.share")
                .when(of(personId).stream().anyMatch(m -> m.departmentId() == departmentId && m.touches(from, until)), "from", "shared.matrix.twice").refuse();
        var assigned = new MatrixAssignment();
        assigned.personId = personId;
        assigned.departmentId = departmentId;
        assigned.from = from;
        assigned.until = until;
        assigned.share = share;
        em.persist(assigned);
        audit.record(actor, null, "person:" + personId, Text.of("shared.audit.matrix.assigned", directory.department(departmentId).name(), from, until), null);
        return assigned.id;
    }

    /** Ends one as of yesterday; one that has not begun is taken back. @throws NoSuchElementException when there is none of that person */
    public void end(Actor actor, long personId, long id) {
        administrators.must(actor);
        var assigned = em.find(MatrixAssignment.class, id);
        if (assigned == null || assigned.personId != personId) throw new NoSuchElementException("no assignment " + id);
        var yesterday = directory.today().minusDays(1);
        if (assigned.from.isAfter(yesterday)) em.remove(assigned);
        else assigned.until = yesterday;
        audit.record(actor, null, "person:" + personId, Text.of("shared.audit.matrix.ended", directory.department(assigned.departmentId).name()), null);
    }
}
