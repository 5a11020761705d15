package countersign.tasking.domain;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.GroupView;
import countersign.shared.party.PersonView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the rules know of the company and the project around a table.
 *
 * @param departments  in the company's order, today's
 * @param people       present people
 * @param deliverables names by id
 * @param commitments  what was promised in step 2, resources and inbound commitments: the words by id
 * @param dayMinutes   working minutes of an ordinary day: what {@code 1d} means
 */
public record Surroundings(List<DepartmentView> departments, List<PersonView> people, List<GroupView> groups, Map<Long, String> deliverables,
        Map<Long, String> commitments, int dayMinutes) {

    /** Departments by id. */
    public Map<Long, DepartmentView> departmentsById() { return byId(departments, DepartmentView::id); }

    /** People by id. */
    public Map<Long, PersonView> peopleById() { return byId(people, PersonView::id); }

    /** The department's name; a dash when it is gone or nobody. */
    public String departmentName(Long id) {
        return departments.stream().filter(d -> id != null && d.id() == id).map(DepartmentView::name).findFirst().orElse("–");
    }

    /** The person's name; a dash when nobody. */
    public String personName(Long id) {
        return people.stream().filter(p -> id != null && p.id() == id).map(PersonView::name).findFirst().orElse("–");
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        return all.stream().collect(Collectors.toMap(id, t -> t, (one, other) -> one, LinkedHashMap::new));
    }
}
