package countersign.shared.notification;

import countersign.shared.Actor;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses that a mail server refused for good (A4). Administrators are told once; mails are still tried, because an ask has no other way to its
 * person and a mistaken report must not silence anybody. It ends when the person gets another address, or the address proves to work.
 */
@ApplicationScoped
@Transactional
public class AddressTroubles {

    /** The kind of the administrators' notice; its facts are a {@link Trouble}. */
    public static final String KIND = "shared.address";

    /** An address that does not work, since when, and the mail server's words. */
    public record Trouble(long personId, String address, String reason, Instant since) {}

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Marks the person's address, and tells the administrators; does nothing when it is marked already or is not theirs any more. */
    public void refused(long personId, String address, String reason) {
        if (!directory.person(personId).email().equalsIgnoreCase(address) || of(List.of(personId)).containsKey(personId)) return;
        works(personId);
        var row = new AddressTrouble();
        row.personId = personId;
        row.address = address;
        row.reason = reason;
        row.since = clock.instant();
        em.persist(row);
        var trouble = new Trouble(personId, address, reason, row.since);
        for (long administrator : directory.administrators()) {
            notices.tell(Actor.SYSTEM, new NewNotice(KIND, null, administrator, "address:" + personId + ":" + row.since.toEpochMilli(), trouble, null, List.of(), false));
        }
    }

    /** The address works: an answer came from it, or an administrator says so. */
    public void works(long personId) {
        em.createQuery("delete from AddressTrouble t where t.personId = :person").setParameter("person", personId).executeUpdate();
    }

    /** Those of these people whose address does not work. */
    public Map<Long, Trouble> of(List<Long> people) {
        if (people.isEmpty()) return Map.of();
        return living(em.createQuery("select t from AddressTrouble t where t.personId in :people", AddressTrouble.class).setParameter("people", people).getResultList());
    }

    /** All of them. */
    public Map<Long, Trouble> all() { return living(em.createQuery("select t from AddressTrouble t order by t.id", AddressTrouble.class).getResultList()); }

    private Map<Long, Trouble> living(List<AddressTrouble> rows) {
        var people = directory.people(rows.stream().map(row -> row.personId).toList());
        return rows.stream().filter(row -> people.get(row.personId).email().equalsIgnoreCase(row.address))
                .collect(Collectors.toMap(row -> row.personId, row -> new Trouble(row.personId, row.address, row.reason, row.since)));
    }
}
