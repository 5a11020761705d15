package countersign.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows guessing down: within a quarter of an hour, so many attempts a login and so many an address. An attempt counts when it begins, so that many
 * at once gain nothing; the database counts, so that several nodes count together. An attempt that is refused for it does not count.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LoginThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_LOGIN = 8;
    static final int PER_ADDRESS = 60;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Notes an attempt; false when there were too many. */
    public boolean admits(String login, String address) {
        var since = clock.instant().minus(WINDOW);
        em.createQuery("delete from FailedLogin f where f.at < :since").setParameter("since", since).executeUpdate();
        if (count("login", login) >= PER_LOGIN || count("address", address) >= PER_ADDRESS) return false;
        var attempt = new FailedLogin();
        attempt.login = key(login);
        attempt.address = address;
        attempt.at = clock.instant();
        em.persist(attempt);
        return true;
    }

    /** The attempt went through: the login's earlier ones are forgotten. */
    public void succeeded(String login) {
        em.createQuery("delete from FailedLogin f where f.login = :login").setParameter("login", key(login)).executeUpdate();
    }

    private long count(String what, String of) {
        return em.createQuery("select count(f) from FailedLogin f where f." + what + " = :what", Long.class)
                .setParameter("what", what.equals("login") ? key(of) : of).getSingleResult();
    }

    /** Logins can be of any length when typed; what is stored is not. */
    private static String key(String login) { return login.length() > 100 ? login.substring(0, 100) : login; }
}
