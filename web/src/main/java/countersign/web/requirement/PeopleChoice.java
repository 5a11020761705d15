package countersign.web.requirement;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Scenario;
import countersign.requirement.Priority;
import countersign.web.frame.PersonIds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be chosen in the form: departments, people by what is typed of their names, kinds of project. Read once a request. */
@Named("formChoice")
@RequestScoped
public class PeopleChoice {

    private static final int MOST = 12;
    @Inject Directory directory;
    @Inject PersonIds ids;
    private Map<Long, DepartmentView> departments;
    private final Map<Long, PersonView> people = new HashMap<>();

    /** The departments that exist today, in the company's order. */
    public List<DepartmentView> getDepartments() { return all().values().stream().filter(d -> d.validOn(directory.today())).toList(); }

    /** A department's name; empty for none. */
    public String department(Long id) { return id == null || !all().containsKey(id) ? "" : all().get(id).name(); }

    /** Who is on call for a department in an emergency (S1.5); null while nobody is, or they have left. */
    public Long onCall(Long department) {
        var named = department == null || !all().containsKey(department) ? null : all().get(department).onCallId();
        return named != null && known(named).presentOn(directory.today()) ? named : null;
    }

    /** The ids of people whose name fits what was typed. */
    public List<Long> search(String typed) {
        var found = directory.search(typed == null ? "" : typed, MOST);
        found.forEach(p -> people.put(p.id(), p));
        return found.stream().map(PersonView::id).toList();
    }

    /** A person's name. */
    public String person(Long id) { return id == null ? "" : known(id).name(); }

    /** A person's name with department and title, to tell two of one name apart. */
    public String personAt(Object id) {
        if (!(id instanceof Long chosen)) return ids.found(id).map(p -> personAt(p.id())).orElse("");
        var person = known(chosen);
        var at = (department(person.departmentId()) + " " + person.title()).strip();
        return at.isEmpty() ? person.name() : person.name() + " · " + at;
    }

    /** The kinds of project. */
    public Scenario[] getScenarios() { return Scenario.values(); }

    /** The priorities of a deliverable. */
    public Priority[] getPriorities() { return Priority.values(); }

    private PersonView known(Long id) { return people.computeIfAbsent(id, directory::person); }

    private Map<Long, DepartmentView> all() {
        if (departments == null) departments = directory.all();
        return departments;
    }
}
