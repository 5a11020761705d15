package countersign.shared.party;

import countersign.shared.store.Joined;
import countersign.shared.store.Once;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers every question of “who”: people, departments, heads, executives and deputies as of today. It only reads. */
@ApplicationScoped
@Transactional
public class Directory {

    private static final String AN_ID = "[0-9]{1,18}";
    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject StandIns standIns;
    @Inject Reforms reforms;

    /** The person. @throws NoSuchElementException when there is none of that id */
    public PersonView person(long id) { return find(id).orElseThrow(() -> new NoSuchElementException("no person " + id)); }

    /** The same for a number that somebody may have made up; empty when there is none. */
    public Optional<PersonView> find(long id) {
        var known = known().get(id);
        return known != null ? Optional.of(known) : Optional.ofNullable(em.find(Person.class, id)).map(Directory::noted);
    }

    /** The person whose id a form sent back; empty when it is no id, or nobody's, however it is forged. */
    public Optional<PersonView> chosen(String id) {
        return id != null && id.matches(AN_ID) ? Optional.ofNullable(people(List.of(Long.parseLong(id))).get(Long.parseLong(id))) : Optional.empty();
    }

    /** The people of these ids, by id, in one query; on a page only of those it has not met yet. */
    public Map<Long, PersonView> people(Collection<Long> ids) {
        var people = new HashMap<Long, PersonView>();
        var strangers = new ArrayList<Long>();
        for (Long id : ids) {
            var known = known().get(id);
            if (known == null) strangers.add(id);
            else people.put(id, known);
        }
        if (strangers.isEmpty()) return people;
        em.createQuery("select p from Person p where p.id in :ids", Person.class).setParameter("ids", strangers)
                .getResultStream().forEach(p -> people.put(p.id, noted(p)));
        return people;
    }

    /** Everybody who may see a project for good, in one query. A page names most of them, one by one, and has met them then. */
    public Set<Long> acquaint(long projectId) {
        return Readings.once("acquainted:" + projectId, () -> em.createQuery("select p from Person p where p.id in (select r.personId from ProjectAccessRow r"
                + " where r.projectId = :project and r.until is null)", Person.class).setParameter("project", projectId).getResultStream()
                .map(person -> noted(person).id()).collect(Collectors.toSet()));
    }

    /** Whom the page that is being read has met; nobody outside of one. */
    private static Map<Long, PersonView> known() { return Readings.once("people", HashMap::new); }

    private static PersonView noted(Person person) {
        var view = person.view();
        known().put(view.id(), view);
        return view;
    }

    /** The present administrators. */
    public List<Long> administrators() {
        return em.createQuery("select p.id from Person p where p.administrator = true and (p.leftOn is null or p.leftOn >= :today) order by p.id", Long.class)
                .setParameter("today", today()).getResultList();
    }

    /** The person who logs in as that, read together with whom they stand in for; empty when nobody does. */
    public Optional<PersonView> byLogin(String login) {
        var found = Joined.of(em.createQuery("select p, d from Person p left join Deputy d on d.deputyId = p.id"
                + " and d.from <= :today and d.until >= :today where p.login = :login", Object[].class).setParameter("today", today())
                .setParameter("login", login).getResultList(), Person.class, Deputy.class);
        var person = found.heads().stream().findFirst().map(Directory::noted);
        person.ifPresent(p -> StandIns.noted(p.id(), found.rows()));
        return person;
    }

    /** Whose mail address that is, present or not. */
    @Once
    public List<Long> withAddress(String address) {
        return em.createQuery("select p.id from Person p where lower(p.email) = :address order by p.id", Long.class)
                .setParameter("address", address.toLowerCase(Locale.ROOT)).getResultList();
    }

    /** Present people whose name, login or address contains what was typed, by name, at most {@code most}: for completion. */
    @Once
    public List<PersonView> search(String typed, int most) {
        return em.createQuery("select p from Person p where (p.leftOn is null or p.leftOn >= :today) and (lower(p.name) like :typed escape '!'"
                        + " or lower(p.login) like :typed escape '!' or lower(p.email) like :typed escape '!') order by p.name", Person.class)
                .setParameter("today", today()).setParameter("typed", containing(typed)).setMaxResults(most)
                .getResultStream().map(Directory::noted).toList();
    }

    /** Present people of a department, by rank and name. */
    public List<PersonView> members(long departmentId) {
        return em.createQuery("select p from Person p where p.departmentId = :department and (p.leftOn is null or p.leftOn >= :today)"
                        + " order by p.rank, p.name", Person.class)
                .setParameter("department", departmentId).setParameter("today", today()).getResultStream().map(Directory::noted).toList();
    }

    /** The department, closed ones too. @throws NoSuchElementException when there is none of that id */
    public DepartmentView department(long id) { return found(em.find(Department.class, id), "department", id).view(); }

    /** The departments that exist today, in the company's order. */
    public List<DepartmentView> departments() { return all().values().stream().filter(d -> d.validOn(today())).toList(); }

    /** All departments by id in the company's order, closed ones too, in one query. */
    public Map<Long, DepartmentView> all() { return Readings.once("departments", this::readAll); }

    private Map<Long, DepartmentView> readAll() {
        var all = new LinkedHashMap<Long, DepartmentView>();
        em.createQuery("select d from Department d order by d.rank, d.id", Department.class).getResultStream()
                .forEach(d -> all.put(d.id, d.view()));
        return all;
    }

