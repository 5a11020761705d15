package countersign.web.security;

import countersign.shared.config.Settings;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import countersign.web.demo.Demo;
import countersign.web.demo.DemoProject;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people of a demo installation ({@code countersign.demo}), all with one password that the start-up message prints too. */
@ApplicationScoped
public class DemoLogins {

    private static final int MOST = 24;
    private static final int ALL = 500;
    @Inject Directory directory;
    @Inject DemoProject project;

    /** Someone to log in as. */
    public record Someone(String login, String name, String title, String department) {}

    /** The demo's password. */
    public String password() { return Demo.PASSWORD; }

    /** The project's initiator on top, then heads, executives and administrators, each in the company's order, then everybody else; empty unless this is a demo. */
    public List<Someone> people() {
        if (Settings.read("countersign.demo", "none").equals("none")) return List.of();
        var departments = directory.all();
        return directory.search("", ALL).stream().sorted(order(departments))
                .map(p -> new Someone(p.login(), p.name(), p.title(),
                        Objects.isNull(p.departmentId()) ? "" : departments.get(p.departmentId()).name())).limit(MOST).toList();
    }

    private Comparator<PersonView> order(Map<Long, DepartmentView> departments) {
        var initiator = project.initiator();
        var heads = departments.values().stream().map(DepartmentView::headId).toList();
        var executives = departments.values().stream().map(DepartmentView::executiveId).toList();
        return Comparator.comparing((PersonView p) -> p.login().equals(initiator) ? 0 : part(p, heads, executives))
                .thenComparing(p -> p.departmentId() == null ? 0 : departments.get(p.departmentId()).rank()).thenComparing(PersonView::rank);
    }

    private static int part(PersonView person, Collection<Long> heads, Collection<Long> executives) {
        if (heads.contains(person.id())) return 1;
        if (executives.contains(person.id())) return 2;
        return person.administrator() ? 3 : 4;
    }
}
