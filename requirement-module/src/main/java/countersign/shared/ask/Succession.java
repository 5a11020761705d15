package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.party.DutyMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;

/** A head changed or somebody left: what they were asked for the department moves to the successor, and their links die (P2). Signatures stand. */
@ApplicationScoped
class Succession {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;

    void move(@Observes DutyMoved duty) {
        if (duty.to() == null || duty.departmentId() == null) return;
        for (var ask : em.createQuery("select a from Ask a where a.personId = :person and a.state = :open", Ask.class)
                .setParameter("person", duty.from()).setParameter("open", AskState.OPEN).getResultList()) {
            if (concerns(ask, duty.departmentId())) asks.reassign(Actor.SYSTEM, ask.id, duty.to());
        }
    }

    private static boolean concerns(Ask ask, Long departmentId) {
        return ask.capacityList().stream().anyMatch(c -> c.role() == Capacity.Role.HEAD && Objects.equals(c.departmentId(), departmentId));
    }
}
