package countersign.requirement;

import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Phase;
import countersign.requirement.RequirementForm.Suggested;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * Accepts the texts of a form: length and characters, every problem at once, by field ({@code title}, {@code objective:12/metric}). What is missing is
 * no problem in a draft.
 */
final class FormTexts {

    private final List<RuleViolation.Problem> problems = new ArrayList<>();

    private FormTexts() {}

    /** The form with its texts as they are kept. @throws RuleViolation naming every text that cannot be kept */
    static RequirementForm accepted(RequirementForm typed) {
        var texts = new FormTexts();
        var form = texts.accept(typed);
        if (!texts.problems.isEmpty()) throw new RuleViolation(texts.problems);
        return form;
    }

    private RequirementForm accept(RequirementForm f) {
        if (f.scenario() == null) problems.add(new RuleViolation.Problem("scenario", countersign.shared.text.Text.of("requirement.check.scenario")));
        return new RequirementForm(line("title", f.title(), 200), f.scenario(), f.departmentIds().stream().distinct().toList(), f.executiveId(),
                f.reviewerIds().stream().distinct().toList(), lines("background", f.background(), 10_000),
                f.objectives().stream().map(this::objective).toList(), f.deliverables().stream().map(this::deliverable).toList(), f.finish(),
                f.suggested().stream().map(this::suggested).toList(), f.phases().stream().map(this::phase).toList(), f.confidential());
    }

    private Objective objective(Objective o) {
        var row = "objective:" + o.id() + "/";
        return new Objective(o.id(), lines(row + "text", o.text(), 1000), line(row + "metric", o.metric(), 200), line(row + "target", o.target(), 60),
                line(row + "unit", o.unit(), 30), o.date(), lines(row + "vagueReason", o.vagueReason(), 1000));
    }

    private Deliverable deliverable(Deliverable d) {
        var row = "deliverable:" + d.id() + "/";
        return new Deliverable(d.id(), line(row + "name", d.name(), 300), d.priority(), lines(row + "vagueReason", d.vagueReason(), 1000));
    }

    private Suggested suggested(Suggested s) {
        return new Suggested(s.id(), s.departmentId(), lines("suggested:" + s.id() + "/expected", s.expected(), 2000));
    }

    private Phase phase(Phase p) { return new Phase(p.id(), line("phase:" + p.id() + "/name", p.name(), 200), p.until()); }

    private String line(String field, String typed, int max) { return kept(typed, () -> Input.line(field, typed, max)); }

    private String lines(String field, String typed, int max) { return kept(typed, () -> Input.lines(field, typed, max)); }

    private String kept(String typed, java.util.function.Supplier<String> accepted) {
        try {
            return accepted.get();
        } catch (RuleViolation refused) {
            problems.addAll(refused.problems());
            return typed;
        }
    }
}
