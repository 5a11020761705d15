package countersign.web.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells such as “销售部(主导)、产品部(协作)” or “主导:销售部;协作:产品部、市场部”. */
final class DepartmentCells {

    private static final Pattern LEAD = Pattern.compile("\u4e3b\u5bfc|\u4e3b\u5c0e|\u4e3b\u8d23|\u4e3b\u8cac|\u7275\u5934|\u727d\u982d|\u4e3b\u529e|\u4e3b\u8fa6|lead", Pattern.CASE_INSENSITIVE);
    private static final Pattern HELP = Pattern.compile("\u534f\u4f5c|\u5354\u4f5c|\u914d\u5408|\u534f\u52a9|\u5354\u52a9|\u534f\u529e|\u5354\u8fa6|\u53c2\u4e0e|\u53c3\u8207|collaborat|support|help",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("^([^:()]{1,12}):\\s*(.*)$");
    private static final Pattern AND = Pattern.compile("\\s*(?:\u548c|\u4e0e|\u8207|\u53ca|&|\\band\\b)\\s*");

    private enum Role { LEAD, HELP, UNSAID }

    private final Names names;
    private final List<ProposedDepartment> values = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Role current = Role.UNSAID;

    private DepartmentCells(Names names) { this.names = names; }

    static ProposedCell<ProposedDepartment> read(RawCell cell, Names names) {
        var reading = new DepartmentCells(names);
        reading.findings.addAll(cell.findings());
        if (!cell.blank()) reading.take(cell.text());
        return new ProposedCell<>(cell.text(), reading.values, reading.findings);
    }

    /** For cells without roles, such as form 2's participants. Null when the token is no department at all. */
    static KnownDepartment plainDepartment(String token, Names names) { return names.departments(Tokens.head(token)).only(); }

    private void take(String text) {
        var whole = names.departments(text);
        if (whole.only() != null) add(text, Role.UNSAID);
        else Tokens.split(text).forEach(this::token);
        settleRoles();
        remarkTwice();
    }

    private void token(String token) {
        var prefix = PREFIX.matcher(token);
        if (prefix.matches() && role(prefix.group(1)) != Role.UNSAID) {
            current = role(prefix.group(1));
            token = prefix.group(2);
        }
        var bracket = Tokens.bracket(token);
        var role = role(bracket);
        if (!bracket.isEmpty() && role == Role.UNSAID) findings.add(Finding.choose(FindingKind.BRACKET_LEFT, values.size(), List.of(), bracket));
        var head = Tokens.head(token);
        if (head.isEmpty()) return;
        if (names.departments(head).fitting().isEmpty() && splits(head)) for (var part : AND.split(head)) add(part, role == Role.UNSAID ? current : role);
        else add(head, role == Role.UNSAID ? current : role);
    }

    private boolean splits(String head) {
        var parts = AND.split(head);
        for (var part : parts) if (names.departments(part).fitting().isEmpty()) return false;
        return parts.length > 1;
    }

    private static Role role(String text) {
        if (matches(LEAD, text)) return Role.LEAD;
        return matches(HELP, text) ? Role.HELP : Role.UNSAID;
    }

    private static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find();
    }

    private void add(String written, Role role) {
        var found = names.departments(written);
        int item = values.size();
        var only = found.only();
        values.add(only == null ? new ProposedDepartment(null, written, role == Role.LEAD) : new ProposedDepartment(only.id(), only.name(), role == Role.LEAD));
        roles.add(role);
        if (only == null) findings.add(unclear(written, found, item));
        else if (!found.byName()) findings.add(Finding.choose(FindingKind.DEPARTMENT_BY_ALIAS, item, List.of(Names.alternative(only)), written, only.name()));
    }

    private Finding unclear(String written, Names.Departments found, int item) {
        var ambiguous = !found.fitting().isEmpty();
        var choices = (ambiguous ? found.fitting() : names.similar(written)).stream().map(Names::alternative).toList();
        return Finding.choose(ambiguous ? FindingKind.DEPARTMENT_AMBIGUOUS : FindingKind.DEPARTMENT_UNKNOWN, item, choices, written);
    }

    private void settleRoles() {
        var leads = roles.stream().filter(r -> r == Role.LEAD).count();
        if (leads > 1) findings.add(Finding.choose(FindingKind.LEADS_SEVERAL, -1, known(), leads));
        if (leads > 0 || values.isEmpty() || roles.stream().noneMatch(r -> r == Role.UNSAID)) return;
        int first = roles.indexOf(Role.UNSAID);
        var old = values.get(first);
        values.set(first, new ProposedDepartment(old.id(), old.name(), true));
        findings.add(Finding.choose(values.size() == 1 ? FindingKind.LEAD_PROPOSED : FindingKind.LEAD_ASKED, first, known(), old.name()));
    }

    private void remarkTwice() {
        var seen = new HashSet<Long>();
        for (int i = 0; i < values.size(); i++)
            if (values.get(i).id() != null && !seen.add(values.get(i).id())) findings.add(Finding.choose(FindingKind.DEPARTMENT_TWICE, i, List.of(), values.get(i).name()));
    }

    private List<Alternative> known() {
        return values.stream().filter(v -> v.id() != null).map(v -> Alternative.named(v.id(), v.name())).distinct().toList();
    }
}
