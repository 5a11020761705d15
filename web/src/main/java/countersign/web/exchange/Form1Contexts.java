package countersign.web.exchange;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.GroupView;
import countersign.shared.party.PersonView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the readers' context from the directory's views; the caller leaves out closed departments and people who have left. */
public final class Form1Contexts {

    private Form1Contexts() { }

    /** See {@link Form1Context} for the project's range, days off and tasks. */
    public static Form1Context of(Collection<DepartmentView> departments, Collection<PersonView> people, Collection<GroupView> groups, LocalDate from, LocalDate to,
                                  Function<LocalDate, Optional<String>> dayOff, Map<Long, String> tasks) {
        return new Form1Context(departments.stream().map(d -> new KnownDepartment(d.id(), d.name(), d.aliases())).toList(),
                people.stream().map(Form1Contexts::known).toList(), groups.stream().map(g -> new KnownGroup(g.id(), g.name())).toList(), from, to, dayOff, tasks);
    }

    private static KnownPerson known(PersonView p) {
        return new KnownPerson(p.id(), p.name(), p.departmentId() == null ? 0 : p.departmentId(), p.title(), p.login());
    }
}
