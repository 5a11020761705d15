package countersign.shared.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** The directory as long lists, paged in the database. It only reads. */
@ApplicationScoped
@Transactional
public class DirectoryLists {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;

    /** A page of people, department by department and by rank within. */
    public List<PersonView> people(PeopleFilter filter, int first, int most) {
        return of("select p", filter, " order by p.departmentId, p.rank, p.name, p.id", Person.class).setFirstResult(first).setMaxResults(most)
                .getResultStream().map(Person::view).toList();
    }

    /** How many {@link #people} pages through. */
    public long count(PeopleFilter filter) { return of("select count(p)", filter, "", Long.class).getSingleResult(); }

    /** A page of departments in the company's order, those that are closed too. */
    public List<DepartmentView> departments(String typed, int first, int most) {
        return departments("select d", typed, " order by d.rank, d.id", Department.class).setFirstResult(first).setMaxResults(most)
                .getResultStream().map(Department::view).toList();
    }

    /** How many {@link #departments} pages through. */
    public long countDepartments(String typed) { return departments("select count(d)", typed, "", Long.class).getSingleResult(); }

    private <T> TypedQuery<T> of(String select, PeopleFilter filter, String order, Class<T> type) {
        var where = " from Person p where " + (filter.left() ? "p.leftOn < :today" : "(p.leftOn is null or p.leftOn >= :today)")
                + " and (lower(p.name) like :typed escape '!' or lower(p.login) like :typed escape '!' or lower(p.email) like :typed escape '!'"
                + " or lower(p.title) like :typed escape '!')" + (filter.departmentId() == null ? "" : " and p.departmentId = :department")
                + (filter.unreachable() ? " and (p.secondAddress = '' or lower(p.secondAddress) = lower(p.email))" : "");
        var query = em.createQuery(select + where + order, type).setParameter("today", directory.today()).setParameter("typed", containing(filter.typed()));
        return filter.departmentId() == null ? query : query.setParameter("department", filter.departmentId());
    }

    private <T> TypedQuery<T> departments(String select, String typed, String order, Class<T> type) {
        return em.createQuery(select + " from Department d where lower(d.name) like :typed escape '!' or lower(d.code) like :typed escape '!'"
                + " or lower(d.aliases) like :typed escape '!'" + order, type).setParameter("typed", containing(typed));
    }

    private static String containing(String typed) {
        var plain = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
