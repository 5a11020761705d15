package countersign.shared.access;

import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may see what (P5): a project is visible to its participants, the heads of its departments, its executives and administrators; an archived one
 * to everybody unless it is confidential. A confidential project's content is hidden from administrators, except while one has opened it on record.
 */
@ApplicationScoped
@Transactional
public class ProjectAccess {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject Clock clock;

    /** Lets a person see the project; does nothing when they may already for that reason. */
    public void grant(long projectId, long personId, AccessSource source) {
        if (row(projectId, personId, source).isEmpty()) em.persist(fresh(projectId, personId, source));
    }

    /** The same for many people at once: who has that reason already is read in one query. */
    public void grant(long projectId, Collection<Long> people, AccessSource source) {
        if (people.isEmpty()) return;
        var there = Set.copyOf(em.createQuery("select r.personId from ProjectAccessRow r where r.projectId = :project and r.source = :source", Long.class)
                .setParameter("project", projectId).setParameter("source", source).getResultList());
        people.stream().distinct().filter(person -> !there.contains(person)).forEach(person -> em.persist(fresh(projectId, person, source)));
    }

    /** Lets an administrator see a confidential project until that moment (P5). Whoever calls puts it on record. */
    public void lend(long projectId, long personId, Instant until) {
        var row = row(projectId, personId, AccessSource.BREAK_GLASS).orElseGet(() -> fresh(projectId, personId, AccessSource.BREAK_GLASS));
        row.until = until;
        em.persist(row);
    }

    /** Until when an administrator may see a confidential project that they opened on record; empty when they have not, or no more. */
    public Optional<Instant> lentUntil(long projectId, long personId) {
        return row(projectId, personId, AccessSource.BREAK_GLASS).map(r -> r.until).filter(clock.instant()::isBefore);
    }

    private Optional<ProjectAccessRow> row(long projectId, long personId, AccessSource source) {
        return em.createQuery("select r from ProjectAccessRow r where r.projectId = :project and r.personId = :person and r.source = :source",
                ProjectAccessRow.class).setParameter("project", projectId).setParameter("person", personId).setParameter("source", source)
                .getResultStream().findFirst();
    }

    private static ProjectAccessRow fresh(long projectId, long personId, AccessSource source) {
        var row = new ProjectAccessRow();
        row.projectId = projectId;
        row.personId = personId;
        row.source = source;
        return row;
    }

    /** A department takes part: its head (or who stands for them), its liaison and its executive see the project, and whoever holds these places later. */
    public void grantDepartment(long projectId, long departmentId) {
        takesPart(projectId, departmentId);
        places(departmentId).forEach(place -> grant(projectId, place.personId(), place.source()));
    }

    ProjectDepartment takesPart(long projectId, long departmentId) {
        var there = em.find(ProjectDepartment.class, ProjectDepartment.key(projectId, departmentId));
        if (there != null) return there;
        var row = new ProjectDepartment();
        row.projectId = projectId;
        row.departmentId = departmentId;
        em.persist(row);
        return row;
    }

    /** Somebody in a place of a department, and the reason that this is. */
    record Place(AccessSource source, long personId) {}

    /** Who holds the places of a department today. */
    List<Place> places(long departmentId) {
        var places = new ArrayList<Place>();
        directory.signatory(departmentId).ifPresent(s -> places.add(new Place(AccessSource.HEAD, s.personId())));
        directory.executive(departmentId).ifPresent(id -> places.add(new Place(AccessSource.EXECUTIVE, id)));
        var liaison = directory.department(departmentId).liaisonId();
        if (liaison != null) places.add(new Place(AccessSource.LIAISON, liaison));
        return places;
    }

    /** The same for many projects of the department at once. */
    void grantDepartments(List<Long> projectIds, long departmentId) {
        for (var place : places(departmentId)) {
            var missing = new HashSet<>(projectIds);
            rows(projectIds, Set.of(place.personId())).stream().filter(row -> row.source == place.source()).forEach(row -> missing.remove(row.projectId));
            missing.forEach(project -> em.persist(fresh(project, place.personId(), place.source())));
        }
    }

    List<ProjectAccessRow> rows(List<Long> projectIds, Set<Long> personIds) {
        return em.createQuery("select r from ProjectAccessRow r where r.personId in :people and r.projectId in :projects", ProjectAccessRow.class)
                .setParameter("people", personIds).setParameter("projects", projectIds).getResultList();
    }

