package countersign.shared.notification;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many mails people got so far today. Read for all of them when the first is asked about: with a query for each, which also writes down what was
 * changed so far, it costs as much as a mail.
 */
final class MailsToday {

    private static final Duration LONGEST_DAY = Duration.ofHours(26); // of any zone, when its clocks are put back
    private static final String LEFT = "select m.personId, m.nextAttemptAt from Mail m where m.personId in :people and m.alone = false"
            + " and m.nextAttemptAt between :from and :now and m.state in :left";
    private final EntityManager em;
    private final List<Long> people;
    private final Instant now;
    private Map<Long, List<Instant>> left;

    MailsToday(EntityManager em, Collection<Long> people, Instant now) {
        this.em = em;
        this.people = List.copyOf(people);
        this.now = now;
    }

    /** How many a person's day brought, those apart that go alone. @param midnight when the day began for them */
    long of(long personId, Instant midnight) {
        if (left == null) left = read();
        return left.getOrDefault(personId, List.of()).stream().filter(moment -> !moment.isBefore(midnight)).count();
    }

    private Map<Long, List<Instant>> read() {
        return em.createQuery(LEFT, Object[].class).setParameter("people", people).setParameter("from", now.minus(LONGEST_DAY)).setParameter("now", now)
                .setParameter("left", List.of(MailState.SENDING, MailState.SENT, MailState.KEPT)).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], HashMap::new, Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }
}
