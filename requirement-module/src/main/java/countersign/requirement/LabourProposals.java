package countersign.requirement;

import countersign.requirement.domain.Commitment;
import countersign.requirement.domain.Labour;
import countersign.requirement.domain.ResourceRules;
import countersign.requirement.store.KickoffStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What departments propose as their part, with the resources they put in, as they answer when they are asked (S2.2, S2.3). */
@ApplicationScoped
@Transactional
public class LabourProposals {

    private static final int LONGEST = 4000;
    @Inject KickoffStore store;
    @Inject Kickoffs kickoffs;
    @Inject StepTwoClock clock;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /** @throws RuleViolation naming the page's field, where a resource is not complete or is one already */
    void check(AskView ask, Reply reply) {
        if (!reply.choice().equals(LabourAsk.PART)) return;
        var problems = new ArrayList<RuleViolation.Problem>();
        for (var form : LabourInputs.stated(ask.facts(LabourFacts.class).departmentId(), reply)) {
            try {
                var accepted = accepted(ask.projectId(), form);
                problems.addAll(past(accepted));
            } catch (RuleViolation refused) {
                refused.problems().forEach(p -> problems.add(new RuleViolation.Problem(LabourInputs.name(form.kind(), p.field()), p.message())));
            }
        }
        if (!problems.isEmpty()) throw new RuleViolation(problems);
    }

    private List<RuleViolation.Problem> past(CommitmentForm form) {
        var today = directory.today();
        var over = form.terms().until() != null && form.terms().until().isBefore(today);
        return over ? List.of(new RuleViolation.Problem(LabourInputs.name(form.kind(), "until"), Text.of("requirement.resource.past", today))) : List.of();
    }

    private CommitmentForm accepted(long projectId, CommitmentForm form) {
        var others = store.commitments(projectId).stream().filter(c -> Objects.equals(c.departmentId(), form.departmentId())).toList();
        return ResourceRules.accepted(form, others, clock.mostBuffer(projectId));
    }

    /** The answer has its effect: called by the reaction. What was written meanwhile stays beside it; once step 2 is over nothing is written any more. */
    public void said(Actor actor, long projectId, long labourId, Reply reply) {
        var asked = store.labour(projectId).stream().filter(l -> l.id() == labourId).findFirst();
        if (asked.isEmpty() || !kickoffs.running(projectId) || !reply.choice().equals(LabourAsk.PART)) return;
        write(actor, asked.get(), reply.comment());
        for (var form : LabourInputs.stated(asked.get().departmentId(), reply)) commit(actor, projectId, form);
    }

    private void write(Actor actor, Labour row, String said) {
        var both = Stream.of(row.contribution(), said).filter(text -> !text.isEmpty()).distinct().reduce((one, other) -> one + "\n" + other).orElse("");
        row.write(both.length() > LONGEST ? said : both, actor.personId());
        record(actor, row.projectId(), "labour:" + row.id(), "labour", row.departmentId(), said);
    }

    /** What somebody else estimated meanwhile is not estimated twice. */
    private void commit(Actor actor, long projectId, CommitmentForm stated) {
        try {
            var form = accepted(projectId, stated);
            var row = new Commitment(projectId);
            row.write(form.departmentId(), form.kind(), form.terms(), actor.personId());
            store.add(row);
            record(actor, projectId, "commitment:" + row.id(), "commitment", form.departmentId(), form.terms().what());
        } catch (RuleViolation overtaken) {
            record(actor, projectId, "labour", "commitment.overtaken", stated.departmentId(), stated.terms().what());
        }
    }

    private void record(Actor actor, long projectId, String subject, String what, long departmentId, String words) {
        audit.record(actor, projectId, subject, Text.of("requirement.kickoff.audit." + what, directory.department(departmentId).name(), Texts.brief(words)), null);
    }
}
