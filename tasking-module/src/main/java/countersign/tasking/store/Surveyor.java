package countersign.tasking.store;

import countersign.requirement.RequirementView;
import countersign.requirement.Requirements;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectView;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.ProjectDepartments;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.party.MatrixAssignments;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.domain.check.Basis;
import countersign.tasking.domain.check.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what the rules look at from the modules below: company, calendars, policy, requirement, what was promised, bookings of other projects. */
@ApplicationScoped
public class Surveyor {

    private static final int EVERYBODY = 100_000;

    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject ProjectCalendars projectCalendars;
    @Inject Policies policies;
    @Inject Projects projects;
    @Inject ProjectDepartments departments;
    @Inject MatrixAssignments matrix;
    @Inject Requirements requirements;
    @Inject BookingStore bookings;
    @Inject Promises promises;

    /** The company around a project. */
    public Surroundings surroundings(long projectId) { return surroundings(projectId, basis(projectId)); }

    /** The same where it is known already what steps 1 and 2 agreed. */
    public Surroundings surroundings(long projectId, Basis basis) {
        var today = directory.today();
        var gone = directory.all().values().stream().filter(d -> d.validTo() != null && d.validTo().isBefore(today)).toList();
        return new Surroundings(directory.departments(), gone, gone.isEmpty() ? Map.of() : departments.successors(projectId), people(), matrix::all, directory.groups(), basis.deliverables(),
                basis.promised(), calendar().week().normal().minutes());
    }

    /** All present people, read when somebody is looked for: a plan needs none but the owners. */
    private Supplier<List<PersonView>> people() {
        var read = new ArrayList<List<PersonView>>();
        return () -> {
            if (read.isEmpty()) read.add(directory.search("", EVERYBODY));
            return read.get(0);
        };
    }

    /** All that the checks look at. */
    public Situation situation(long projectId, List<TaskView> rows, Surroundings around) {
        return new Situation(rows, around, basis(projectId), policy(projectId), calendar(projectId), calendarOf(projectId, around), elsewhere(projectId, Booking.people(rows)),
                directory.today());
    }

    /** What running projects other than this one book of these people; a suspended or ended one books nobody (S5.8). */
    public List<Booking> elsewhere(long projectId, Set<Long> people) {
        var all = bookings.elsewhere(projectId, people);
        Map<Long, ProjectView> known = projects.views(all.stream().map(Booking::projectId).collect(Collectors.toSet()));
        return all.stream().filter(b -> known.containsKey(b.projectId()) && known.get(b.projectId()).state() == ProjectState.RUNNING).toList();
    }

    /** The policy that holds in the project. */
    public Policy policy(long projectId) { return policies.ofProject(projectId, projects.view(projectId).scenario()); }

    /** The company's calendar. */
    public WorkingCalendar calendar() { return calendars.company(); }

    /** The project's calendar. */
    public WorkingCalendar calendar(long projectId) { return projectCalendars.of(projectId); }

    /** A person's calendar in the project's zone, by id. */
    public Function<Long, WorkingCalendar> calendarOf(long projectId, Surroundings around) {
        var people = around.peopleById();
        return id -> projectCalendars.ofPerson(projectId, id, department(people.get(id)), null);
    }

    /** The calendars of these rows' owners, in the project's zone, each made out once. */
    public Function<Long, WorkingCalendar> calendars(long projectId, List<TaskView> rows) {
        var owners = directory.people(rows.stream().map(TaskView::ownerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var known = new HashMap<Long, WorkingCalendar>();
        return id -> known.computeIfAbsent(id, owner -> projectCalendars.ofPerson(projectId, owner, department(owners.containsKey(owner) ? owners.get(owner) : directory.people(List.of(owner)).get(owner)), null));
    }

    private static Long department(PersonView person) { return person == null ? null : person.departmentId(); }

    /** What steps 1 and 2 agreed. */
    public Basis basis(long projectId) {
        var project = projects.view(projectId);
        if (!requirements.exists(projectId))
            return new Basis(project.departmentId(), Set.of(project.departmentId()), project.finish(), Map.of(), List.of(), List.of(), List.of());
        var requirement = requirements.view(projectId);
        return new Basis(project.departmentId(), new HashSet<>(requirement.participants()), project.finish(), deliverables(requirement),
                promises.inbound(projectId), promises.commitments(projectId, calendar().week().normal().minutes()), promises.actionItems(projectId));
    }

    private static Map<Long, String> deliverables(RequirementView requirement) {
        var names = new LinkedHashMap<Long, String>();
        requirement.deliverables().forEach(d -> names.put(d.id(), d.name()));
        return names;
    }
}