    /**
     * Who signs for a department: its head, else the acting head, else its executive, which is flagged (P1). Empty when even that is vacant. For a
     * department that another one took over, who signs for that one (P3).
     */
    public Optional<Signatory> signatory(long departmentId) {
        var department = department(departmentId);
        if (!department.validOn(today())) {
            var successors = reforms.successors().getOrDefault(departmentId, List.of());
            if (successors.size() == 1) return signatory(successors.get(0));
        }
        return present(department.headId()).map(id -> new Signatory(id, Signatory.Kind.HEAD))
                .or(() -> present(department.actingHeadId()).map(id -> new Signatory(id, Signatory.Kind.ACTING_HEAD)))
                .or(() -> executive(departmentId).map(id -> new Signatory(id, Signatory.Kind.EXECUTIVE_FOR_VACANCY)));
    }

    /** Who answers for a person: who signs for their department; for that one its executive. Empty when nobody is named. */
    public Optional<Long> above(long personId) {
        var home = person(personId).departmentId();
        if (home == null) return Optional.empty();
        return signatory(home).map(Signatory::personId).filter(id -> id != personId).or(() -> executive(home).filter(id -> id != personId));
    }

    /** Whether the first answers for the second, as {@link #above} says. */
    public boolean answersFor(long aboveId, long personId) { return above(personId).filter(above -> above == aboveId).isPresent(); }

    /** The executive in charge of a department: its own, else the next one up. Empty when nobody is named. */
    public Optional<Long> executive(long departmentId) {
        for (Long id = departmentId; id != null; ) {
            var department = department(id);
            var executive = present(department.executiveId());
            if (executive.isPresent()) return executive;
            id = department.parentId();
        }
        return Optional.empty();
    }

    /** Whoever was named as executive while they are there, else who is in charge of that department now (P2). Empty when nobody is. */
    public Optional<Long> executiveOf(Long named, long departmentId) { return present(named).or(() -> executive(departmentId)); }

    /** The departments a person heads, or heads for the time being, today. */
    public List<DepartmentView> headedBy(long personId) {
        Long id = personId;
        return departments().stream().filter(d -> id.equals(d.headId()) || d.headId() == null && id.equals(d.actingHeadId())).toList();
    }

    /** The departments whose executive a person is, today. */
    public List<DepartmentView> ledBy(long personId) {
        Long id = personId;
        return departments().stream().filter(d -> id.equals(d.executiveId())).toList();
    }

    /** The groups of people who are named together, by name. */
    @Once
    public List<GroupView> groups() {
        return em.createQuery("select g from PersonGroup g order by g.name", PersonGroup.class).getResultStream().map(PersonGroup::view).toList();
    }

    /** Whether anybody is known at all: false on a new installation. */
    public boolean peopled() { return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() > 0; }

    /** Who stands in for a person today: for everything, or for this ask (may be null) only. Empty when nobody does. */
    public Optional<Long> deputyOf(long personId, Long askId) {
        return em.createQuery("select d from Deputy d where d.principalId = :person and d.from <= :today and d.until >= :today"
                        + " order by d.id desc", Deputy.class).setParameter("person", personId).setParameter("today", today())
                .getResultList().stream().filter(d -> d.askId == null || d.askId.equals(askId))
                .min(Comparator.comparing((Deputy d) -> d.askId == null)).map(d -> d.deputyId);
    }

    /** Who stands in for a person for everything, now or later, the soonest first. */
    public List<DeputyView> deputiesOf(long personId) { return deputiesOf(List.of(personId)).getOrDefault(personId, List.of()); }

    /** The same of several people, by person; whoever has none is left out. In one query. */
    public Map<Long, List<DeputyView>> deputiesOf(Collection<Long> personIds) {
        if (personIds.isEmpty()) return Map.of();
        return em.createQuery("select d from Deputy d where d.principalId in :people and d.askId is null and d.until >= :today order by d.from, d.id", Deputy.class)
                .setParameter("people", personIds).setParameter("today", today()).getResultStream().collect(Collectors.groupingBy(d -> d.principalId,
                        Collectors.mapping(Deputy::view, Collectors.toList())));
    }

    /** The principals a person may act for today, whatever the ask. */
    public List<Long> actsFor(long deputyId) {
        return standIns.today(deputyId).stream().filter(s -> s.askId() == null).map(StandIns.StandIn::principalId).distinct().toList();
    }

    /** The stored hash of a login's password; empty when the login does not exist, has none, or the person has left. */
    public Optional<String> passwordHash(String login) {
        return em.createQuery("select p.passwordHash from Person p where p.login = :login and p.passwordHash is not null"
                        + " and (p.leftOn is null or p.leftOn >= :today)", String.class)
                .setParameter("login", login).setParameter("today", today()).getResultStream().findFirst();
    }

    /** Today, in the company's zone. */
    public LocalDate today() { return LocalDate.now(clock.withZone(COMPANY_ZONE)); }

    /** The zone of the company's head office, by which its days begin and end. */
    public static final ZoneId COMPANY_ZONE = ZoneId.of(countersign.shared.config.Settings.read("countersign.zone", "Asia/Shanghai"));

    private Optional<Long> present(Long personId) {
        if (personId == null) return Optional.empty();
        return find(personId).filter(person -> person.presentOn(today())).map(PersonView::id);
    }

    private static String containing(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static <T> T found(T entity, String what, long id) {
        if (entity == null) throw new NoSuchElementException("no " + what + " " + id);
        return entity;
    }
}
