package countersign.web.demo.large;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the demo's company up to 40 departments and 2,000 people. */
final class Company {

    static final int DEPARTMENTS = 40;
    static final int PEOPLE = 2000;

    private final Names names;
    private final Rows rows;
    private final Ids ids;
    private final String passwordHash;
    private final Map<Long, List<Member>> people = new HashMap<>();
    private final Map<Long, Member> byId = new HashMap<>();
    private final List<Member> executives = new ArrayList<>();
    private int number;

    Company(Names names, Rows rows, Ids ids, String passwordHash) {
        this.names = names;
        this.rows = rows;
        this.ids = ids;
        this.passwordHash = passwordHash;
    }

    /** Adds who is missing. Returns the departments in the company's order. @param there the people known already @param old their departments */
    List<Unit> fill(List<PersonView> there, List<DepartmentView> old) {
        there.forEach(this::known);
        old.stream().map(DepartmentView::executiveId).filter(id -> id != null).distinct().map(byId::get).forEach(executives::add);
        var all = new ArrayList<Unit>();
        for (int place = old.size(); place < DEPARTMENTS; place++) all.add(added(place));
        for (int place = 0; place < old.size(); place++) all.add(unit(old.get(place), share(old.get(place).id(), place)));
        rows.commit();
        return all.stream().sorted(Comparator.comparingInt(Unit::rank)).toList();
    }

    private void known(PersonView p) {
        var member = new Member(p.id(), p.name(), p.title(), p.email(), p.departmentId(), p.rank());
        byId.put(p.id(), member);
        if (p.departmentId() != null) people.computeIfAbsent(p.departmentId(), d -> new ArrayList<>()).add(member);
    }

    /** The people of a department after it got its share of the 2,000: those who were there first, by rank. */
    private List<Member> share(long departmentId, int place) {
        var members = people.computeIfAbsent(departmentId, d -> new ArrayList<>());
        members.sort(Comparator.comparingInt(Member::rank));
        var wanted = PEOPLE / DEPARTMENTS;
        while (members.size() < wanted) members.add(person(departmentId, 10 + members.size(), Names.pick(names.titles(), members.size() + place)));
        return members;
    }

    private Unit unit(DepartmentView d, List<Member> members) {
        var head = d.headId() == null ? members.get(0) : byId.get(d.headId());
        return new Unit(d.id(), d.name(), d.rank(), head, d.executiveId() == null ? executives.get(0) : byId.get(d.executiveId()), members);
    }

    private Unit added(int place) {
        var id = ids.next();
        var name = Names.pick(names.departments(), place - (DEPARTMENTS - names.departments().size()));
        var headId = ids.next();
        var executive = executives.get(place % executives.size());
        rows.add("department(id, code, name, aliases, head_id, executive_id, rank_no, version)", id, "D" + (100 + place), name, "", headId, executive.id(),
                100 + 10 * place, 1L);
        people.put(id, new ArrayList<>(List.of(person(headId, id, 1, name + "经理"))));
        var members = share(id, place);
        return new Unit(id, name, 100 + 10 * place, members.get(0), executive, members);
    }

    private Member person(long departmentId, int rank, String title) { return person(ids.next(), departmentId, rank, title); }

    private Member person(long id, long departmentId, int rank, String title) {
        var login = "p%04d".formatted(++number);
        var member = new Member(id, names.person(number), title, login + "@example.com", departmentId, rank);
        rows.add("person(id, login, name, email, title, department_id, rank_no, lang, zone_id, administrator, password_hash, link_generation, version)",
                id, login, member.name(), member.email(), title, departmentId, rank, "zh-CN", "Asia/Shanghai", false, passwordHash, 0, 1L);
        return member;
    }
}
