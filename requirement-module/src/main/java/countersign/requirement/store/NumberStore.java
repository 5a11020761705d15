package countersign.requirement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The count of project numbers. The count's row stays locked until the submission commits, so that a rolled-back one leaves no gap. */
@ApplicationScoped
@Transactional
public class NumberStore {

    private static final String SETTING = "project.number.pattern";

    @PersistenceContext private EntityManager em;

    /** Counts one on, if the run is there. @return the number; empty when the run has to be begun */
    public Optional<Long> next(String run) {
        var counted = em.createNativeQuery("update requirement_number set last_no = last_no + 1 where run = ?1").setParameter(1, run).executeUpdate();
        if (counted == 0) return Optional.empty();
        var last = em.createNativeQuery("select last_no from requirement_number where run = ?1").setParameter(1, run).getSingleResult();
        return Optional.of(((Number) last).longValue());
    }

    /** Begins a run, in a transaction of its own: somebody else may be doing the same, and then this one fails alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(String run) {
        em.createNativeQuery("insert into requirement_number (run, last_no) values (?1, 0)").setParameter(1, run).executeUpdate();
    }

    /** The pattern an administrator set. */
    public Optional<String> pattern() {
        return em.createNativeQuery("select content from installation_setting where setting = ?1").setParameter(1, SETTING).getResultStream()
                .findFirst().map(Object::toString);
    }

    /** Keeps the pattern. */
    public void pattern(String pattern) {
        var updated = em.createNativeQuery("update installation_setting set content = ?1 where setting = ?2").setParameter(1, pattern)
                .setParameter(2, SETTING).executeUpdate();
        if (updated == 0) em.createNativeQuery("insert into installation_setting (setting, content) values (?1, ?2)").setParameter(1, SETTING)
                .setParameter(2, pattern).executeUpdate();
    }
}
