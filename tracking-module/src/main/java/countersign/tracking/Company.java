package countersign.tracking;

import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Provisional;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.party.Signatory;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is who for step 5: names, heads, calendars, the project's policy. */
@ApplicationScoped
class Company {

    @Inject Directory directory;
    @Inject Projects projects;
    @Inject Policies policies;
    @Inject ProjectCalendars calendars;

    Directory directory() { return directory; }

    Projects projects() { return projects; }

    ProjectView project(long projectId) { return projects.view(projectId); }

    Policy policy(long projectId) { return policies.ofProject(projectId, projects.view(projectId).scenario()); }

    /** The name, empty for nobody. */
    String person(Long id) { return id == null ? "" : directory.person(id).name(); }

    String department(Long id) { return id == null ? "" : directory.department(id).name(); }

    Optional<Long> head(Long departmentId) {
        return departmentId == null ? Optional.empty() : directory.signatory(departmentId).map(Signatory::personId);
    }

    /** Whether a day of a project is provisional (P6). */
    Provisional provisional(long projectId, LocalDate day) { return calendars.provisional(projectId, Stream.of(day)); }

    /** The calendar by which a person works for a project. */
    WorkingCalendar calendar(long projectId, long personId) { return calendar(projectId, directory.person(personId)); }

    WorkingCalendar calendar(long projectId, PersonView person) { return calendars.ofPerson(projectId, person.id(), person.departmentId(), person.zone()); }

    /** Reads these projects' headers, their initiators and all heads beforehand: within a transaction, who asks for one of them later has it. */
    void acquaint(Collection<Long> projectIds) {
        var people = new LinkedHashSet<Long>();
        projects.views(projectIds).values().forEach(project -> people.add(project.initiatorId()));
        directory.all().values().stream().map(DepartmentView::headId).filter(Objects::nonNull).forEach(people::add);
        directory.people(people);
    }

    /** Departments by the company's order. */
    List<Long> inOrder(Collection<Long> departmentIds) {
        var all = new ArrayList<>(directory.all().keySet());
        return all.stream().filter(departmentIds::contains).toList();
    }

    /** Calendars by person, in one query. */
    Map<Long, WorkingCalendar> calendars(long projectId, Collection<Long> people) {
        var found = new TreeMap<Long, WorkingCalendar>();
        directory.people(new LinkedHashSet<>(people)).forEach((id, person) -> found.put(id, calendar(projectId, person)));
        return found;
    }
}
