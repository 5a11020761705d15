package countersign.web.admin;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.web.exchange.DepartmentRow;
import countersign.web.exchange.PeopleProposal;
import countersign.web.exchange.PersonRow;
import countersign.web.exchange.ProposedCell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Saves what a directory file was taken to say: all of it or, if any row is refused, nothing. Empty cells change nothing of who is known already. */
@ApplicationScoped
@Transactional
@AdministratorsOnly
public class PeopleImport {

    /** So many of those who were changed are named. */
    private static final int NAMED = 5;

    @Inject PeopleStanding standing;
    @Inject Organisation organisation;
    @Inject Directory directory;

    /**
     * @param shown what stood in the directory of those whom the file names when it was shown, as {@link PeopleStanding} says it
     * @throws RuleViolation naming the row that is wrong
     * @throws Overtaken     when any of them was added or changed since
     */
    public void save(Actor actor, PeopleProposal proposal, Map<String, String> shown) {
        if (proposal.hasErrors()) throw RuleViolation.whole("web.admin.import.errors");
        unchanged(shown, standing.of(proposal));
        var departments = new HashMap<DepartmentRow, Long>();
        for (var row : proposal.departments()) departments.put(row, row(row.number(), () -> organisation.saveDepartment(actor, form(row))));
        var people = new HashMap<PersonRow, Long>();
        for (var row : proposal.people()) people.put(row, row(row.number(), () -> organisation.savePerson(actor, form(row))));
        for (var row : proposal.departments()) row(row.number(), () -> place(actor, row, departments.get(row), people));
        for (var row : proposal.people()) row(row.number(), () -> office(actor, row, people.get(row)));
    }

    private static void unchanged(Map<String, String> shown, Map<String, String> now) {
        var changed = now.keySet().stream().filter(name -> !now.get(name).equals(shown.get(name))).toList();
        if (changed.isEmpty()) return;
        throw Overtaken.said("web.admin.import.overtaken", changed.subList(0, Math.min(NAMED, changed.size())), changed.size());
    }

    private DepartmentForm form(DepartmentRow row) {
        var name = row.name().value();
        if (row.departmentId() == null) {
            var code = or(row.code(), name.codePointCount(0, name.length()) > 40 ? name.substring(0, name.offsetByCodePoints(0, 40)) : name);
            return new DepartmentForm(null, 0, code, name, row.aliases().values(), null, null, null, null, null, null, row.mailbox().value(), or(row.rank(), 0), null, null);
        }
        var d = directory.department(row.departmentId());
        return new DepartmentForm(d.id(), d.version(), or(row.code(), d.code()), d.name(), row.aliases().values().isEmpty() ? d.aliases() : row.aliases().values(), d.parentId(),
                d.headId(), d.actingHeadId(), d.liaisonId(), d.onCallId(), d.executiveId(), or(row.mailbox(), d.mailbox()), or(row.rank(), d.rank()), d.validFrom(), d.validTo());
    }

    private PersonForm form(PersonRow row) {
        var department = row.department().value() == null ? null : departmentOf(row);
        if (row.personId() == null) {
            return new PersonForm(null, 0, row.login().value(), row.name().value(), row.email().value(), or(row.second(), ""), or(row.title(), ""), department, or(row.rank(), 0),
                    or(row.language(), Language.ZH_CN), row.zone().value() == null ? Directory.COMPANY_ZONE.getId() : row.zone().value().getId(), or(row.administrator(), false), null);
        }
        var p = directory.person(row.personId());
        return new PersonForm(p.id(), p.version(), p.login(), or(row.name(), p.name()), or(row.email(), p.email()), or(row.second(), p.secondAddress()), or(row.title(), p.title()),
                department == null ? p.departmentId() : department, or(row.rank(), p.rank()), or(row.language(), p.language()),
                or(row.zone(), p.zone()).getId(), or(row.administrator(), p.administrator()), p.leftOn());
    }

    /** Parent and executive can stand in rows below, so they are set once everybody is known. */
    private Long place(Actor actor, DepartmentRow row, long id, Map<PersonRow, Long> people) {
        var d = directory.department(id);
        var parent = row.parent().value() == null ? d.parentId() : called(row.parent().value());
        var executive = row.executive().value() == null ? d.executiveId() : person(row.executive().value(), people);
        return organisation.saveDepartment(actor, new DepartmentForm(id, d.version(), d.code(), d.name(), d.aliases(), parent, d.headId(), d.actingHeadId(), d.liaisonId(),
                d.onCallId(), executive, d.mailbox(), d.rank(), d.validFrom(), d.validTo()));
    }

    private Long office(Actor actor, PersonRow row, Long person) {
        var saved = directory.person(person);
        if (saved.departmentId() == null || !yes(row.head()) && !yes(row.actingHead()) && !yes(row.liaison()) && !yes(row.onCall())) return person;
        var d = directory.department(saved.departmentId());
        return organisation.saveDepartment(actor, new DepartmentForm(d.id(), d.version(), d.code(), d.name(), d.aliases(), d.parentId(),
                yes(row.head()) ? person : d.headId(), yes(row.actingHead()) ? person : d.actingHeadId(), yes(row.liaison()) ? person : d.liaisonId(),
                yes(row.onCall()) ? person : d.onCallId(), d.executiveId(), d.mailbox(), d.rank(), d.validFrom(), d.validTo()));
    }

    private Long departmentOf(PersonRow row) {
        var written = row.department().value();
        return written.id() != null ? written.id() : called(written.name());
    }

    private Long called(String written) {
        var fitting = directory.departments().stream().filter(d -> d.isCalled(written)).toList();
        if (fitting.size() != 1) throw RuleViolation.whole("web.admin.import.department", written);
        return fitting.get(0).id();
    }

    private Long person(String written, Map<PersonRow, Long> people) {
        var byLogin = directory.byLogin(written);
        if (byLogin.isPresent()) return byLogin.get().id();
        var fitting = people.entrySet().stream().filter(e -> written.equals(e.getKey().name().value())).map(Map.Entry::getValue).distinct().toList();
        var known = fitting.isEmpty() ? directory.search(written, 3).stream().filter(p -> p.name().equals(written)).map(p -> p.id()).toList() : fitting;
        if (known.size() != 1) throw RuleViolation.whole("web.admin.import.person", written);
        return known.get(0);
    }

    /** Says of which row of the file a refusal speaks. */
    private static Long row(int number, Supplier<Long> command) {
        try {
            return command.get();
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.problems().stream()
                    .map(p -> new RuleViolation.Problem("", Text.of("web.admin.import.row", number, p.message()))).toList());
        }
    }

    private static <T> T or(ProposedCell<T> cell, T otherwise) { return cell.value() == null ? otherwise : cell.value(); }

    private static boolean yes(ProposedCell<Boolean> cell) { return Boolean.TRUE.equals(cell.value()); }
}
