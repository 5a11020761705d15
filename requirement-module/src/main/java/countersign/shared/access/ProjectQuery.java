package countersign.shared.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** The one paged query behind every list of projects, with the visibility rule of P5 in it. */
record ProjectQuery(EntityManager em, String where, Map<String, Object> parameters) {

    static ProjectQuery of(EntityManager em, long personId, boolean administrator, Set<Long> people, Instant now, ProjectFilter filter) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(filter.archived() ? "p.step = :archived" : "p.step <> :archived");
        parameters.put("archived", ProjectStep.ARCHIVED);
        var everybody = administrator || filter.archived();
        where.append(" and (").append(everybody ? "p.confidential = :no or " : "")
                .append("p.id in (select r.projectId from ProjectAccessRow r where r.personId in (").append(named(people, parameters))
                .append(") and (r.until is null or r.until > :now and r.personId = :self)))");
        parameters.put("now", now);
        parameters.put("self", personId);
        if (everybody) parameters.put("no", false);
        if (filter.step() != null) {
            where.append(" and p.step = :step");
            parameters.put("step", filter.step());
        }
        if (!filter.searched().isBlank()) {
            where.append(" and (lower(p.title) like :searched or lower(p.number) like :searched)");
            parameters.put("searched", "%" + filter.searched().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        return new ProjectQuery(em, where.toString(), parameters);
    }

    /**
     * One parameter each. No “exists”, “escape” or “locate”: each makes EclipseLink write all values as literals, a boolean as 0, which H2 refuses to
     * compare. Where no other is named, both databases take the backslash for the escape.
     */
    private static String named(Set<Long> people, Map<String, Object> parameters) {
        var names = new StringJoiner(", ");
        for (var id : people) {
            var name = "person" + parameters.size();
            parameters.put(name, id);
            names.add(":" + name);
        }
        return names.toString();
    }

    List<ProjectStatus> page(int first, int most) {
        return with(em.createQuery("select p from ProjectStatus p where " + where + " order by p.createdAt desc, p.id desc", ProjectStatus.class))
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    long count() { return with(em.createQuery("select count(p) from ProjectStatus p where " + where, Long.class)).getSingleResult(); }

    private <T> TypedQuery<T> with(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
