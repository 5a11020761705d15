package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Changes people and departments (P1–P3). Only administrators may. Who stands in for whom is in {@link Arrangements}. */
@ApplicationScoped
@Transactional
public class Organisation {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Administrators administrators;
    @Inject Departures departures;
    @Inject Places places;
    @Inject Event<SecondAddressMoved> secondMoved;

    /**
     * Adds or changes a person. Somebody whose last day is over as head of a department leaves the place vacant; until then nothing moves.
     *
     * @return the person's id
     * @throws RuleViolation naming the fields that are wrong, or when somebody else changed the person meanwhile
     */
    public long savePerson(Actor actor, PersonForm form) {
        administrators.must(actor);
        check(form);
        var person = form.id() == null ? new Person() : locked(em.find(Person.class, form.id()), form.version());
        person.login = Input.line("login", form.login(), 100);
        person.name = Input.line("name", form.name(), 100);
        person.email = Input.line("email", form.email(), 250);
        var second = SecondAddress.checked(form.secondAddress(), form.email());
        var moves = form.id() != null && !second.equals(person.secondAddress);
        person.secondAddress = second;
        person.title = Input.line("title", form.title(), 100);
        person.departmentId = form.departmentId();
        person.rank = form.rank();
        person.language = form.language().tag();
        person.zone = form.zone();
        person.administrator = form.administrator();
        person.leftOn = form.leftOn();
        if (form.id() == null) em.persist(person);
        em.flush();
        if (form.leftOn() == null) person.departedAt = null;
        departures.depart(person.id);
        audit.record(actor, null, "person:" + person.id, Text.of("shared.audit.person.saved", person.name), null);
        if (moves) secondMoved.fire(new SecondAddressMoved(person.id, SecondAddress.masked(second), actor, clock.instant()));
        return person.id;
    }

    /** Sets the hash of a person's password, made by the login's own hash function. */
    public void password(Actor actor, long personId, String hash) {
        if (actor.personId() != personId) administrators.must(actor);
        em.find(Person.class, personId).passwordHash = hash;
        audit.record(actor, null, "person:" + personId, Text.of("shared.audit.person.password"), null);
    }

    /**
     * Adds or changes a department. A new head, acting head or executive who signs for a vacant place takes over what is open (P2); a new name leaves
     * the old one as another that it is found by (P3).
     *
     * @return the department's id
     * @throws RuleViolation naming the fields that are wrong, or when somebody else changed the department meanwhile
     */
    public long saveDepartment(Actor actor, DepartmentForm form) {
        administrators.must(actor);
        check(form);
        var department = form.id() == null ? new Department() : locked(em.find(Department.class, form.id()), form.version());
        var before = form.id() == null ? Optional.<Signatory>empty() : directory.signatory(form.id());
        var held = form.id() == null ? Map.<Long, Set<Long>>of() : places.of(form.id());
        var called = department.name;
        department.code = Input.line("code", form.code(), 40);
        department.name = Input.line("name", form.name(), 100);
        department.aliases = String.join("\n", form.aliases().stream().map(a -> Input.line("aliases", a, 100)).filter(a -> !a.isEmpty()).toList());
        department.parentId = form.parentId();
        department.headId = form.headId();
        department.actingHeadId = form.actingHeadId();
        department.liaisonId = form.liaisonId();
        department.onCallId = form.onCallId();
        department.executiveId = form.executiveId();
        department.mailbox = blank(form.mailbox()) ? null : Input.line("mailbox", form.mailbox(), 250);
        department.rank = form.rank();
        department.validFrom = form.validFrom();
        department.validTo = form.validTo();
        if (form.id() == null) em.persist(department);
        em.flush();
        audit.record(actor, null, "department:" + department.id, Text.of("shared.audit.department.saved", department.name), null);
        if (called != null) department.called(called);
        before.ifPresent(signed -> departures.pass(department.id, signed.personId()));
        if (form.id() != null) places.changed(department.id, held);
        return department.id;
    }

