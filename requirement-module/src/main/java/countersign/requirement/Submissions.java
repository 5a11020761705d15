package countersign.requirement;

import countersign.requirement.domain.Approvers;
import countersign.requirement.domain.SubmissionCheck;
import countersign.shared.ask.Capacity;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a form is checked against before it is submitted. */
@ApplicationScoped
class Submissions {

    @Inject Directory directory;
    @Inject Papers papers;

    /** Who approves the form. @throws countersign.shared.RuleViolation with everything that is missing or wrong */
    Map<Long, List<Capacity>> check(RequirementForm form, long initiatorId) {
        var signatories = signatories(form);
        var approvers = Approvers.of(form, initiatorId, signatories);
        var facts = new SubmissionCheck.Facts(directory.today(), initiatorId, directory.all(), directory.people(named(form)), signatories,
                vague(form, directory.person(initiatorId).language()), approvers);
        SubmissionCheck.check(form, facts);
        return approvers;
    }

    private Map<Long, Signatory> signatories(RequirementForm form) {
        var ids = new HashSet<>(form.departmentIds());
        form.suggested().stream().map(RequirementForm.Suggested::departmentId).filter(java.util.Objects::nonNull).forEach(ids::add);
        var known = directory.all().keySet();
        var signatories = new HashMap<Long, Signatory>();
        ids.stream().filter(known::contains).forEach(id -> directory.signatory(id).ifPresent(s -> signatories.put(id, s)));
        return signatories;
    }

    private static Set<Long> named(RequirementForm form) {
        var people = new HashSet<>(form.reviewerIds());
        if (form.executiveId() != null) people.add(form.executiveId());
        return people;
    }

    private Set<String> vague(RequirementForm form, Language language) {
        var fields = new HashSet<String>();
        form.objectives().stream().filter(o -> !papers.vague(o.text(), language).isEmpty()).forEach(o -> fields.add("objective:" + o.id() + "/text"));
        form.deliverables().stream().filter(d -> !papers.vague(d.name(), language).isEmpty()).forEach(d -> fields.add("deliverable:" + d.id() + "/name"));
        return fields;
    }
}
