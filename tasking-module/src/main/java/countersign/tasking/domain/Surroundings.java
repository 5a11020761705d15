package countersign.tasking.domain;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.GroupView;
import countersign.shared.party.MatrixView;
import countersign.shared.party.PersonView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules know of the company and the project around a table.
 *
 * @param departments  in the company's order, today's
 * @param gone         departments that ended: a table may still name them (P3)
 * @param goingOn      what goes on in this project for those of them that have a successor, or for which the initiator chose one
 * @param present      all present people, read when somebody asks for them
 * @param matrix       who works for another department than their own, and until when (P1); asked only where somebody of elsewhere is found
 * @param deliverables names by id
 * @param commitments  what was promised in step 2, resources and inbound commitments: the words by id
 * @param dayMinutes   working minutes of an ordinary day: what {@code 1d} means
 */
public record Surroundings(List<DepartmentView> departments, List<DepartmentView> gone, Map<Long, Long> goingOn, Supplier<List<PersonView>> present, Supplier<List<MatrixView>> matrix, List<GroupView> groups, Map<Long, String> deliverables,
        Map<Long, String> commitments, int dayMinutes) {

    /** Whether a department does not exist any more. */
    public boolean ended(long id) { return gone.stream().anyMatch(d -> d.id() == id); }

    /** What goes on for a department that ended, and exists; null where nothing does, or nobody said what. */
    public Long goesOn(long id) {
        var next = goingOn.get(id);
        for (var steps = 0; next != null && ended(next) && steps < gone.size(); steps++) next = goingOn.get(next);
        return next == null || ended(next) ? null : next;
    }

    /** Departments by id. */
    public Map<Long, DepartmentView> departmentsById() { return byId(departments, DepartmentView::id); }

    /** All present people. */
    public List<PersonView> people() { return present.get(); }

    /** People by id. */
    public Map<Long, PersonView> peopleById() { return byId(people(), PersonView::id); }

    /** The department's name, also of one that ended; a dash when nobody. */
    public String departmentName(Long id) {
        return Stream.concat(departments.stream(), gone.stream()).filter(d -> id != null && d.id() == id).map(DepartmentView::name).findFirst().orElse("–");
    }

    /** The person's name; a dash when nobody. */
    public String personName(Long id) {
        return people().stream().filter(p -> id != null && p.id() == id).map(PersonView::name).findFirst().orElse("–");
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        return all.stream().collect(Collectors.toMap(id, t -> t, (one, other) -> one, LinkedHashMap::new));
    }
}