    /**
     * Names people together; an existing group of that name is changed. Returns its id.
     *
     * @param shown the groups that the form showed
     * @throws Overtaken when the group of that name is not among them as it stands now
     */
    public long saveGroup(Actor actor, List<GroupView> shown, String name, Long departmentId, List<Long> memberIds) {
        administrators.must(actor);
        var written = Input.requiredLine("name", name, 100);
        var known = em.createQuery("select g from PersonGroup g where g.name = :name", PersonGroup.class).setParameter("name", written).getResultStream().findFirst();
        if (known.isPresent() && !shown.contains(known.get().view())) throw Overtaken.by(stands(known.get().view()));
        var group = known.orElseGet(PersonGroup::new);
        group.name = written;
        group.departmentId = departmentId;
        group.members(memberIds);
        if (group.id == null) em.persist(group);
        return group.id;
    }

    private Text stands(GroupView group) {
        var members = directory.people(group.memberIds());
        var names = group.memberIds().stream().map(members::get).filter(Objects::nonNull).map(PersonView::name).toList();
        return Text.of("shared.group.stands", group.name(), group.departmentId() == null ? "—" : directory.department(group.departmentId()).name(), names.isEmpty() ? "—" : names);
    }

    private void check(PersonForm form) {
        new Problems().when(blank(form.login()), "login", "shared.person.login.missing")
                .when(blank(form.name()), "name", "shared.person.name.missing")
                .when(!isAddress(form.email()), "email", "shared.person.email.wrong")
                .when(!isZone(form.zone()), "zone", "shared.person.zone.wrong")
                .when(form.language() == null, "language", "shared.input.choice")
                .when(wasLastAdministrator(form), "administrator", "shared.administrator.last")
                .when(!blank(form.login()) && directory.byLogin(form.login().strip()).filter(p -> !Objects.equals(p.id(), form.id())).isPresent(),
                        "login", "shared.person.login.taken")
                .reading(() -> SecondAddress.checked(form.secondAddress(), form.email())).refuse();
    }

    private void check(DepartmentForm form) {
        new Problems().when(blank(form.code()), "code", "shared.department.code.missing")
                .when(blank(form.name()), "name", "shared.department.name.missing")
                .when(form.id() != null && form.id().equals(form.parentId()), "parent", "shared.department.parent.self")
                .when(form.id() != null && !form.id().equals(form.parentId()) && below(form.id(), form.parentId()), "parent", "shared.department.parent.loop")
                .when(!blank(form.mailbox()) && !isAddress(form.mailbox()), "mailbox", "shared.person.email.wrong")
                .when(form.validTo() != null && form.validFrom() != null && form.validTo().isBefore(form.validFrom()), "validTo", "shared.department.validity.reversed")
                .when(directory.all().values().stream().anyMatch(d -> d.code().equalsIgnoreCase(String.valueOf(form.code()).strip())
                        && !Objects.equals(d.id(), form.id())), "code", "shared.department.code.taken").refuse();
    }

    private Person locked(Person person, long version) {
        if (person.version != version) throw RuleViolation.whole("shared.stale", person.name);
        return person;
    }

    private Department locked(Department department, long version) {
        if (department.version != version) throw RuleViolation.whole("shared.stale", department.name);
        return department;
    }

    /** Whether the wish would leave the installation without an administrator. */
    private boolean wasLastAdministrator(PersonForm form) {
        var stays = form.administrator() && form.leftOn() == null;
        return !stays && form.id() != null && directory.administrators().equals(List.of(form.id()));
    }

    /** Whether a department stands somewhere below another one. */
    private boolean below(long above, Long departmentId) {
        var all = directory.all();
        for (var d = all.get(departmentId); d != null; d = all.get(d.parentId())) if (d.id() == above) return true;
        return false;
    }

    private static boolean isAddress(String email) { return email != null && email.strip().matches("[^\\s@<>\"]+@[^\\s@<>\"]+"); }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    private static boolean isZone(String zone) {
        try {
            return zone != null && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
