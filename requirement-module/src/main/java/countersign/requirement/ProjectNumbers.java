package countersign.requirement;

import countersign.requirement.domain.NumberPattern;
import countersign.requirement.store.NumberStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/** Numbers projects by the administrator's pattern, without gaps within a year (SPEC 2). */
@ApplicationScoped
@Transactional
public class ProjectNumbers {

    @Inject NumberStore store;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /** The pattern in force, such as {@code {year}-{seq:4}}. */
    public String pattern() { return store.pattern().orElse(NumberPattern.STANDARD); }

    /** What the pattern would make of the first project of this year. @throws RuleViolation of {@code pattern} when it is not one */
    public String example(String pattern) { return new NumberPattern(pattern).format(directory.today().getYear(), 1); }

    /**
     * Sets the pattern; numbers given stay. Whether the actor is an administrator is checked by the page or API that calls.
     *
     * @throws RuleViolation of the field {@code pattern} when it is not one
     */
    public void setPattern(Actor actor, String pattern) {
        var before = pattern();
        var typed = new NumberPattern(Input.requiredLine("pattern", pattern, 60)).pattern();
        if (typed.equals(before)) return;
        store.pattern(typed);
        audit.record(actor, null, "setting:project.number.pattern", Text.of("requirement.audit.pattern", before, typed), null);
    }

    /** The next number. Part of the submission's transaction: rolled back with it, it is given to the next one. */
    String next() {
        var pattern = new NumberPattern(pattern());
        var year = directory.today().getYear();
        var run = pattern.run(year);
        var count = store.next(run).or(() -> {
            begin(run);
            return store.next(run);
        });
        return pattern.format(year, count.orElseThrow(() -> new IllegalStateException("no run of numbers for " + run)));
    }

    private void begin(String run) {
        try {
            store.begin(run);
        } catch (PersistenceException | TransactionalException alreadyBegun) {
            java.util.logging.Logger.getLogger(ProjectNumbers.class.getName()).fine(() -> "the numbers of " + run + " were begun by somebody else");
        }
    }
}
