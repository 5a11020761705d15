package countersign.shared.policy;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where policies are kept. Called inside the services' transactions. */
@Dependent
class PolicyStore {

    @PersistenceContext
    private EntityManager em;

    /** Every row of a scenario: what was set, else the standard. */
    Map<PolicyKey, PolicyStandard> rows(Scenario scenario) {
        var rows = new EnumMap<PolicyKey, PolicyStandard>(PolicyKey.class);
        for (var key : PolicyKey.values()) rows.put(key, key.standard(scenario));
        em.createQuery("select s from PolicySetting s where s.scenario = :scenario", PolicySetting.class)
                .setParameter("scenario", scenario).getResultList().forEach(row -> rows.put(row.policyKey(), row.set()));
        return rows;
    }

    Optional<PolicySetting> row(Scenario scenario, PolicyKey key) {
        return em.createQuery("select s from PolicySetting s where s.scenario = :scenario and s.policyKey = :key", PolicySetting.class)
                .setParameter("scenario", scenario).setParameter("key", key).getResultStream().findFirst();
    }

    /** What a project set itself. */
    Map<PolicyKey, String> ofProject(long projectId) {
        var rows = new EnumMap<PolicyKey, String>(PolicyKey.class);
        em.createQuery("select p from ProjectPolicy p where p.projectId = :id", ProjectPolicy.class)
                .setParameter("id", projectId).getResultList().forEach(row -> rows.put(row.policyKey(), row.setting()));
        return rows;
    }

    Optional<ProjectPolicy> ofProject(long projectId, PolicyKey key) {
        return em.createQuery("select p from ProjectPolicy p where p.projectId = :id and p.policyKey = :key", ProjectPolicy.class)
                .setParameter("id", projectId).setParameter("key", key).getResultStream().findFirst();
    }

    /** What projects of whatever scenario set for a row themselves. */
    List<ProjectPolicy> ofProjects(PolicyKey key) {
        return em.createQuery("select p from ProjectPolicy p where p.policyKey = :key", ProjectPolicy.class).setParameter("key", key).getResultList();
    }

    List<PolicyEdit> history(Scenario scenario, int first, int size) {
        return em.createQuery("select c from PolicyChange c where c.scenario = :scenario and c.projectId is null order by c.changedAt desc, c.id desc",
                        PolicyChange.class)
                .setParameter("scenario", scenario).setFirstResult(first).setMaxResults(size).getResultStream().map(PolicyChange::edit).toList();
    }

    List<PolicyEdit> history(long projectId, int first, int size) {
        return em.createQuery("select c from PolicyChange c where c.projectId = :id order by c.changedAt desc, c.id desc", PolicyChange.class)
                .setParameter("id", projectId).setFirstResult(first).setMaxResults(size).getResultStream().map(PolicyChange::edit).toList();
    }

    void add(Object entity) { em.persist(entity); }

    /** Gone at once, so that the same date or row can be added again in this transaction. */
    void remove(Object entity) {
        em.remove(entity);
        em.flush();
    }
}
