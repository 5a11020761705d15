package countersign.web.exchange;

import static countersign.web.exchange.ProposedParty.Kind.GROUP;
import static countersign.web.exchange.ProposedParty.Kind.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads cells with people: “李*(产品部)、王芳”, “产品部李四”, “各区域销售经理”. A masked name, or one that fits two people, is asked and only proposed
 * where department or bracket leaves one.
 */
final class PeopleCells {

    private static final Pattern GROUP_LIKE = Pattern.compile(
            "^(?:\u5404|\u5168\u4f53|\u5168\u9ad4|\u6240\u6709|\u5168\u90e8|all\\b|every\\b|each\\b).+|.+(?:\u4eec|\u5011|\u56e2\u961f|\u5718\u968a|\u5c0f\u7ec4|\u5c0f\u7d44|\u4eba\u5458|\u4eba\u54e1|\\bteam|managers|members|staff)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+|\\s*(?:\u548c|\u4e0e|\u8207|\u53ca|&)\\s*|\\s+and\\s+");

    private final Names names;
    private final Long near;
    private final List<ProposedParty> values = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PeopleCells(Names names, Long near) {
        this.names = names;
        this.near = near;
    }

    /** @param near the department in which a name is looked for first (the lead department of an owner), or null */
    static ProposedCell<ProposedParty> read(RawCell cell, Names names, Long near) {
        var reading = new PeopleCells(names, near);
        reading.findings.addAll(cell.findings());
        for (var token : Tokens.split(cell.text())) reading.token(token);
        return new ProposedCell<>(cell.text(), reading.values, reading.findings);
    }

    private void token(String token) {
        var head = Tokens.head(token);
        if (token.indexOf('(') < 0 && !known(head) && names.group(head) == null) {
            var parts = AND.split(head);
            if (parts.length > 1 && List.of(parts).stream().allMatch(this::known)) {
                for (var part : parts) person(part, "");
                return;
            }
            var department = names.beginning(head);
            var rest = department == null ? "" : Tokens.plain(head).substring(names.beginningLength(head, department)).replaceFirst("^[\\s:\u00b7-]+", "");
            if (!rest.isEmpty() && known(rest)) {
                person(rest, department.name());
                return;
            }
        }
        person(head, Tokens.bracket(token));
    }

    private boolean known(String name) { return !names.people(name).isEmpty() || Names.masked(name); }

    private void person(String name, String bracket) {
        var group = names.group(name);
        if (group != null) values.add(new ProposedParty(GROUP, group.id(), group.name(), null));
        else if (!names.people(name).isEmpty()) named(name, bracket);
        else if (Names.masked(name)) masked(name, bracket);
        else if (GROUP_LIKE.matcher(name).matches()) groupLike(name);
        else unknown(name, bracket);
    }

    private void named(String name, String bracket) {
        var all = names.people(name);
        var fitting = narrowed(all, bracket);
        if (fitting.isEmpty()) {
            ask(FindingKind.PERSON_OTHER_DEPARTMENT, all, name, all.size() == 1 ? all.get(0) : null, name, bracket);
        } else if (fitting.size() == 1 && (all.size() == 1 || !bracket.isEmpty())) {
            add(fitting.get(0));
        } else {
            var ofNear = fitting.stream().filter(p -> near != null && p.departmentId() == near).toList();
            ask(FindingKind.PERSON_AMBIGUOUS, nearFirst(fitting), name, ofNear.size() == 1 ? ofNear.get(0) : null, name, fitting.size());
        }
    }

    private void masked(String name, String bracket) {
        var said = departmentIn(bracket);
        var place = said == null ? near : Long.valueOf(said.id());
        var candidates = names.behindMask(name, place);
        var within = candidates.stream().filter(p -> place != null && p.departmentId() == place).toList();
        if (!bracket.isEmpty()) narrowed(List.of(), bracket);
        ask(FindingKind.PERSON_MASKED, within.isEmpty() || said == null ? candidates : within, name, within.size() == 1 ? within.get(0) : null, name);
    }

    private void groupLike(String name) {
        var members = names.ofTitle(name).stream().map(names::alternative).toList();
        findings.add(Finding.choose(FindingKind.GROUP_UNKNOWN, values.size(), members, name));
        values.add(new ProposedParty(GROUP, null, name, null));
    }

    private void unknown(String name, String bracket) {
        var said = departmentIn(bracket);
        var choices = names.similarPeople(name).stream().map(names::alternative).toList();
        findings.add(Finding.choose(FindingKind.PERSON_UNKNOWN, values.size(), choices, name));
        values.add(new ProposedParty(PERSON, null, name, said == null ? null : said.id()));
    }

    /** Those whom the bracket does not exclude; a bracket that is neither department, title nor login excludes nobody and is remarked. */
    private List<KnownPerson> narrowed(List<KnownPerson> people, String bracket) {
        var fitting = people;
        for (var word : Tokens.split(bracket)) {
            var department = departmentIn(word);
            var byLogin = fitting.stream().filter(p -> word.equalsIgnoreCase(p.login())).toList();
            if (department != null) fitting = fitting.stream().filter(p -> p.departmentId() == department.id()).toList();
            else if (!byLogin.isEmpty()) fitting = byLogin;
            else findings.add(Finding.choose(FindingKind.BRACKET_LEFT, values.size(), List.of(), word));
        }
        return fitting;
    }

    private KnownDepartment departmentIn(String word) { return word.isEmpty() ? null : names.departments(Tokens.split(word).get(0)).only(); }

    private List<KnownPerson> nearFirst(List<KnownPerson> people) {
        return people.stream().sorted(java.util.Comparator.comparing(p -> near == null || p.departmentId() != near)).toList();
    }

    private void ask(FindingKind kind, List<KnownPerson> choices, String written, KnownPerson proposed, Object... args) {
        findings.add(Finding.choose(kind, values.size(), choices.stream().limit(20).map(names::alternative).toList(), args));
        if (proposed == null) values.add(new ProposedParty(PERSON, null, written, null));
        else add(proposed);
    }

    private void add(KnownPerson p) { values.add(new ProposedParty(PERSON, p.id(), p.name(), p.departmentId())); }
}
