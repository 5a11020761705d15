package countersign.it;

import countersign.shared.Actor;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Departments and people of a test's own, so that nobody of the demo's company has to leave. */
@ApplicationScoped
public class Staff {

    @Inject Organisation organisation;
    @Inject Directory directory;

    /** A new department, with an executive and nobody at its head. */
    long department(String name) {
        return organisation.saveDepartment(Actor.SYSTEM, new DepartmentForm(null, 0, "IT-" + name, name, List.of(), null, null, null, null, null,
                directory.byLogin("zhengmin").orElseThrow().id(), null, 900, null, null));
    }

    /** Somebody new joins it. */
    long person(String name, long department) {
        var login = "it" + Integer.toHexString(name.hashCode());
        return organisation.savePerson(Actor.SYSTEM, new PersonForm(null, 0, login, name, login + "@example.com", "", "", department, 1, Language.ZH_CN,
                "Asia/Shanghai", false, null));
    }

    /** Somebody new heads it. */
    long head(String name, long department) {
        var head = person(name, department);
        headed(department, head, null);
        return head;
    }

    void headed(long department, Long head, Long acting) { headed(department, head, acting, form(department).liaisonId()); }

    void headed(long department, Long head, Long acting, Long liaison) {
        var now = form(department);
        save(now, now.name(), head, acting, liaison, now.executiveId());
    }

    /** Its head and its executive; null for nobody. */
    void placed(long department, Long head, Long executive) {
        var now = form(department);
        save(now, now.name(), head, null, now.liaisonId(), executive);
    }

    void rename(long department, String name) {
        var now = form(department);
        save(now, name, now.headId(), now.actingHeadId(), now.liaisonId(), now.executiveId());
    }

    void leaves(long person, LocalDate last) {
        var f = PersonForm.of(directory.person(person));
        organisation.savePerson(Actor.SYSTEM, new PersonForm(f.id(), f.version(), f.login(), f.name(), f.email(), f.secondAddress(), f.title(), f.departmentId(), f.rank(),
                f.language(), f.zone(), f.administrator(), last));
    }

    private DepartmentForm form(long department) { return DepartmentForm.of(directory.department(department)); }

    private void save(DepartmentForm f, String name, Long head, Long acting, Long liaison, Long executive) {
        organisation.saveDepartment(Actor.SYSTEM, new DepartmentForm(f.id(), f.version(), f.code(), name, f.aliases(), f.parentId(), head, acting, liaison, f.onCallId(),
                executive, f.mailbox(), f.rank(), f.validFrom(), f.validTo()));
    }
}
