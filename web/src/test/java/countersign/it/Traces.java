package countersign.it;

import countersign.requirement.domain.Dispute;
import countersign.shared.Actor;
import countersign.shared.ask.AskNotice;
import countersign.shared.json.Json;
import countersign.shared.notification.MailState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything the database holds about a project, and who its people are: to see that nothing changed, or what did. */
@ApplicationScoped
@Transactional
public class Traces {

    @PersistenceContext(unitName = "countersign") EntityManager em;
    @Inject Clock clock;

    /** Rows by table: of each table that names a project, and all of people, asks' signatures and deputies. */
    Map<String, List<String>> of(long projectId) {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables()) rows.put(table, rows("select * from " + table + " where project_id = ?1", projectId));
        for (var table : List.of("person", "deputy", "failed_login")) rows.put(table, rows("select * from " + table, null));
        rows.put("signature", rows("select * from signature where document_id in (select id from sealed_document where project_id = ?1)", projectId));
        return rows;
    }

    /** A dispute of the project that is over; the same one each time. */
    long endedDispute(long projectId) {
        var known = em.createQuery("select d from Dispute d where d.projectId = :project and d.subject = 'specimen:1'", Dispute.class).setParameter("project", projectId).getResultList();
        if (!known.isEmpty()) return known.get(0).id();
        var dispute = new Dispute(projectId, 900, "specimen:1", Walk.MARK, 0, null, clock.instant());
        dispute.wind(clock.instant(), clock.instant(), clock.instant());
        dispute.withdraw(Actor.SYSTEM, Walk.MARK, clock.instant());
        em.persist(dispute);
        em.flush();
        return dispute.id();
    }

    /** Puts other facts into an ask, and returns those it had. */
    String facts(long askId, String facts) {
        var before = (String) em.createNativeQuery("select facts from ask where id = ?1").setParameter(1, askId).getSingleResult();
        em.createNativeQuery("update ask set facts = ?1 where id = ?2").setParameter(1, facts).setParameter(2, askId).executeUpdate();
        return before;
    }

    /** The newest mail about an ask. */
    long mailOf(long askId) { return ((Number) em.createNativeQuery("select max(mail_id) from notice where ask_id = ?1").setParameter(1, askId).getSingleResult()).longValue(); }

    /** How many notices of a kind there are to a person (null: anybody) about a project (null: any). */
    long noticesOf(String kind, Long person, Long project) {
        return ((Number) em.createNativeQuery("select count(*) from notice where kind = ?1 and (person_id = ?2 or ?2 = 0) and (project_id = ?3 or ?3 = 0)")
                .setParameter(1, kind).setParameter(2, person == null ? 0 : person).setParameter(3, project == null ? 0 : project).getSingleResult()).longValue();
    }

    /** First and last day of all that was arranged for somebody away. */
    List<String> deputies(long away) {
        return rows("select cast(from_date as varchar(10)) || ' ' || cast(until_date as varchar(10)) from deputy where principal_id = ?1 order by from_date", away);
    }

    /** Both asks in one mail, the newest about the first. */
    void together(long first, long second) {
        em.createNativeQuery("update notice set mail_id = ?1 where ask_id = ?2 and mail_id = (select max(n.mail_id) from notice n where n.ask_id = ?2)")
                .setParameter(1, mailOf(first)).setParameter(2, second).executeUpdate();
    }

    /** The newest mail about an ask as it stands after it was sent to its person. Returns its Message-ID. */
    String sent(long ask) {
        var id = "<it." + ask + "@cs.example.com>";
        em.createNativeQuery("update mail set message_id = ?1, to_address = (select p.email from person p where p.id = mail.person_id) where id = ?2")
                .setParameter(1, id).setParameter(2, mailOf(ask)).executeUpdate();
        return id;
    }

    /** The same of a person's newest mail of a kind. */
    String sentOf(String kind, long person) {
        var id = "<it." + kind + "." + person + "@cs.example.com>";
        em.createNativeQuery("update mail set message_id = ?1 where id = ?2").setParameter(1, id).setParameter(2, mailOf(kind, person)).executeUpdate();
        return id;
    }

    /** No mail that waits leaves any more: it is none of the test's, and would join what the test's people are told. */
    void othersNeverLeave() {
        em.createQuery("update Mail m set m.state = :overtaken where m.state = :waiting").setParameter("overtaken", MailState.OVERTAKEN).setParameter("waiting", MailState.WAITING)
                .executeUpdate();
    }

    /** What was told about an ask can be read by nobody any more. */
    void unreadable(long askId) { em.createQuery("update Notice n set n.facts = '{' where n.askId = :ask").setParameter("ask", askId).executeUpdate(); }

    /** What a person was told of one kind of notice, as JSON. */
    List<String> facts(String kind, long person, long project) {
        return em.createQuery("select n.facts from Notice n where n.kind = :kind and n.personId = :person and n.projectId = :project order by n.id", String.class).setParameter("kind", kind)
                .setParameter("person", person).setParameter("project", project).getResultList();
    }

    /** How many calendar parts of a meeting are kept. */
    long invites(long meeting) { return ((Number) em.createNativeQuery("select count(*) from meeting_invite where meeting_id = ?1").setParameter(1, meeting).getSingleResult()).longValue(); }

    /** The same of all projects. */
    List<String> facts(String kind, long person) {
        return em.createQuery("select n.facts from Notice n where n.kind = :kind and n.personId = :person order by n.id", String.class).setParameter("kind", kind)
                .setParameter("person", person).getResultList();
    }

    /** The newest mail of one kind of notice to a person. */
    long mailOf(String kind, long person) {
        return ((Number) em.createNativeQuery("select max(mail_id) from notice where kind = ?1 and person_id = ?2").setParameter(1, kind).setParameter(2, person).getSingleResult()).longValue();
    }

    /** As if all codes for an ask had been sent so much earlier. */
    void codesOlder(long askId, Duration by) {
        var rows = em.createQuery("select c.id, c.sentAt, c.until from AnswerCode c where c.askId = :ask", Object[].class).setParameter("ask", askId).getResultList();
        for (var row : rows) em.createQuery("update AnswerCode c set c.sentAt = :sent, c.until = :until where c.id = :id").setParameter("sent", ((Instant) row[1]).minus(by))
                .setParameter("until", ((Instant) row[2]).minus(by)).setParameter("id", row[0]).executeUpdate();
    }

    /** How often a code for an ask was tried. */
    int attempts(long askId) { return em.createQuery("select sum(c.attempts) from AnswerCode c where c.askId = :ask", Long.class).setParameter("ask", askId).getSingleResult().intValue(); }

    /** The answers to an ask that are held, as they are kept. */
    List<String> held(long askId) {
        return em.createQuery("select c.held from AnswerCode c where c.askId = :ask and c.held is not null", String.class).setParameter("ask", askId).getResultList();
    }

    /** As if all that was said about the ask were so many days older. */
    void older(long askId, int days) {
        var then = clock.instant().minus(Duration.ofDays(days));
        em.createQuery("update Notice n set n.createdAt = :then where n.askId = :ask").setParameter("then", then).setParameter("ask", askId).executeUpdate();
        em.createQuery("update Ask a set a.askedAt = :then where a.id = :ask").setParameter("then", then).setParameter("ask", askId).executeUpdate();
    }

    /** As if an open ask had been due at that moment, and its addressee not reminded of it. */
    void due(long askId, Instant at) {
        em.createQuery("update Ask a set a.askedAt = :asked, a.dueAt = :due, a.remindedDueAt = null, a.nextStepAt = :due where a.id = :ask").setParameter("asked", at.minusSeconds(60))
                .setParameter("due", at).setParameter("ask", askId).executeUpdate();
    }

    /** The same, and reminded of it then. */
    void reminded(long askId, Instant at) {
        due(askId, at);
        em.createQuery("update Ask a set a.remindedDueAt = :at where a.id = :ask").setParameter("at", at).setParameter("ask", askId).executeUpdate();
    }

    /** The stages of the notices about an ask, in order. */
    List<String> stages(long askId) {
        return em.createQuery("select n.facts from Notice n where n.askId = :ask and n.kind = 'ask' order by n.id", String.class).setParameter("ask", askId).getResultStream()
                .map(facts -> Json.read(facts, AskNotice.class).stage().name()).toList();
    }

    /** What became of the replies about an ask, in order. */
    List<String> replies(long askId) {
        return em.createQuery("select r.outcome from InboundRow r where r.askId = :ask order by r.takenAt", Object.class).setParameter("ask", askId).getResultStream()
                .map(Object::toString).toList();
    }

    /** Names of the tables whose rows differ. */
    static List<String> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
        return before.keySet().stream().filter(table -> !before.get(table).equals(after.get(table))).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> tables() {
        return ((Stream<String>) em.createNativeQuery("select lower(table_name) from information_schema.columns where lower(column_name) = 'project_id'"
                + " and lower(table_schema) = 'public'").getResultStream()).distinct().sorted().toList();
    }

    private List<String> rows(String sql, Long projectId) {
        var query = em.createNativeQuery(sql);
        if (projectId != null) query.setParameter(1, projectId);
        return ((List<?>) query.getResultList()).stream().map(row -> row instanceof Object[] cells ? Arrays.deepToString(cells) : String.valueOf(row)).sorted().toList();
    }
}
