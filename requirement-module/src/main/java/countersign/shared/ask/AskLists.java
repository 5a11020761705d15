package countersign.shared.ask;

import countersign.shared.party.StandIns;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Reads asks: one, a person's inbox (A2), a subject's, a project's open ones (who waits for whom). */
@ApplicationScoped
@Transactional
public class AskLists {

    @PersistenceContext EntityManager em;
    @Inject StandIns standIns;
    @Inject Asks asks;
    @Inject Clock clock;

    /** The ask. @throws NoSuchElementException when there is none */
    public AskView view(long askId) { return find(askId).orElseThrow(() -> new NoSuchElementException("no ask " + askId)); }

    /** The same for a number that somebody may have made up; empty when there is none. */
    public Optional<AskView> find(long askId) { return Optional.ofNullable(em.find(Ask.class, askId)).map(Ask::view); }

    /** Whom the process asked: the addressee, or who was asked before it was handed on to them (转办). */
    public long askedFirst(long askId) { return em.find(Ask.class, askId).first(); }

    /** When the executive hears of it if nothing happens (A5); empty when nobody will any more. */
    public Optional<Instant> executiveHears(long askId) {
        var ask = em.find(Ask.class, askId);
        return ask == null || ask.state != AskState.OPEN || ask.executiveToldAt != null ? Optional.empty()
                : Optional.ofNullable(asks.times(ask).ladder(ask).at(Ladder.Step.TELL_EXECUTIVE));
    }

    /** The ask that was handed on as this one; empty when the process itself asked. */
    public Optional<AskView> handedOnFrom(AskView ask) {
        return ask.replaces() == null ? Optional.empty() : Optional.of(view(ask.replaces())).filter(earlier -> earlier.state() == AskState.FORWARDED);
    }

    /** The ask that waits where this one did: itself, or what it was handed on as. */
    public AskView standing(long askId) {
        var ask = view(askId);
        if (ask.state() != AskState.FORWARDED) return ask;
        return em.createQuery("select a.id from Ask a where a.replaces = :id order by a.id desc", Long.class).setParameter("id", askId).setMaxResults(1)
                .getResultStream().findFirst().map(this::standing).orElse(ask);
    }

    /** A person's open asks and those of the people they stand in for, by due time, one page of them. */
    public List<AskView> inbox(long personId, int first, int most) {
        return mine("select a", personId, " order by a.dueAt, a.id", Ask.class).setFirstResult(first).setMaxResults(most).getResultStream().map(Ask::view).toList();
    }

    /** How many open asks a person has. */
    @Once
    public long open(long personId) {
        return mine("select count(a)", personId, "", Long.class).getSingleResult();
    }

    /** What a person is asked in any project but one, what is due first; empty when nothing waits for them there. */
    public Optional<AskView> waitsElsewhere(long personId, long projectId) {
        return em.createQuery("select a from Ask a where a.personId = :person and a.projectId <> :project and a.state = :open order by a.dueAt, a.id", Ask.class)
                .setParameter("person", personId).setParameter("project", projectId).setParameter("open", AskState.OPEN).setMaxResults(1).getResultStream().findFirst().map(Ask::view);
    }

    /** What a person has done (已办), the newest first, one page of it. */
    public List<AskView> done(long personId, int first, int most) {
        return em.createQuery("select a from Ask a where a.answeredBy = :person order by a.answeredAt desc, a.id desc", Ask.class)
                .setParameter("person", personId).setFirstResult(first).setMaxResults(most).getResultStream().map(Ask::view).toList();
    }

    /** All asks about a subject, the oldest first. */
    public List<AskView> of(String subject) {
        return em.createQuery("select a from Ask a where a.subject = :subject order by a.askedAt, a.id", Ask.class)
                .setParameter("subject", subject).getResultStream().map(Ask::view).toList();
    }

    /** All asks of a kind in a project, the oldest first. */
    @Once
    public List<AskView> ofKind(long projectId, String kind) {
        return em.createQuery("select a from Ask a where a.projectId = :project and a.kind = :kind order by a.askedAt, a.id", Ask.class)
                .setParameter("project", projectId).setParameter("kind", kind).getResultStream().map(Ask::view).toList();
    }

    /** The newest ask of a kind in a project that is no secret; empty when nobody was asked such a thing. */
    public Optional<AskView> latest(String kind) {
        return em.createQuery("select a from Ask a where a.kind = :kind and a.projectId in (select p.id from ProjectStatus p where p.confidential = :secret) order by a.id desc", Ask.class)
                .setParameter("kind", kind).setParameter("secret", false).setMaxResults(1).getResultStream().findFirst().map(Ask::view);
    }

    /** All asks of a project, the oldest first: for the facts of a retrospective (S6.2). */
    @Once
    public List<AskView> ofProject(long projectId) {
        return em.createQuery("select a from Ask a where a.projectId = :project order by a.askedAt, a.id", Ask.class)
                .setParameter("project", projectId).getResultStream().map(Ask::view).toList();
    }

    /** A project's open asks by due time: who is waited for (S5.7). */
    @Once
    public List<AskView> waitingFor(long projectId) {
        return em.createQuery("select a from Ask a where a.projectId = :project and a.state = :open order by a.dueAt, a.id", Ask.class)
                .setParameter("project", projectId).setParameter("open", AskState.OPEN).getResultStream().map(Ask::view).toList();
    }

    /** How many open asks each of these people has, and how many of them are overdue; people without any are left out. In one query. */
    public Map<Long, OpenCount> openByPerson(Collection<Long> personIds) {
        var counts = new HashMap<Long, OpenCount>();
        if (personIds.isEmpty()) return counts;
        em.createQuery("select a.personId, count(a), sum(case when a.dueAt < :now then 1 else 0 end) from Ask a"
                        + " where a.state = :open and a.personId in :people group by a.personId", Object[].class)
                .setParameter("now", clock.instant()).setParameter("open", AskState.OPEN).setParameter("people", personIds).getResultStream()
                .forEach(row -> counts.put((Long) row[0], new OpenCount(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return counts;
    }

    /** How many asks are open, and how many of them overdue. */
    public record OpenCount(long open, long overdue) {}

    /** A person's open asks, those of the people they stand in for, and single ones they were entrusted with. */
    private <T> TypedQuery<T> mine(String select, long personId, String order, Class<T> type) {
        var people = new HashSet<>(Set.of(personId));
        var single = new HashSet<Long>();
        for (var standIn : standIns.today(personId)) {
            if (standIn.askId() == null) people.add(standIn.principalId());
            else single.add(standIn.askId());
        }
        var query = em.createQuery(select + " from Ask a where a.state = :open and " + (single.isEmpty() ? "a.personId in :people" : "(a.personId in :people or a.id in :single)")
                + order, type).setParameter("open", AskState.OPEN).setParameter("people", people);
        return single.isEmpty() ? query : query.setParameter("single", single);
    }
}
