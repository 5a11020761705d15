package countersign.web.security;

import countersign.shared.config.Settings;
import countersign.web.demo.Demo;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The people of a demo installation ({@code countersign.demo}), all with one password that the start-up message prints too. */
@ApplicationScoped
public class DemoLogins {

    private static final int MOST = 24;
    @Inject Directory directory;

    /** Someone to log in as. */
    public record Someone(String login, String name, String title, String department) {}

    /** The demo's password. */
    public String password() { return Demo.PASSWORD; }

    /** The heads, executives and administrators first, then their people; empty unless this is a demo. */
    public List<Someone> people() {
        if (Settings.read("countersign.demo", "none").equals("none")) return List.of();
        var departments = directory.all();
        return directory.search("", MOST).stream().sorted(Comparator.comparing(PersonView::rank))
                .map(p -> new Someone(p.login(), p.name(), p.title(),
                        Objects.isNull(p.departmentId()) ? "" : departments.get(p.departmentId()).name())).toList();
    }
}
