package countersign.tracking.store;

import countersign.tracking.ReportView;
import countersign.tracking.domain.Report;
import countersign.tracking.domain.ReportWeek;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Report forms and closed report weeks. */
@ApplicationScoped
public class ReportStore {

    @PersistenceContext EntityManager em;

    public Optional<Report> report(long id) { return Optional.ofNullable(em.find(Report.class, id)); }

    public Optional<Report> report(long personId, LocalDate day, ReportView.Role role, long scope) {
        return em.createQuery("select r from Report r where r.personId = :person and r.day = :day and r.role = :role and r.scope = :scope", Report.class)
                .setParameter("person", personId).setParameter("day", day).setParameter("role", role).setParameter("scope", scope)
                .getResultStream().findFirst();
    }

    /** Which of these people were asked as owners for which of these days: written as {@code person|day}. */
    public Set<String> asked(Collection<Long> people, LocalDate from, LocalDate to) {
        if (people.isEmpty()) return Set.of();
        return em.createQuery("select r.personId, r.day from Report r where r.personId in :people and r.day between :from and :to and r.role = :owner", Object[].class)
                .setParameter("people", people).setParameter("from", from).setParameter("to", to).setParameter("owner", ReportView.Role.OWNER)
                .getResultStream().map(row -> row[0] + "|" + row[1]).collect(Collectors.toSet());
    }

    /** A person's forms as an owner that did not come back, the oldest first. */
    public List<Report> open(long personId) {
        return em.createQuery("select r from Report r where r.personId = :person and r.role = :owner and r.reportedAt is null order by r.day, r.id", Report.class)
                .setParameter("person", personId).setParameter("owner", ReportView.Role.OWNER).getResultList();
    }

    /** The owners' reports of a day. */
    public List<Report> ofDay(LocalDate day) {
        return em.createQuery("select r from Report r where r.day = :day and r.role = :owner", Report.class)
                .setParameter("day", day).setParameter("owner", ReportView.Role.OWNER).getResultList();
    }

    /** A person's reports, the newest first. */
    public List<ReportView> of(long personId, int most) {
        return em.createQuery("select r from Report r where r.personId = :person order by r.day desc, r.id desc", Report.class)
                .setParameter("person", personId).setMaxResults(most).getResultStream().map(Report::view).toList();
    }

    /** The closed weeks of a project, the newest first. */
    public List<ReportWeek> weeks(long projectId, int most) {
        return em.createQuery("select w from ReportWeek w where w.projectId = :project order by w.day desc", ReportWeek.class)
                .setParameter("project", projectId).setMaxResults(most).getResultList();
    }

    public void remove(Report report) { em.remove(report); }

    public void add(Object entity) { em.persist(entity); }

    public void flush() { em.flush(); }
}
