package countersign.shared.ask;

import countersign.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** A project is suspended, ended or archived: nobody is asked for it any more, but for what another project wants of them (S5.8). */
@ApplicationScoped
@Transactional
public class ProjectAsks {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject AskContents contents;

    /** Withdraws all that is open, but asks what another project wants; what is of {@code goOn} kinds is answered all the same. */
    public void withdraw(Actor actor, long projectId, String... goOn) {
        em.createQuery("select a from Ask a where a.projectId = :project and a.state = :open", Ask.class)
                .setParameter("project", projectId).setParameter("open", AskState.OPEN).getResultList().stream()
                .filter(a -> !List.of(goOn).contains(a.kind)).forEach(a -> rest(actor, a));
    }

    private void rest(Actor actor, Ask ask) {
        var other = contents.of(ask.kind).elsewhere(ask.view());
        if (other.filter(asked -> asked.personId() == ask.personId).isPresent()) asks.replace(Actor.SYSTEM, ask.id, other.get());
        else {
            asks.withdraw(actor, ask.id);
            other.ifPresent(asked -> asks.open(Actor.SYSTEM, asked));
        }
    }
}
