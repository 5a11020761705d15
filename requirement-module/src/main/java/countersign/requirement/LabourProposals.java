package countersign.requirement;

import countersign.requirement.domain.Commitment;
import countersign.requirement.domain.Labour;
import countersign.requirement.domain.ResourceRules;
import countersign.requirement.store.KickoffStore;
import countersign.shared.Actor;
import countersign.shared.Problems;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What departments propose as their part, with the resources they put in, as they answer when they are asked (S2.2, S2.3). */
@ApplicationScoped
@Transactional
public class LabourProposals {

    @Inject KickoffStore store;
    @Inject Kickoffs kickoffs;
    @Inject Requirements requirements;
    @Inject LabourAsking asking;
    @Inject StepTwoClock clock;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /** @throws RuleViolation naming the page's field, where a resource is not complete or is one already, or something is stated that is left to the meeting */
    void check(AskView ask, Reply reply) {
        if (reply.choice().equals(LabourAsk.LATER)) nothingStated(reply);
        if (!reply.choice().equals(LabourAsk.PART)) return;
        var problems = new Problems();
        for (var form : LabourInputs.stated(ask.facts(LabourFacts.class).departmentId(), reply)) {
            try {
                var accepted = accepted(ask.projectId(), form);
                ResourceRules.ahead("until", null, accepted.terms().until(), directory.today());
            } catch (RuleViolation refused) {
                problems.all(refused.problems().stream().map(p -> new RuleViolation.Problem(LabourInputs.name(form.kind(), p.field()), p.message())).toList());
            }
        }
        problems.refuse();
    }

    /** Whoever leaves it to the meeting and states something all the same would think it was noted. */
    private static void nothingStated(Reply reply) {
        var field = reply.comment().isEmpty() ? LabourInputs.filled(reply) : Optional.of("comment");
        if (field.isPresent()) throw RuleViolation.of(field.get(), "requirement.labour.stated", Text.of("requirement.labour.meeting"), Text.of("requirement.labour.part"));
    }

    private CommitmentForm accepted(long projectId, CommitmentForm form) {
        var others = store.commitments(projectId).stream().filter(c -> Objects.equals(c.departmentId(), form.departmentId())).toList();
        return ResourceRules.accepted(form, others, clock.mostBuffer(projectId));
    }

    /** The answer has its effect: called by the reaction. What was written meanwhile stays beside it; once step 2 is over, or for who takes no part any more, nothing is written. */
    public void said(Actor actor, long projectId, long labourId, Reply reply) {
        var asked = store.labour(projectId).stream().filter(l -> l.id() == labourId).findFirst();
        if (asked.isEmpty() || !kickoffs.running(projectId) || !reply.choice().equals(LabourAsk.PART)) return;
        if (!requirements.view(projectId).participants().contains(asked.get().departmentId())) return;
        write(actor, asked.get(), reply.comment());
        for (var form : LabourInputs.stated(asked.get().departmentId(), reply)) commit(actor, projectId, form);
    }

    /** What is too long to stand beside the page's words is kept in the record, in full. */
    private void write(Actor actor, Labour row, String said) {
        var both = Stream.of(row.contribution(), said).filter(text -> !text.isEmpty()).distinct().reduce((one, other) -> one + "\n" + other).orElse("");
        if (both.length() > ResourceRules.LONGEST_PART) {
            audit.record(actor, row.projectId(), "labour:" + row.id(), Text.of("requirement.kickoff.audit.labour.beside", directory.department(row.departmentId()).name()), said);
            return;
        }
        row.write(both, actor.personId());
        asking.written(row.id());
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
