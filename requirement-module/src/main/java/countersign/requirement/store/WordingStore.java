package countersign.requirement.store;

import countersign.requirement.domain.WordingPhrase;
import countersign.requirement.domain.WordingRule;
import countersign.shared.text.Language;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries of the wording rules. */
@ApplicationScoped
public class WordingStore {

    @PersistenceContext
    private EntityManager em;

    /** The rules in force, in a fixed order. */
    @Once
    public List<WordingPhrase> active() {
        return em.createQuery("select r from WordingRule r where r.active = true order by r.id", WordingRule.class).getResultStream().map(WordingRule::data).toList();
    }

    public List<WordingRule> page(Language language, String part, int first, int count) {
        return em.createQuery("select r from WordingRule r where r.languageTag = :tag and lower(r.phrase) like :part escape '!' order by r.phrase, r.id", WordingRule.class)
                .setParameter("tag", language.tag()).setParameter("part", like(part)).setFirstResult(first).setMaxResults(count).getResultList();
    }

    public long count(Language language, String part) {
        return em.createQuery("select count(r) from WordingRule r where r.languageTag = :tag and lower(r.phrase) like :part escape '!'", Long.class)
                .setParameter("tag", language.tag()).setParameter("part", like(part)).getSingleResult();
    }

    public boolean exists(Language language, String phrase, long exceptId) {
        return em.createQuery("select count(r) from WordingRule r where r.languageTag = :tag and r.phrase = :phrase and r.id <> :id", Long.class)
                .setParameter("tag", language.tag()).setParameter("phrase", phrase).setParameter("id", exceptId).getSingleResult() > 0;
    }

    /** Language tag, tab, phrase of everything in the table. */
    public Set<String> shippedPhrases() {
        return em.createQuery("select r.languageTag, r.phrase from WordingRule r", Object[].class).getResultStream()
                .map(r -> r[0] + "\t" + r[1]).collect(Collectors.toSet());
    }

    public Optional<WordingRule> find(long id) { return Optional.ofNullable(em.find(WordingRule.class, id)); }

    public long add(WordingRule rule) {
        em.persist(rule);
        return rule.id();
    }

    private static String like(String part) {
        return "%" + part.toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
