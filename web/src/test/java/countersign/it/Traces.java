package countersign.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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

    /** Rows by table: of each table that names a project, and all of people, asks' signatures and deputies. */
    Map<String, List<String>> of(long projectId) {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables()) rows.put(table, rows("select * from " + table + " where project_id = ?1", projectId));
        for (var table : List.of("person", "deputy", "failed_login")) rows.put(table, rows("select * from " + table, null));
        rows.put("signature", rows("select * from signature where document_id in (select id from sealed_document where project_id = ?1)", projectId));
        return rows;
    }

    /** The newest mail about an ask. */
    long mailOf(long askId) { return ((Number) em.createNativeQuery("select max(mail_id) from notice where ask_id = ?1").setParameter(1, askId).getSingleResult()).longValue(); }

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