    /** Takes one reason away; the person still sees the project if there is another. */
    public void revoke(long projectId, long personId, AccessSource source) {
        em.createQuery("delete from ProjectAccessRow r where r.projectId = :project and r.personId = :person and r.source = :source")
                .setParameter("project", projectId).setParameter("person", personId).setParameter("source", source).executeUpdate();
    }

    /** Why a person may see the project; empty when they may only as an administrator, as a reader of the archive, or not at all. */
    public Set<AccessSource> sources(long projectId, long personId) {
        return new HashSet<>(em.createQuery("select r.source from ProjectAccessRow r where r.projectId = :project and r.personId in :people"
                        + " and (r.until is null or r.until > :now and r.personId = :self)", AccessSource.class)
                .setParameter("project", projectId).setParameter("people", withPrincipals(personId)).setParameter("now", clock.instant())
                .setParameter("self", personId).getResultList());
    }

    /**
     * A head's successor sees what the head saw (P2): these projects, and all of them once the predecessor heads nothing any more, who then sees them no
     * longer as a head.
     */
    public void succeed(long from, long to, Set<Long> projectIds) {
        var projects = new HashSet<>(projectIds);
        if (directory.headedBy(from).isEmpty()) {
            projects.addAll(em.createQuery("select r.projectId from ProjectAccessRow r where r.personId = :person and r.source = :source", Long.class)
                    .setParameter("person", from).setParameter("source", AccessSource.HEAD).getResultList());
            em.createQuery("delete from ProjectAccessRow r where r.personId = :person and r.source = :source").setParameter("person", from)
                    .setParameter("source", AccessSource.HEAD).executeUpdate();
        }
        projects.forEach(project -> grant(project, to, AccessSource.HEAD));
    }

    /** Whether one of these has a lasting reason; a page reads everybody's in one query. */
    private boolean met(long projectId, Set<Long> people) {
        return Readings.running() && !Collections.disjoint(directory.acquaint(projectId), people);
    }

    /** Whether a person may see the project. */
    public boolean canSee(long projectId, long personId) {
        var project = em.find(ProjectStatus.class, projectId);
        if (project == null) return false;
        if (!project.confidential && (project.step == ProjectStep.ARCHIVED || directory.person(personId).administrator())) return true;
        return met(projectId, withPrincipals(personId)) || !sources(projectId, personId).isEmpty();
    }

    /** A project's number and title as a person may read them; of a confidential one that they do not see, the number alone (P5). */
    public String headline(ProjectView project, long personId) {
        return project.confidential() && !canSee(project.id(), personId) ? project.number() : (project.number() + " " + project.title()).strip();
    }

    /** @throws NotVisible when the project does not exist or the person may not see it: the same answer, so that nothing leaks */
    public void require(long projectId, long personId) {
        if (!canSee(projectId, personId)) throw new NotVisible(projectId);
    }

    /** Whether a person sees a confidential project for no other reason than having opened it on record (P5). */
    public boolean onlyReads(long projectId, long personId) {
        var project = em.find(ProjectStatus.class, projectId);
        return project != null && project.confidential && lentUntil(projectId, personId).isPresent() && sources(projectId, personId).equals(Set.of(AccessSource.BREAK_GLASS));
    }

    /**
     * Asked before an act that is open to everybody who sees the project: an administrator who opened a confidential one on record only reads.
     *
     * @throws NotVisible    when the person may not see it
     * @throws RuleViolation when they see it to read it
     */
    public void requireActing(long projectId, long personId) {
        require(projectId, personId);
        if (onlyReads(projectId, personId)) throw RuleViolation.whole("shared.glass.reads");
    }

    /** The person and the people whose deputy they are today. */
    Set<Long> withPrincipals(long personId) {
        var people = new HashSet<>(directory.actsFor(personId));
        people.add(personId);
        return people;
    }

    /** The people who may see the project for one of these reasons, lastingly. */
    public List<Long> people(long projectId, Collection<AccessSource> sources) {
        return em.createQuery("select distinct r.personId from ProjectAccessRow r where r.projectId = :project and r.until is null and r.source in :sources", Long.class)
                .setParameter("project", projectId).setParameter("sources", sources).getResultList();
    }

    /** The people who may see the project, with at least one lasting reason. */
    public List<Long> people(long projectId) {
        return em.createQuery("select distinct r.personId from ProjectAccessRow r where r.projectId = :project and r.until is null", Long.class)
                .setParameter("project", projectId).getResultList();
    }
}
