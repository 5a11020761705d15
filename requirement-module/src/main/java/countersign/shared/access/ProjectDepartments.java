package countersign.shared.access;

import countersign.shared.party.DepartmentEnded;
import countersign.shared.party.Directory;
import countersign.shared.party.PlacesFilled;
import countersign.shared.party.Reforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which departments take part in which projects. Whoever comes to head one, to speak for it or to answer for it sees its projects from then on, and who
 * did until now sees them for that reason no longer (P2, P5); what a department passes on when it ends goes to its successor (P3).
 */
@ApplicationScoped
@Transactional
public class ProjectDepartments {

    @PersistenceContext EntityManager em;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Reforms reforms;

    /** The projects that a department takes part in and that are not in the archive yet. */
    public List<Long> running(long departmentId) {
        return em.createQuery("select d.projectId from ProjectDepartment d, ProjectStatus p where p.id = d.projectId and d.departmentId = :department"
                        + " and p.step <> :archived and p.state in :alive order by d.projectId", Long.class).setParameter("department", departmentId)
                .setParameter("archived", ProjectStep.ARCHIVED).setParameter("alive", List.of(ProjectState.RUNNING, ProjectState.SUSPENDED)).getResultList();
    }

    /** In this project, that department goes on for one that was split (P3). */
    public void goesOn(long projectId, long departmentId, long successorId) {
        access.takesPart(projectId, departmentId).successorId = successorId;
        access.grantDepartment(projectId, successorId);
    }

    /** What goes on in this project for departments that ended: their only successor, or the one that was chosen. Others have no entry. */
    public Map<Long, Long> successors(long projectId) {
        var goingOn = new HashMap<Long, Long>();
        reforms.successors().forEach((department, parts) -> { if (parts.size() == 1) goingOn.put(department, parts.get(0)); });
        of(List.of(projectId)).forEach(row -> { if (row.successorId != null) goingOn.put(row.departmentId, row.successorId); });
        return goingOn;
    }

    /** Somebody else holds a place of a department. */
    void filled(@Observes PlacesFilled places) {
        var projects = em.createQuery("select d.projectId from ProjectDepartment d where d.departmentId = :department", Long.class)
                .setParameter("department", places.departmentId()).getResultList();
        if (projects.isEmpty()) return;
        leave(projects, places.before());
        access.grantDepartments(projects, places.departmentId());
    }

    /** Who held a place keeps what another department of the project, or the project itself, gives them. */
    private void leave(List<Long> projects, Set<Long> before) {
        if (before.isEmpty()) return;
        var expected = new HashMap<Long, Set<ProjectAccess.Place>>();
        of(projects).forEach(row -> expected.computeIfAbsent(row.projectId, p -> new HashSet<>()).addAll(access.places(row.departmentId)));
        access.rows(projects, before).stream().filter(row -> row.source.ofDepartment())
                .filter(row -> !expected.getOrDefault(row.projectId, Set.of()).contains(new ProjectAccess.Place(row.source, row.personId)))
                .filter(row -> !(row.source == AccessSource.EXECUTIVE && Long.valueOf(row.personId).equals(em.find(ProjectStatus.class, row.projectId).executiveId)))
                .forEach(em::remove);
        em.flush();
    }

    /** The only successor takes part from now on in what its predecessor took part in. */
    void ended(@Observes DepartmentEnded ended) {
        if (ended.successors().size() == 1) running(ended.departmentId()).forEach(project -> access.grantDepartment(project, ended.successors().get(0)));
    }

    private List<ProjectDepartment> of(Collection<Long> projects) {
        return em.createQuery("select d from ProjectDepartment d where d.projectId in :projects", ProjectDepartment.class).setParameter("projects", projects).getResultList();
    }
}
