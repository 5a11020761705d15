package countersign.shared;

import countersign.shared.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with an input, so that a form shows every problem at once and not one a try. Checks by name first, then the change:
 * {@code problems.when(title.isBlank(), "title", "requirement.title.missing"); problems.refuse();}
 */
public final class Problems {

    private final List<RuleViolation.Problem> found = new ArrayList<>();

    /** Notes a problem of {@code field} if the condition holds. */
    public Problems when(boolean wrong, String field, String key, Object... args) {
        if (wrong) found.add(new RuleViolation.Problem(field, Text.of(key, args)));
        return this;
    }

    /** Reads a text and notes what is wrong with it instead of refusing at once. */
    public Problems reading(Runnable reading) {
        try {
            reading.run();
        } catch (RuleViolation refused) {
            found.addAll(refused.problems());
        }
        return this;
    }

    /** Notes what was found elsewhere. */
    public Problems all(List<RuleViolation.Problem> others) {
        found.addAll(others);
        return this;
    }

    /** What was found so far. */
    public List<RuleViolation.Problem> found() { return List.copyOf(found); }

    /** @throws RuleViolation with everything that was found, if anything was */
    public void refuse() {
        if (!found.isEmpty()) throw new RuleViolation(found);
    }
}
