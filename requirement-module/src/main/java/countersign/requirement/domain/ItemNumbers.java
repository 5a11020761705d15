package countersign.requirement.domain;

import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Phase;
import countersign.requirement.RequirementForm.Suggested;

/** Gives new rows of a form their lasting ids: counted per project, never used again. */
final class ItemNumbers {

    private long next;

    ItemNumbers(long next) { this.next = next; }

    long next() { return next; }

    RequirementForm number(RequirementForm f) {
        var objectives = f.objectives().stream().map(o -> o.id() > 0 ? o
                : new Objective(next++, o.text(), o.metric(), o.target(), o.unit(), o.date(), o.vagueReason())).toList();
        var deliverables = f.deliverables().stream().map(d -> d.id() > 0 ? d : new Deliverable(next++, d.name(), d.priority(), d.vagueReason())).toList();
        var suggested = f.suggested().stream().map(s -> s.id() > 0 ? s : new Suggested(next++, s.departmentId(), s.expected())).toList();
        var phases = f.phases().stream().map(p -> p.id() > 0 ? p : new Phase(next++, p.name(), p.until())).toList();
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), objectives, deliverables,
                f.finish(), suggested, phases, f.confidential());
    }
}
