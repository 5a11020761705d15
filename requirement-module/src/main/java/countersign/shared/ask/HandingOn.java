package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Objects;

/** What somebody was asked goes to another person: handed on by themselves (转办, A2), or to who follows them in their place (P2). It goes on by the same clock. */
@ApplicationScoped
@Transactional
public class HandingOn {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject AskClock clock;
    @Inject AskAudit audit;
    @Inject SignOffs signOffs;
    @Inject Directory directory;
    @Inject ProjectAccess access;

    /**
     * Hands an ask to another person (转办), who sees the project from now on if its addressee does, and is asked the same with the time that is left, beside what they may be
     * asked themselves; signatures can't be handed on, they need a deputy.
     * Returns the new ask's id.
     *
     * @throws RuleViolation when it is closed, somebody else's or a signature, or naming {@code person} for who cannot take it over
     */
    public long forward(Actor actor, long askId, long toPersonId) {
        var ask = asks.load(askId);
        if (ask.state != AskState.OPEN) throw RuleViolation.whole("shared.ask.closed");
        asks.mayAnswer(actor, ask);
        if (ask.documentId != null) throw RuleViolation.whole("shared.ask.forward.signature");
        if (toPersonId == ask.personId) throw RuleViolation.of("person", "shared.ask.forward.self");
        if (!directory.person(toPersonId).presentOn(directory.today())) throw RuleViolation.of("person", "shared.ask.forward.left");
        if (access.canSee(ask.projectId, ask.personId)) access.grant(ask.projectId, toPersonId, AccessSource.PARTICIPANT);
        var first = ask.first();
        var moved = move(actor, ask, toPersonId);
        asks.load(moved).askedFirst = first == toPersonId ? null : first;
        return moved;
    }

    /** Moves an open ask to a successor, whatever it is (P2): old links die, the new person is asked the same. Returns the new ask's id. */
    public long reassign(Actor actor, long askId, long toPersonId) {
        var first = asks.load(askId).askedFirst;
        var moved = move(actor, asks.load(askId), toPersonId);
        if (first != null && first != toPersonId) asks.load(moved).askedFirst = first;
        return moved;
    }

    private long move(Actor actor, Ask ask, long toPersonId) {
        audit.noted(actor, ask, "forwarded");
        ask.close(AskState.FORWARDED);
        asks.tell(actor, ask, AskNotice.Stage.FORWARDED, 0);
        ask.generation++;
        em.flush();
        if (ask.signOffId != null) return moveSignature(actor, ask, toPersonId);
        var moved = new NewAsk(ask.kind, ask.projectId, ask.subject, Json.tree(ask.facts), toPersonId, ask.capacityList(), ask.documentId,
                ask.rows(), null, ask.dueAt);
        return succeeding(ask, asks.open(actor, moved, null, ask.id));
    }

    /** The new ask goes on by the old one's clock, unless the same was asked of that person already. */
    private long succeeding(Ask earlier, long askId) {
        var ask = asks.load(askId);
        if (Objects.equals(ask.replaces, earlier.id)) asks.times(ask).succeed(ask, earlier, clock.now());
        return askId;
    }

    /** Who is asked to sign the same already is asked once, for both. */
    private long moveSignature(Actor actor, Ask ask, long toPersonId) {
        var capacities = new ArrayList<>(ask.capacityList());
        em.createQuery("select a from Ask a where a.signOffId = :signOff and a.personId = :person and a.state = :open", Ask.class)
                .setParameter("signOff", ask.signOffId).setParameter("person", toPersonId).setParameter("open", AskState.OPEN).getResultList().forEach(own -> {
            capacities.addAll(0, own.capacityList());
            asks.supersede(own.id);
        });
        var rows = signOffs.succeed(ask.signOffId, ask.personId, toPersonId).stream().sorted().toList();
        em.flush();
        var moved = new NewAsk(ask.kind, ask.projectId, ask.subject, Json.tree(ask.facts), toPersonId, capacities, ask.documentId, rows, null, ask.dueAt);
        return succeeding(ask, asks.open(actor, moved, ask.signOffId, ask.id));
    }
}
