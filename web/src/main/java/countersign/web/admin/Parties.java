package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.frame.Me;
import countersign.web.frame.PersonIds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names for the ids that forms hold, each read once a request, and choices of people by what was typed. */
@Named("parties")
@RequestScoped
@AdministratorsOnly
public class Parties {

    private static final int MOST = 12;
    private static final String NONE = "—";

    @Inject Directory directory;
    @Inject PersonIds ids;
    @Inject Me me;
    private Map<Long, DepartmentView> departments;
    private final Map<Long, PersonView> people = new HashMap<>();

    /** The people of a page's rows, in one query. */
    public void know(Collection<Long> ids) { people.putAll(directory.people(ids.stream().filter(Objects::nonNull).distinct().toList())); }

    /** A person's name; a dash for nobody. */
    public String person(Long id) { return id == null ? NONE : people.computeIfAbsent(id, directory::person).name(); }

    /** Name, department and title, which tell namesakes apart; empty for nobody. */
    public String choice(Object id) {
        if (!(id instanceof Long chosen)) return ids.found(id).map(p -> choice(p.id())).orElse("");
        var person = people.computeIfAbsent(chosen, directory::person);
        var place = ((person.departmentId() == null ? "" : department(person.departmentId())) + " " + person.title()).strip();
        return place.isEmpty() ? person.name() : me.texts().get("web.admin.choice", person.name(), place);
    }

    /** Ids of present people whose name, login or address contains what was typed. */
    public List<Long> search(String typed) {
        var found = directory.search(typed, MOST);
        found.forEach(person -> people.put(person.id(), person));
        return found.stream().map(PersonView::id).toList();
    }

    /** A department's name; a dash for none. */
    public String department(Long id) { return id == null || !all().containsKey(id) ? NONE : all().get(id).name(); }

    /** The departments that exist today, in the company's order. */
    public List<DepartmentView> getDepartments() {
        var today = directory.today();
        return all().values().stream().filter(d -> d.validOn(today)).toList();
    }

    /** A form's value as people read it: the names behind ids, dates, yes and no. */
    public String said(String field, Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) return NONE;
        if (value instanceof Long id) return field.equals("departmentId") || field.equals("parentId") ? department(id) : person(id);
        if (value instanceof LocalDate date) return me.texts().dates().day(date);
        if (value instanceof Boolean yes) return me.texts().get(yes ? "web.admin.yes" : "web.admin.no");
        if (value instanceof List<?> list) return String.join(me.texts().get("web.frame.comma"), list.stream().map(String::valueOf).toList());
        return String.valueOf(value);
    }

    /** Names as typed in one field: between commas of either width, semicolons or on lines of their own. */
    static List<String> split(String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split("[,，、;；\\n]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private Map<Long, DepartmentView> all() {
        if (departments == null) departments = directory.all();
        return departments;
    }
}
