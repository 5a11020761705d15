package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.DirectoryLists;
import countersign.shared.party.PeopleFilter;
import countersign.shared.party.PersonView;
import countersign.web.exchange.PeopleProposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the directory says of those whom a file names: an import sees by it whether any of them was added or changed since the file was shown (SPEC 9). */
@ApplicationScoped
@AdministratorsOnly
public class PeopleStanding {

    private static final int PAGE = 1000;
    private static final String NOBODY = "";

    @Inject Directory directory;
    @Inject DirectoryLists lists;

    /** Everybody by login in lower case, those who have left too. */
    public Map<String, PersonView> logins() {
        var logins = new HashMap<String, PersonView>();
        for (var left : List.of(false, true)) {
            var filter = new PeopleFilter("", null, left, false);
            for (int first = 0; first < lists.count(filter); first += PAGE) {
                lists.people(filter, first, PAGE).forEach(p -> logins.put(p.login().toLowerCase(Locale.ROOT), p));
            }
        }
        return logins;
    }

    /** Id and version of each department and person that the file names, by the name it has there; empty for who does not exist yet. */
    public Map<String, String> of(PeopleProposal file) {
        var standing = new TreeMap<String, String>();
        var departments = directory.departments();
        for (var row : file.departments()) standing.put(row.name().raw(), department(row.name().value(), departments));
        var logins = logins();
        for (var row : file.people()) standing.put(row.name().raw() + " (" + row.login().raw() + ")", person(row.login().value(), logins));
        return standing;
    }

    private static String department(String name, List<DepartmentView> all) {
        return name == null ? NOBODY : all.stream().filter(d -> d.isCalled(name)).map(d -> d.id() + "." + d.version()).findFirst().orElse(NOBODY);
    }

    private static String person(String login, Map<String, PersonView> all) {
        var known = login == null ? null : all.get(login.toLowerCase(Locale.ROOT));
        return known == null ? NOBODY : known.id() + "." + known.version();
    }
}
