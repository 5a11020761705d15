package countersign.web.demo;

import countersign.shared.Actor;
import countersign.shared.json.Json;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the invented company of {@code demo/company.json} into the directory, all or nothing. */
@ApplicationScoped
@Transactional
public class DemoCompany {

    /** The file. */
    record Company(List<Unit> departments, List<Member> people, List<Group> groups) {}

    record Unit(String code, String name, List<String> aliases, int rank, String head, String liaison, String executive, String onCall, String mailbox) {}

    record Member(String login, String name, String title, String department, int rank, boolean administrator, String language, String zone) {}

    record Group(String name, String department, List<String> members) {}

    @Inject Organisation organisation;
    @Inject Directory directory;

    /** Whether anybody is known yet, of this company or another. */
    public boolean known() { return directory.peopled(); }

    /** Loads the company; everybody gets the same password. */
    public void load(String passwordHash) {
        var company = read();
        var departments = new HashMap<String, Long>();
        for (var unit : company.departments()) departments.put(unit.code(), organisation.saveDepartment(Actor.SYSTEM, form(unit)));
        var people = new HashMap<String, Long>();
        for (var member : company.people()) {
            var id = organisation.savePerson(Actor.SYSTEM, form(member, departments));
            organisation.password(Actor.SYSTEM, id, passwordHash);
            people.put(member.login(), id);
        }
        for (var unit : company.departments()) staff(unit, departments.get(unit.code()), people);
        for (var group : company.groups()) {
            organisation.saveGroup(Actor.SYSTEM, List.of(), group.name(), departments.get(group.department()), group.members().stream().map(people::get).toList());
        }
    }

    private void staff(Unit unit, long id, Map<String, Long> people) {
        var d = directory.department(id);
        organisation.saveDepartment(Actor.SYSTEM, new DepartmentForm(id, d.version(), d.code(), d.name(), d.aliases(), null, people.get(unit.head()),
                null, people.get(unit.liaison()), people.get(unit.onCall()), people.get(unit.executive()), d.mailbox(), d.rank(), null, null));
    }

    private static DepartmentForm form(Unit unit) {
        return new DepartmentForm(null, 0, unit.code(), unit.name(), unit.aliases(), null, null, null, null, null, null, unit.mailbox(), unit.rank(), null, null);
    }

    private static PersonForm form(Member member, Map<String, Long> departments) {
        return new PersonForm(null, 0, member.login(), member.name(), member.login() + "@example.com", "", member.title(), departments.get(member.department()),
                member.rank(), Language.ofTag(member.language()), member.zone() == null ? "Asia/Shanghai" : member.zone(), member.administrator(), null);
    }

    private static Company read() {
        try (var in = DemoCompany.class.getResourceAsStream("/demo/company.json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Company.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
