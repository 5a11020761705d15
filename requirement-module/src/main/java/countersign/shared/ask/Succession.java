package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.DutyMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A head changed or somebody left: what they were asked for the department moves to the successor, and their links die (P2). Signatures stand;
 * the successor is told, project by project, what was signed and what is now theirs to answer.
 */
@ApplicationScoped
class Succession {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject Notices notices;
    @Inject Directory directory;

    void move(@Observes DutyMoved duty) {
        if (duty.to() == null || duty.departmentId() == null) return;
        var moved = new TreeMap<Long, List<Long>>();
        for (var ask : em.createQuery("select a from Ask a where a.personId = :person and a.state = :open", Ask.class)
                .setParameter("person", duty.from()).setParameter("open", AskState.OPEN).getResultList()) {
            if (concerns(ask, duty.departmentId())) {
                moved.computeIfAbsent(ask.projectId, project -> new ArrayList<>()).add(asks.reassign(Actor.SYSTEM, ask.id, duty.to()));
            }
        }
        tell(duty, moved, signed(duty));
    }

    private void tell(DutyMoved duty, Map<Long, List<Long>> moved, Map<Long, List<Succeeded.Signed>> signed) {
        var department = directory.department(duty.departmentId()).name();
        var from = directory.person(duty.from()).name();
        var projects = new TreeMap<Long, List<Long>>(moved);
        signed.keySet().forEach(project -> projects.putIfAbsent(project, List.of()));
        projects.forEach((project, open) -> notices.tell(Actor.SYSTEM, NewNotice.of(SuccessionMail.KIND, project, duty.to(),
                duty.departmentId() + ":" + duty.from() + ":" + duty.at(), new Succeeded(department, from, open, signed.getOrDefault(project, List.of())))));
    }

    private Map<Long, List<Succeeded.Signed>> signed(DutyMoved duty) {
        var signed = new TreeMap<Long, List<Succeeded.Signed>>();
        em.createQuery("select d.projectId, d.title, s.name, s.at from Signature s, SealedDocument d where s.documentId = d.id and s.personId = :from"
                        + " and s.departmentId = :department and s.voidedAt is null order by s.at", Object[].class)
                .setParameter("from", duty.from()).setParameter("department", duty.departmentId()).getResultStream()
                .forEach(row -> signed.computeIfAbsent((Long) row[0], project -> new ArrayList<>())
                        .add(new Succeeded.Signed((String) row[1], (String) row[2], (Instant) row[3])));
        return signed;
    }

    private static boolean concerns(Ask ask, Long departmentId) {
        return ask.capacityList().stream().anyMatch(c -> c.role() == Capacity.Role.HEAD && Objects.equals(c.departmentId(), departmentId));
    }
}
