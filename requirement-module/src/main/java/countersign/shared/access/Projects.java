package countersign.shared.access;

import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projects' status rows: kept by the modules as the process goes on, read by every list and header. */
@ApplicationScoped
@Transactional
public class Projects {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** Opens a draft of that initiator and lets them see it. Returns the project's id. */
    public long open(String title, Scenario scenario, long departmentId, long initiatorId) {
        var project = new ProjectStatus();
        project.number = "";
        project.title = title;
        project.scenario = scenario;
        project.departmentId = departmentId;
        project.initiatorId = initiatorId;
        project.createdAt = project.stepSince = clock.instant();
        em.persist(project);
        access.grant(project.id, initiatorId, AccessSource.INITIATOR);
        return project.id;
    }

    /** The project's header. @throws NotVisible when there is none */
    public ProjectView view(long projectId) { return load(projectId).view(); }

    /**
     * Every command on a project's content asks this first: an archived project is read-only (S6.3), and so is one whose requirement was withdrawn.
     *
     * @throws RuleViolation when it is either
     */
    public void requireOpen(long projectId) {
        var project = view(projectId);
        if (project.over()) throw RuleViolation.whole(project.withdrawn() ? "shared.project.withdrawn" : "shared.project.archived");
    }

    /** The headers of these projects by id, in one query. */
    public Map<Long, ProjectView> views(Collection<Long> projectIds) {
        var views = new HashMap<Long, ProjectView>();
        if (projectIds.isEmpty()) return views;
        if (projectIds.size() == 1) { // a page of one project has read it
            var only = em.find(ProjectStatus.class, projectIds.iterator().next());
            if (only != null) views.put(only.id, only.view());
            return views;
        }
        em.createQuery("select p from ProjectStatus p where p.id in :ids", ProjectStatus.class).setParameter("ids", projectIds)
                .getResultStream().forEach(p -> views.put(p.id, p.view()));
        return views;
    }

    /** The project of that number; empty when there is none. */
    public Optional<ProjectView> numbered(String number) {
        return em.createQuery("select p from ProjectStatus p where p.number = :number", ProjectStatus.class).setParameter("number", number)
                .getResultStream().findFirst().map(ProjectStatus::view);
    }

    /** The projects of an initiator that are not over. */
    public List<ProjectView> initiatedBy(long personId) {
        return em.createQuery("select p from ProjectStatus p where p.initiatorId = :person and p.state <> :done order by p.id", ProjectStatus.class)
                .setParameter("person", personId).setParameter("done", ProjectState.COMPLETED).getResultStream().map(ProjectStatus::view).filter(p -> !p.over()).toList();
    }

    /** The projects led by a department that are not over and whose initiator has left. */
    public List<ProjectView> deserted(long departmentId) {
        return em.createQuery("select p from ProjectStatus p where p.departmentId = :department and p.state <> :done order by p.id", ProjectStatus.class)
                .setParameter("department", departmentId).setParameter("done", ProjectState.COMPLETED).getResultStream().map(ProjectStatus::view)
                .filter(p -> !p.over() && !directory.person(p.initiatorId()).presentOn(directory.today())).toList();
    }

    /** Somebody else holds the initiator's duties from now on (P2). */
    public void initiator(long projectId, long personId) {
        load(projectId).initiatorId = personId;
        access.grant(projectId, personId, AccessSource.INITIATOR);
    }

    /** Takes over what the requirement form says of the project. */
    public void describe(long projectId, String title, Scenario scenario, long departmentId, Long executiveId, LocalDate finish, boolean confidential) {
        var project = load(projectId);
        project.title = title;
        project.scenario = scenario;
        project.departmentId = departmentId;
        project.executiveId = executiveId;
        project.finish = finish;
        project.confidential = confidential;
    }

    /** Gives the project its number once; a number given stays. */
    public void number(long projectId, String number) {
        var project = load(projectId);
        if (project.number.isEmpty()) project.number = number;
    }

    /** The project enters a step. */
    public void enter(long projectId, ProjectStep step) {
        var project = load(projectId);
        if (project.step == step) return;
        project.step = step;
        project.stepSince = clock.instant();
    }

    /** A step came to its result, or, with null, has none any more (see {@link StepResults}). */
    public void result(long projectId, ProjectStep step, Instant at) { load(projectId).result(step, at); }

    /** A version of the plan was published. */
    public void published(long projectId, int planVersion, Instant at) {
        var project = load(projectId);
        project.result(ProjectStep.PLAN, at);
        project.planVersion = planVersion;
    }

    /** So many of the plan's tasks (without summaries) are done. */
    public void progress(long projectId, int done, int all) {
        var project = load(projectId);
        project.tasksDone = done;
        project.tasks = all;
    }

    /** Throws a draft away that was never submitted; who saw it sees it no longer. */
    public void discard(long projectId) {
        var project = load(projectId);
        if (!project.number.isEmpty()) throw new IllegalStateException("project " + project.number + " was submitted");
        em.createQuery("delete from ProjectAccessRow r where r.projectId = :project").setParameter("project", projectId).executeUpdate();
        em.createQuery("delete from ProjectDepartment d where d.projectId = :project").setParameter("project", projectId).executeUpdate();
        em.remove(project);
    }

    /** Whether it runs, is suspended, ended or done. */
    public void state(long projectId, ProjectState state) { load(projectId).state = state; }

    /** The plan's finish date, once there is a plan. */
    public void finish(long projectId, LocalDate finish) { load(projectId).finish = finish; }

    /** How many late tasks, open warnings and overdue disputes there are. */
    public void troubles(long projectId, int troubles) { load(projectId).troubles = troubles; }

    /** One page of the projects a person may see, by what they search for (number or title; may be empty), the newest first. */
    public List<ProjectView> visible(long personId, ProjectFilter filter, int first, int most) {
        return ProjectQuery.of(em, personId, directory.person(personId).administrator(), access.withPrincipals(personId), clock.instant(), filter)
                .page(first, most).stream().map(ProjectStatus::view).toList();
    }

    /** How many there are in all. */
    public long count(long personId, ProjectFilter filter) {
        return ProjectQuery.of(em, personId, directory.person(personId).administrator(), access.withPrincipals(personId), clock.instant(), filter).count();
    }

    private ProjectStatus load(long projectId) {
        var project = em.find(ProjectStatus.class, projectId);
        if (project == null) throw new NotVisible(projectId);
        return project;
    }
}
