package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.party.PersonView;
import countersign.shared.text.Input;
import countersign.shared.text.Written;
import countersign.tasking.Collaborator;
import countersign.tasking.TaskField;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads what was typed or chosen into a row: ids or names. The same for page, file and API (SPEC 9). */
final class FieldReader {

    private static final int LONG_TEXT = 4000;
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Surroundings around;
    private final Function<String, Long> byNumber;

    FieldReader(Surroundings around, Function<String, Long> byNumber) {
        this.around = around;
        this.byNumber = byNumber;
    }

    /** The row with that field set. @throws Refused or RuleViolation naming what is wrong */
    TaskView set(TaskView row, TaskField field, List<String> values) {
        var text = values.isEmpty() ? "" : values.get(0);
        var r = new RowEdit(row);
        switch (field) {
            case NAME -> r.name = Input.line("name", text, 200);
            case LEAD -> lead(r, text);
            case COLLABORATING -> r.collaborating = departments(values, r);
            case OWNER -> r.owner = text.isBlank() ? null : person(text, r.lead).id();
            case COLLABORATORS -> helpers(r, collaborators(row, values));
            case ESTIMATE -> r.estimate = estimate(text);
            case START -> dates(r, date(text), r.finish);
            case FINISH -> dates(r, r.start, date(text));
            case CONTRACT -> r.contract = date(text);
            case MILESTONE -> r.milestone = Boolean.parseBoolean(text);
            case STANDARD -> r.standard = Input.lines("standard", text, LONG_TEXT);
            case ACCEPTED_BY -> r.accepting = text.isBlank() ? null : department(text);
            case NEEDS -> r.needs = Input.lines("needs", text, LONG_TEXT);
            case CONTINGENCY -> r.contingency = Input.lines("contingency", text, LONG_TEXT);
            case PRIORITY -> r.priority = priority(text);
            case DELIVERABLE -> deliverable(r, text);
            case LINKS -> r.links = LinkText.read(text, byNumber, around.dayMinutes());
        }
        return r.row();
    }

    private void lead(RowEdit row, String text) {
        row.lead = text.isBlank() ? null : department(text);
        row.collaborating = row.collaborating.stream().filter(id -> !id.equals(row.lead)).toList();
    }

    /** One that ended stays where it stands until somebody takes it off (P3). */
    private List<Long> departments(List<String> values, RowEdit row) {
        var ids = new LinkedHashSet<Long>();
        for (var value : values)
            if (!value.isBlank()) ids.add(row.collaborating.stream().filter(id -> id.toString().equals(value)).findFirst().orElseGet(() -> department(value)));
        if (row.lead != null && ids.contains(row.lead)) throw new Refused("tasking.refused.leadCollaborates", around.departmentName(row.lead));
        return List.copyOf(ids);
    }

    /** The department of that id, name or alias. */
    long department(String text) {
        var written = Input.line("department", text, 100);
        return around.departments().stream().filter(d -> Long.toString(d.id()).equals(written) || d.isCalled(written)).findFirst()
                .orElseThrow(() -> new Refused("tasking.refused.department", written)).id();
    }

    private PersonView person(String text, Long lead) {
        var written = Input.line("person", text, 100);
        var byId = around.people().stream().filter(p -> Long.toString(p.id()).equals(written)).findFirst();
        if (byId.isPresent()) return byId.get();
        var named = around.people().stream().filter(p -> p.name().equalsIgnoreCase(written) || p.login().equalsIgnoreCase(written)).toList();
        if (named.isEmpty()) throw new Refused("tasking.refused.person", written);
        var ofLead = named.stream().filter(p -> lead != null && lead.equals(p.departmentId())).toList();
        if (named.size() > 1 && ofLead.size() != 1) throw new Refused("tasking.refused.personTwice", written, named.size());
        return named.size() == 1 ? named.get(0) : ofLead.get(0);
    }

    /** People by id or name; what fits nobody stays as written: a group, or a name to be asked. */
    private List<Collaborator> collaborators(TaskView row, List<String> values) {
        var all = new ArrayList<Collaborator>();
        for (var value : values) {
            var written = Input.line("collaborators", value, 100);
            if (written.isEmpty()) continue;
            var found = collaborator(written, row.leadDepartmentId());
            var one = row.collaborators().stream().filter(c -> c.name().equals(found.name()) && Objects.equals(c.personId(), found.personId())).findFirst()
                    .orElse(found);
            if (all.stream().noneMatch(c -> c.name().equals(one.name()) && Objects.equals(c.personId(), one.personId()))) all.add(one);
        }
        return all;
    }

    /** A collaborator's department is a collaborating one. */
    private void helpers(RowEdit row, List<Collaborator> helpers) {
        row.collaborators = helpers;
        var departments = new LinkedHashSet<>(row.collaborating);
        for (var person : around.people()) {
            var helps = helpers.stream().anyMatch(c -> c.personId() != null && c.personId() == person.id());
            if (helps && person.departmentId() != null && !person.departmentId().equals(row.lead)) departments.add(person.departmentId());
        }
        row.collaborating = List.copyOf(departments);
    }

    private Collaborator collaborator(String written, Long lead) {
        try {
            var person = person(written, lead);
            return Collaborator.of(person.id(), person.name());
        } catch (Refused nobody) {
            if (nobody.getMessage().endsWith("personTwice")) throw nobody;
            return Collaborator.of(null, written);
        }
    }

    private Integer estimate(String text) {
        if (text.isBlank()) return null;
        var minutes = Amounts.minutes(text, around.dayMinutes());
        if (minutes < 0) throw new Refused("tasking.refused.amount", text);
        return minutes;
    }

    /** An ISO date; null where nothing was typed. */
    static LocalDate date(String text) {
        if (text.isBlank()) return null;
        var date = Written.day(text).orElseThrow(() -> new Refused("tasking.refused.date", text));
        if (date.isBefore(FIRST) || date.isAfter(LAST)) throw new Refused("tasking.refused.dateRange", date, FIRST, LAST);
        return date;
    }

    private static void dates(RowEdit row, LocalDate start, LocalDate finish) {
        if (start != null && finish != null && finish.isBefore(start)) throw new Refused("tasking.refused.finishBeforeStart", start, finish);
        row.start = start;
        row.finish = finish;
    }

    private static TaskPriority priority(String text) {
        try {
            return text.isBlank() ? TaskPriority.NORMAL : TaskPriority.valueOf(text.strip().toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("tasking.refused.priority", text);
        }
    }

    private void deliverable(RowEdit row, String text) {
        row.support = text.equals("management");
        row.deliverable = null;
        if (row.support || text.isBlank()) return;
        row.deliverable = around.deliverables().entrySet().stream()
                .filter(d -> d.getKey().toString().equals(text) || d.getValue().equalsIgnoreCase(text.strip())).findFirst()
                .orElseThrow(() -> new Refused("tasking.refused.deliverable", text)).getKey();
    }

    /** What a refusal says, whoever made it. */
    static countersign.shared.text.Text why(RuntimeException refusal) {
        if (refusal instanceof Refused refused) return refused.why();
        return ((RuleViolation) refusal).problems().get(0).message();
    }
}
