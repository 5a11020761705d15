package countersign.requirement.domain;

import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Phase;
import countersign.requirement.RequirementForm.Suggested;
import countersign.shared.Problems;
import countersign.shared.ask.Capacity;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import countersign.shared.party.Signatory;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a form must have before it goes to review (S1.1–S1.4), every problem at once, by field and row. Pure. */
public final class SubmissionCheck {

    /**
     * What the form is checked against.
     *
     * @param departments all departments by id
     * @param people      the people the form names, by id
     * @param signatories who signs for a department today, by department; absent where nobody does
     * @param vague       fields with vague wording, such as {@code objective:3/text}
     * @param approvers   who would review it
     */
    public record Facts(LocalDate today, long initiatorId, Map<Long, DepartmentView> departments, Map<Long, PersonView> people,
            Map<Long, Signatory> signatories, Set<String> vague, Map<Long, List<Capacity>> approvers) {}

    /** A target is measurable when there is a number in it, in digits or in Chinese. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}〇零一二两兩三四五六七八九十百千万萬亿億]");

    private final Problems problems = new Problems();
    private final RequirementForm form;
    private final Facts facts;

    private SubmissionCheck(RequirementForm form, Facts facts) {
        this.form = form;
        this.facts = facts;
    }

    /** @throws countersign.shared.RuleViolation with everything that is missing or wrong */
    public static void check(RequirementForm form, Facts facts) {
        var check = new SubmissionCheck(form, facts);
        check.head();
        check.people();
        check.objectives();
        check.deliverables();
        check.departments();
        check.phases();
        check.problems.refuse();
    }

    /** The form without the rows that were begun and left wholly empty. */
    public static RequirementForm tidied(RequirementForm f) {
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(),
                f.objectives().stream().filter(o -> o.date() != null || !(o.text() + o.metric() + o.target() + o.unit()).isBlank()).toList(),
                f.deliverables().stream().filter(d -> !d.name().isBlank()).toList(), f.finish(),
                f.suggested().stream().filter(s -> s.departmentId() != null || !s.expected().isBlank()).toList(),
                f.phases().stream().filter(p -> p.until() != null || !p.name().isBlank()).toList(), f.confidential());
    }

    private void head() {
        missing(form.title().isBlank(), "title");
        missing(form.background().isBlank(), "background");
        missing(form.finish() == null, "finish");
        past(form.finish(), "finish");
        missing(form.departmentIds().isEmpty(), "departments");
        for (var id : form.departmentIds()) gone(id, "departments");
    }

    private void people() {
        missing(form.executiveId() == null, "executive");
        if (form.executiveId() != null) left(form.executiveId(), "executive");
        form.reviewerIds().forEach(id -> left(id, "reviewers"));
        problems.when(form.reviewerIds().contains(facts.initiatorId()), "reviewers", "requirement.check.ownReview");
        var complete = form.departmentIds().isEmpty() || form.executiveId() == null || Approvers.complete(facts.approvers());
        problems.when(!complete, "executive", "requirement.check.nobodyApproves");
    }

    private void objectives() {
        problems.when(form.objectives().isEmpty(), "objectives", "requirement.check.noObjective");
        for (var o : form.objectives()) objective(o, "objective:" + o.id() + "/");
    }

    private void objective(Objective o, String row) {
        missing(o.text().isBlank(), row + "text");
        missing(o.metric().isBlank(), row + "metric");
        missing(o.target().isBlank(), row + "target");
        problems.when(!o.target().isBlank() && !NUMBER.matcher(o.target()).find(), row + "target", "requirement.check.targetNumber", o.target());
        missing(o.unit().isBlank(), row + "unit");
        missing(o.date() == null, row + "date");
        past(o.date(), row + "date");
        vague(row, "text", o.vagueReason());
    }

    private void deliverables() {
        problems.when(form.deliverables().isEmpty(), "deliverables", "requirement.check.noDeliverable");
        var names = new HashSet<String>();
        for (var d : form.deliverables()) deliverable(d, "deliverable:" + d.id() + "/", names);
    }

    private void deliverable(Deliverable d, String row, Set<String> names) {
        problems.when(!names.add(d.name()), row + "name", "requirement.check.twice", d.name());
        missing(d.priority() == null, row + "priority");
        vague(row, "name", d.vagueReason());
    }

    private void departments() {
        problems.when(form.suggested().isEmpty(), "suggested", "requirement.check.noDepartment");
        var asked = new HashSet<Long>();
        for (var s : form.suggested()) department(s, "suggested:" + s.id() + "/", asked);
    }

    private void department(Suggested s, String row, Set<Long> asked) {
        missing(s.expected().isBlank(), row + "expected");
        missing(s.departmentId() == null, row + "department");
        if (s.departmentId() == null) return;
        gone(s.departmentId(), row + "department");
        problems.when(!asked.add(s.departmentId()), row + "department", "requirement.check.twice", name(s.departmentId()));
        problems.when(form.departmentIds().contains(s.departmentId()), row + "department", "requirement.check.initiates", name(s.departmentId()));
        problems.when(!facts.signatories().containsKey(s.departmentId()), row + "department", "requirement.check.noSignatory", name(s.departmentId()));
    }

    private void phases() {
        LocalDate before = null;
        for (var p : form.phases()) {
            phase(p, "phase:" + p.id() + "/", before);
            if (p.until() != null) before = p.until();
        }
    }

    private void phase(Phase p, String row, LocalDate before) {
        missing(p.name().isBlank(), row + "name");
        missing(p.until() == null, row + "until");
        past(p.until(), row + "until");
        if (p.until() == null) return;
        problems.when(before != null && !p.until().isAfter(before), row + "until", "requirement.check.phaseOrder", before == null ? p.until() : before);
        problems.when(form.finish() != null && p.until().isAfter(form.finish()), row + "until", "requirement.check.phaseLate",
                form.finish() == null ? p.until() : form.finish());
    }

    private void missing(boolean missing, String field) { problems.when(missing, field, "shared.input.missing"); }

    private void past(LocalDate date, String field) {
        problems.when(date != null && date.isBefore(facts.today()), field, "requirement.check.past", date == null ? facts.today() : date);
    }

    private void vague(String row, String field, String reason) {
        problems.when(facts.vague().contains(row + field) && reason.isBlank(), row + "vagueReason", "requirement.check.vagueReason");
    }

    private void gone(Long id, String field) {
        var department = facts.departments().get(id);
        problems.when(department == null || !department.validOn(facts.today()), field, "requirement.check.departmentGone", name(id));
    }

    private void left(Long id, String field) {
        var person = facts.people().get(id);
        problems.when(person == null || !person.presentOn(facts.today()), field, "requirement.check.personLeft", person == null ? "" : person.name());
    }

    private String name(Long id) { return facts.departments().containsKey(id) ? facts.departments().get(id).name() : ""; }
}
