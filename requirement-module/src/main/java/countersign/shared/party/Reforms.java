package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.store.Once;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Departments that end (P3): merged into another, split into several, closed. Sealed documents keep the old name; the successor is found by it, too. */
@ApplicationScoped
@Transactional
public class Reforms {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Event<DepartmentEnded> ended;
    @Inject Places places;

    /**
     * The successors of all departments that ended, by department, in one query. Asked while a department ends, too: joining that call's transaction as one
     * that requires it would, Payara's interceptor forgets what the caller's thread may do.
     */
    @Once
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, List<Long>> successors() {
        var successors = new HashMap<Long, List<Long>>();
        em.createQuery("select s from DepartmentSuccessor s order by s.id", DepartmentSuccessor.class).getResultStream()
                .forEach(s -> successors.computeIfAbsent(s.departmentId, d -> new ArrayList<>()).add(s.successorId));
        return successors;
    }

    /**
     * Ends a department as of today. Merged, its people, its open asks and its names go to the successor. Split, its people stay until somebody says
     * where each belongs, and what is asked of its head moves when the initiator has said to whom: nothing is guessed.
     *
     * @param version the one that the form showed
     * @throws RuleViolation naming {@code successors} when their number does not fit, or one is the department itself or has ended
     */
    public void end(Actor actor, long departmentId, long version, Reform how, List<Long> successorIds) {
        if (!directory.person(actor.personId()).administrator()) throw RuleViolation.whole("shared.administrator.only");
        var department = em.find(Department.class, departmentId);
        if (department.version != version) throw RuleViolation.whole("shared.stale", department.name);
        var today = directory.today();
        var successors = successorIds.stream().distinct().toList();
        new Problems().when(!department.view().validOn(today), "successors", "shared.department.ended")
                .when(how == Reform.MERGED && successors.size() != 1, "successors", "shared.department.merged.one")
                .when(how == Reform.SPLIT && successors.size() < 2, "successors", "shared.department.split.several")
                .when(how == Reform.CLOSED && !successors.isEmpty(), "successors", "shared.department.closed.none")
                .when(successors.contains(departmentId), "successors", "shared.department.successor.self")
                .when(successors.stream().anyMatch(id -> !directory.department(id).validOn(today)), "successors", "shared.department.successor.ended").refuse();
        var held = places.of(departmentId);
        var head = directory.signatory(departmentId).map(Signatory::personId).orElse(null);
        successors.forEach(id -> em.persist(successor(departmentId, id, how)));
        department.validTo = today.minusDays(1);
        if (how == Reform.MERGED) merge(department, em.find(Department.class, successors.get(0)));
        em.flush();
        audit.record(actor, null, "department:" + departmentId, Text.of("shared.audit.department." + how, department.name,
                successors.stream().map(id -> directory.department(id).name()).toList()), null);
        ended.fire(new DepartmentEnded(departmentId, head, successors));
        places.changed(departmentId, held);
    }

    private static DepartmentSuccessor successor(long departmentId, long successorId, Reform how) {
        var row = new DepartmentSuccessor();
        row.departmentId = departmentId;
        row.successorId = successorId;
        row.kind = how;
        return row;
    }

    /** People go along, and whoever writes an old name means the successor. */
    private void merge(Department from, Department to) {
        em.createQuery("update Person p set p.departmentId = :to where p.departmentId = :from").setParameter("to", to.id).setParameter("from", from.id).executeUpdate();
        em.createQuery("update Department d set d.parentId = :to where d.parentId = :from and d.id <> :to").setParameter("to", to.id)
                .setParameter("from", from.id).executeUpdate();
        to.called(from.name);
        from.view().aliases().forEach(to::called);
    }
}
