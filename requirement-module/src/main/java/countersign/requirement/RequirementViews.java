package countersign.requirement;

import countersign.requirement.RequirementView.DeliverableView;
import countersign.requirement.RequirementView.ObjectiveView;
import countersign.requirement.RequirementView.PartnerView;
import countersign.requirement.RequirementView.PhaseView;
import countersign.requirement.domain.Consultation;
import countersign.requirement.domain.Requirement;
import java.util.List;

/** Makes the view of a requirement. Before the consultation the form says who is asked; afterwards the consultation does. */
final class RequirementViews {

    private RequirementViews() {}

    static RequirementView of(Requirement r, String number, List<Consultation> consultations) {
        var f = r.form();
        var objectives = f.objectives().stream().map(o -> new ObjectiveView(o.id(), o.text(), o.metric(), o.target(), o.unit(), o.date(), matures(o, f))).toList();
        var deliverables = f.deliverables().stream().map(d -> new DeliverableView(d.id(), d.name(), d.priority())).toList();
        var phases = f.phases().stream().map(p -> new PhaseView(p.id(), p.name(), p.until())).toList();
        return new RequirementView(r.projectId(), r.formVersion(), number, f.title(), f.scenario(), r.state(), r.initiatorId(), f.executiveId(),
                f.departmentIds(), f.reviewerIds(), f.background(), objectives, deliverables, partners(f, consultations), f.finish(), phases,
                f.confidential(), r.round(), r.documentId(), r.submittedAt(), r.approvedAt(), r.consultationClosedAt());
    }

    /** Whether an objective can only be judged after the work is done (S1.2). */
    static boolean matures(RequirementForm.Objective objective, RequirementForm form) {
        return objective.date() != null && form.finish() != null && objective.date().isAfter(form.finish());
    }

    private static List<PartnerView> partners(RequirementForm form, List<Consultation> asked) {
        if (!asked.isEmpty())
            return asked.stream().map(c -> new PartnerView(c.departmentId(), c.expected(), c.answer(), c.words(), c.takenOut())).toList();
        return form.suggested().stream().filter(s -> s.departmentId() != null)
                .map(s -> new PartnerView(s.departmentId(), s.expected(), null, "", false)).toList();
    }
}
